import { join } from 'node:path';
import { sessionFolder, type Surroundings } from '../../connection/surroundings.ts';
import { LibvirtError } from '../../errors.ts';

const SYSTEM_FOLDER = '/var/run/libvirt';
const EXAMPLE = 'expected such as libvirtd:///system, virtqemud:///session or libvirtd:///system?socket=/run/…';

/**
 * Where a daemon's administration socket is: `libvirtd:///system` names the daemon and whose it is. Throws
 * `INVALID_URI`; no parameter is ever ignored.
 */
export function adminSocket(uri: string | undefined, { uid, env }: Surroundings): string {
  const url = parse(uri ?? (uid === 0 ? 'libvirtd:///system' : 'libvirtd:///session'));
  const given = [...url.searchParams];
  for (const [name, value] of given) {
    if (name !== 'socket' || given.length > 1) throw invalid(url.href, 'the one parameter it may have is socket');
    if (!value.startsWith('/') || value.includes('\0')) throw invalid(url.href, 'the socket is not an absolute path');
    return value;
  }
  const folder = folderOf(url, env);
  // The one daemon for everything has a name of its own for its sockets.
  const daemon = url.protocol.slice(0, -1);
  return join(folder, `${daemon === 'libvirtd' ? 'libvirt' : daemon}-admin-sock`);
}

function parse(text: string): URL {
  const isPlain = /^[a-z][a-z0-9]*:\/\/\//u.test(text) && URL.canParse(text);
  if (!isPlain) throw invalid(text, EXAMPLE);
  const url = new URL(text);
  if (url.hash !== '') throw invalid(text, 'a fragment (#…) has no meaning here');
  return url;
}

function folderOf(url: URL, env: Surroundings['env']): string {
  if (url.pathname === '/system') return SYSTEM_FOLDER;
  if (url.pathname === '/session') return sessionFolder(env);
  throw invalid(url.href, EXAMPLE);
}

const invalid = (text: string, why: string) =>
  new LibvirtError('INVALID_URI', `"${text}" is no URI of a libvirt daemon: ${why}`);
