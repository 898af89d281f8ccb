import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LibvirtError } from '../errors.ts';
import type { TlsOptions } from '../transport/tls.ts';
import { type Surroundings, userPkiFolder } from './surroundings.ts';

/** Where a client's files for TLS are. */
interface PkiFiles {
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
}

const SYSTEM: PkiFiles = {
  ca: '/etc/pki/CA/cacert.pem',
  cert: '/etc/pki/libvirt/clientcert.pem',
  key: '/etc/pki/libvirt/private/clientkey.pem',
};

/** libvirt's rule: the folder of the URI; else the user's CA, and the user's certificate with its key; else the system's. */
export function pkiFiles(pkipath: string | undefined, around: Surroundings): PkiFiles {
  if (pkipath !== undefined) return filesIn(pkipath);
  const folder = userPkiFolder(around);
  if (folder === undefined) return SYSTEM;
  const own = filesIn(folder);
  const hasPair = around.exists(own.cert) && around.exists(own.key);
  const pair = hasPair ? own : SYSTEM;
  return { ca: around.exists(own.ca) ? own.ca : SYSTEM.ca, cert: pair.cert, key: pair.key };
}

const filesIn = (folder: string): PkiFiles => ({
  ca: join(folder, 'cacert.pem'),
  cert: join(folder, 'clientcert.pem'),
  key: join(folder, 'clientkey.pem'),
});

/**
 * The caller's options, and for what they leave out libvirt's files. Only the caller's own options can do without a CA,
 * and then the system's are trusted. Throws `TLS_FAILED` for a file that cannot be read.
 */
export async function tlsOptions(
  given: TlsOptions | undefined,
  pkipath: string | undefined,
  verify: boolean,
  around: Surroundings,
): Promise<TlsOptions> {
  const files = pkiFiles(pkipath, around);
  const hasPair = given?.cert !== undefined || given?.pfx !== undefined;
  const needsCa = given === undefined && verify;
  const ca = given?.ca ?? (await read(files.ca, needsCa, around));
  const cert = hasPair ? undefined : await read(files.cert, false, around);
  // A certificate is of no use without its key.
  const key = cert === undefined ? undefined : await read(files.key, true, around);
  return { ...(ca !== undefined && { ca }), ...(cert !== undefined && { cert, key }), ...given };
}

async function read(file: string, isNeeded: boolean, around: Surroundings): Promise<Buffer | undefined> {
  if (!isNeeded && !around.exists(file)) return undefined;
  try {
    return await readFile(file);
  } catch (cause) {
    const advice = 'name the folder by ?pkipath=, or pass the option "tls"';
    throw new LibvirtError('TLS_FAILED', `the file for TLS cannot be read: ${String(cause)}; ${advice}`, { cause });
  }
}
