import { LibvirtError } from '../errors.ts';

/** A libvirt connection URI, in parts (https://libvirt.org/uri.html). */
export interface LibvirtUri {
  /** `qemu`, `test`, `lxc`, …: what comes before `+` or `:`. */
  readonly driver: string;
  /** What follows the `+`; undefined where the URI names none. */
  readonly transport: string | undefined;
  /** `/system`, `/session`, `/default`, … */
  readonly path: string;
  /** The socket's path, instead of the usual one. */
  readonly socket: string | undefined;
  /** Which daemon's socket: that of the driver's own daemon, that of libvirtd, or whichever is there. */
  readonly mode: 'auto' | 'direct' | 'legacy';
  /** The URI as the server shall see it: without transport and without what only concerns this side. */
  readonly name: string;
}

const MODES = ['auto', 'direct', 'legacy'] as const;

/**
 * Takes a URI apart. Throws `INVALID_URI`, and `UNSUPPORTED_TRANSPORT` for all but Unix sockets. No parameter is ever
 * ignored.
 */
export function parseUri(text: string): LibvirtUri {
  const url = parse(text);
  const [driver = '', transport] = url.protocol.slice(0, -1).split('+', 2);
  if (!/^[a-z][a-z0-9]*$/u.test(driver)) throw invalid(text, `"${driver}" is not the name of a driver`);
  if (transport !== undefined && transport !== 'unix') throw unsupported(text, `the transport "${transport}"`);
  if (url.host !== '' || url.username !== '') throw unsupported(text, `a connection to another host ("${url.host}")`);
  if (url.hash !== '') throw invalid(text, 'a fragment (#…) has no meaning here');
  const { socket, mode } = parameters(text, url.searchParams);
  const path = decodeURIComponent(url.pathname);
  return { driver, transport, path, socket, mode, name: `${driver}://${url.pathname}` };
}

function parse(text: string): URL {
  // URL accepts "qemu:/session" and "qemu:session" too.
  if (!/^[^:/?#]+:\/\//u.test(text)) throw invalid(text, 'expected driver[+transport]://[host]/path[?parameters]');
  try {
    const url = new URL(text);
    decodeURIComponent(url.pathname);
    return url;
  } catch (cause) {
    throw invalid(text, 'it cannot be parsed', cause);
  }
}

function parameters(text: string, given: URLSearchParams): Pick<LibvirtUri, 'socket' | 'mode'> {
  let socket: string | undefined;
  let mode: LibvirtUri['mode'] = 'auto';
  const seen = new Set<string>();
  for (const [name, value] of given) {
    if (seen.has(name)) throw invalid(text, `the parameter "${name}" is given twice`);
    seen.add(name);
    if (name === 'socket') socket = absolutePath(text, value);
    else if (name === 'mode') mode = knownMode(text, value);
    else throw invalid(text, `the parameter "${name}" is not supported; supported are socket and mode`);
  }
  return { socket, mode };
}

function absolutePath(text: string, value: string): string {
  if (!value.startsWith('/') || value.includes('\0')) throw invalid(text, `socket="${value}" is not an absolute path`);
  return value;
}

function knownMode(text: string, value: string): LibvirtUri['mode'] {
  const mode = MODES.find((known) => known === value);
  if (mode === undefined) throw invalid(text, `mode="${value}" is none of ${MODES.join(', ')}`);
  return mode;
}

const invalid = (text: string, why: string, cause?: unknown) =>
  new LibvirtError('INVALID_URI', `"${text}" is no libvirt URI this package understands: ${why}`, { cause });

const unsupported = (text: string, what: string) =>
  new LibvirtError(
    'UNSUPPORTED_TRANSPORT',
    `"${text}" asks for ${what}, and only Unix sockets of this machine are supported; connect a Duplex yourself and pass it as { uri, duplex }`,
  );
