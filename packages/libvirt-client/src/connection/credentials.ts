import { LibvirtError } from '../errors.ts';
import { credentialsFromFile } from './auth-file.ts';
import type { Credentials } from './sasl/mechanism.ts';
import type { Surroundings } from './surroundings.ts';

/** Who asks for credentials. */
export interface AuthRequest {
  /** The host of the URI; `localhost` where it has none. */
  readonly host: string;
  /** The server, for people to read. */
  readonly peer: string;
}

/** Who to be, or a function that says so when the server asks; undefined ends the attempt with `AUTH_CANCELLED`. */
export type AuthOption =
  | Credentials
  | ((request: AuthRequest) => Credentials | undefined | Promise<Credentials | undefined>);

/** The credentials for a server. Throws `AUTH_CANCELLED`, `AUTH_UNAVAILABLE`, `CONF_SYNTAX`. */
export async function credentialsFor(
  option: AuthOption | undefined,
  request: AuthRequest,
  authfile: string | undefined,
  around: Surroundings,
): Promise<Credentials> {
  if (option === undefined) {
    const found = await credentialsFromFile(request.host, authfile, around);
    if (found !== undefined) return found;
    throw new LibvirtError(
      'AUTH_UNAVAILABLE',
      `${request.peer} asks for a user name and a password: pass the option "auth", or write them into libvirt's auth.conf`,
    );
  }
  const credentials = typeof option === 'function' ? await option(request) : option;
  if (credentials === undefined) {
    throw new LibvirtError(
      'AUTH_CANCELLED',
      `${request.peer} asks for a user name and a password, and "auth" gave none`,
    );
  }
  return { username: text(credentials.username, 'username'), password: text(credentials.password, 'password') };
}

function text(value: unknown, name: string): string {
  if (typeof value === 'string') return value;
  throw new TypeError(`auth.${name} must be a string, got ${typeof value}`);
}
