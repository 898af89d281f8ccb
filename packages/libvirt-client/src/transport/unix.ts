import { createConnection } from 'node:net';
import { LibvirtError } from '../errors.ts';
import { duplexTransport } from './duplex.ts';
import { errorCode, settled } from './settled.ts';
import { SlabReader } from './slab-reader.ts';
import type { Transport } from './transport.ts';

/** `sun_path` has 108 bytes, the last of which is NUL. */
const LONGEST_PATH = 107;

/**
 * Connects to a Unix socket. Throws `CONNECT_FAILED` (the path is too long, nothing is there, nobody listens, no
 * permission) and `ABORTED`.
 */
export async function connectUnix(path: string, signal?: AbortSignal): Promise<Transport> {
  const bytes = Buffer.byteLength(path);
  if (bytes > LONGEST_PATH) {
    throw new LibvirtError(
      'CONNECT_FAILED',
      `the socket path ${path} is ${bytes} bytes long; a Unix socket's path has at most ${LONGEST_PATH}`,
    );
  }
  const reader = new SlabReader();
  const socket = createConnection({ path, onread: reader.onread });
  try {
    await settled(socket, 'connect', ['error'], signal);
  } catch (cause) {
    socket.destroy();
    if (cause instanceof LibvirtError) throw cause;
    const reason = advice[errorCode(cause)] ?? String(cause);
    throw new LibvirtError('CONNECT_FAILED', `no connection to libvirt's socket ${path}: ${reason}`, { cause });
  }
  return duplexTransport(socket, { peer: path, isSecure: true }, reader);
}

/** Whether a failed connection means that no daemon is there. */
export const nobodyThere = (error: unknown): boolean =>
  error instanceof LibvirtError && ['ENOENT', 'ECONNREFUSED'].includes(errorCode(error.cause));

const advice: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such socket; is the daemon running?',
  ECONNREFUSED: 'nobody listens there; is the daemon running?',
  EACCES: 'permission denied; is this user in the group that owns the socket?',
};
