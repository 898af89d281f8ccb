import { isIPv6 } from 'node:net';
import type { UriFailure } from './uri.ts';

/**
 * A host name reaches the command line of ssh, which expands it within commands of the user's own configuration: only
 * what names and addresses are made of passes.
 */
const HOST = /^[a-z0-9_](?:[a-z0-9_.-]{0,252}[a-z0-9_])?\.?$/iu;
/** `DOMAIN\user` and `user@domain` are accounts too. */
const USER = /^[a-z0-9_](?:[a-z0-9_.@+\\-]{0,253}[a-z0-9_.@+$-])?$/iu;

/** The host as a name or an address, without the brackets of IPv6. */
export function checkHost(host: string, fail: UriFailure): string {
  if (host.startsWith('[') && host.endsWith(']') && isIPv6(host.slice(1, -1))) return host.slice(1, -1);
  if (HOST.test(host)) return host;
  throw fail(`${JSON.stringify(host)} is not the name of a host`);
}

/** The name of an account at an SSH server. */
export function checkUser(user: string, fail: UriFailure): string {
  if (USER.test(user)) return user;
  throw fail(`${JSON.stringify(user)} is not the name of an account`);
}
