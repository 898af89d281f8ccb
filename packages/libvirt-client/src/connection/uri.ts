import { LibvirtError } from '../errors.ts';
import { checkHost, checkUser } from './uri-host.ts';
import { readParameters, type UriParameters } from './uri-parameters.ts';

/** The ways to a daemon that a URI can name. */
export type UriTransport = 'unix' | 'tcp' | 'tls' | 'ssh' | 'ext';

/** A libvirt connection URI, in parts (https://libvirt.org/uri.html). */
export interface LibvirtUri extends UriParameters {
  /** `qemu`, `test`, `lxc`, …: what comes before `+` or `:`; `remote` leaves the choice to the server. */
  readonly driver: string;
  /** What follows the `+`; where the URI names none: TLS to a host, else a Unix socket. */
  readonly transport: UriTransport;
  /** The account at an SSH server. */
  readonly user: string | undefined;
  /** Undefined for a Unix socket of this machine; an IPv6 address without its brackets. */
  readonly host: string | undefined;
  readonly port: number | undefined;
  /** `/system`, `/session`, `/default`, … */
  readonly path: string;
  /** The URI as the server shall see it: without host and without what only concerns this side. */
  readonly name: string;
}

const TRANSPORTS: readonly UriTransport[] = ['unix', 'tcp', 'tls', 'ssh', 'ext'];
/** The hypervisors that libvirt's library talks to itself, without a daemon. */
const WITHOUT_DAEMON: ReadonlySet<string> = new Set(['esx', 'gsx', 'hyperv', 'phyp', 'vpx', 'xenapi']);

/** Takes a URI apart. Throws `INVALID_URI` and `UNSUPPORTED_TRANSPORT`. No parameter is ever ignored. */
export function parseUri(text: string): LibvirtUri {
  const fail = (why: string, cause?: unknown) => invalid(text, why, cause);
  const url = parse(text);
  const [driver = '', named] = url.protocol.slice(0, -1).split('+', 2);
  if (!/^[a-z][a-z0-9]*$/u.test(driver)) throw fail(`"${driver}" is not the name of a driver`);
  if (WITHOUT_DAEMON.has(driver)) throw unsupported(text, `${driver} is served by no libvirt daemon`);
  if (url.password !== '') throw fail('a password has no place in it: pass it as the option "auth"');
  if (url.hash !== '') throw fail('a fragment (#…) has no meaning here');
  const transport = transportOf(text, named, url.host !== '');
  const host = transport === 'unix' || transport === 'ext' ? undefined : checkHost(url.hostname || 'localhost', fail);
  if (host === undefined && url.host !== '') throw fail(`the transport ${transport} takes no host ("${url.host}")`);
  if (url.username !== '' && transport !== 'ssh') throw fail(`the transport ${transport} takes no user name`);
  if (url.port === '0') throw fail('0 is no port');
  const parameters = readParameters(url.search.slice(1), transport, fail);
  checkTogether(transport, decodeURIComponent(url.pathname), parameters, fail);
  return {
    ...parameters,
    driver,
    transport,
    user: url.username === '' ? undefined : checkUser(decodeURIComponent(url.username), fail),
    host,
    port: url.port === '' ? undefined : Number(url.port),
    path: decodeURIComponent(url.pathname),
    name: parameters.name ?? (driver === 'remote' ? '' : `${driver}://${url.pathname}`),
  };
}

/** What each parameter may be alone, and not with the others. */
function checkTogether(transport: UriTransport, path: string, given: UriParameters, fail: UriFailure): void {
  const { command, proxy, socket, netcat, mode } = given;
  if (transport === 'ext' && command === undefined) throw fail('the transport ext needs the parameter "command"');
  if (transport !== 'ssh') return;
  if (proxy === 'native' && (socket !== undefined || netcat !== undefined || mode !== 'auto')) {
    throw fail('proxy=native runs virt-ssh-helper, which takes no socket, netcat or mode');
  }
  const wantsNetcat = proxy === 'netcat' || netcat !== undefined || mode !== 'auto';
  if (wantsNetcat && path === '/session' && socket === undefined) {
    throw fail('netcat needs the parameter "socket" for a session, whose path only the other machine knows');
  }
}

/** What makes the error for a URI that is wrong. */
export type UriFailure = (why: string, cause?: unknown) => LibvirtError;

/** A URI for people to read: what looks like a password is left out, whether it parses or not. */
export function withoutPassword(text: string): string {
  return text.replace(/:\/\/[^?#]*:[^?#]*@/u, '://…@');
}

function parse(text: string): URL {
  // URL accepts "qemu:/session" and "qemu:session" too.
  if (!/^[^:/?#]+:\/\//u.test(text)) throw invalid(text, 'expected driver[+transport]://[host]/path[?parameters]');
  try {
    const url = new URL(text);
    decodeURIComponent(url.pathname);
    decodeURIComponent(url.username);
    return url;
  } catch {
    // The cause would quote the whole text, password included.
    throw invalid(text, 'it cannot be parsed');
  }
}

function transportOf(text: string, named: string | undefined, hasHost: boolean): UriTransport {
  if (named === undefined) return hasHost ? 'tls' : 'unix';
  const transport = TRANSPORTS.find((known) => known === named);
  if (transport !== undefined) return transport;
  const advice = named === 'libssh' || named === 'libssh2' ? "; use ssh, which runs the system's own" : '';
  throw unsupported(text, `"${named}" is none of the transports ${TRANSPORTS.join(', ')}${advice}`);
}

const invalid = (text: string, why: string, cause?: unknown) =>
  new LibvirtError('INVALID_URI', `"${withoutPassword(text)}" is no libvirt URI this package understands: ${why}`, {
    cause,
  });

const unsupported = (text: string, why: string) =>
  new LibvirtError('UNSUPPORTED_TRANSPORT', `"${withoutPassword(text)}" cannot be connected to: ${why}`);
