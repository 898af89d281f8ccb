import { createConnection, type Socket } from 'node:net';
import { LibvirtError } from '../errors.ts';
import { duplexTransport } from './duplex.ts';
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
  const socket = createConnection(path);
  try {
    await connected(socket, signal);
  } catch (cause) {
    socket.destroy();
    if (cause instanceof LibvirtError) throw cause;
    throw new LibvirtError('CONNECT_FAILED', `no connection to libvirt's socket ${path}: ${reason(cause)}`, { cause });
  }
  return duplexTransport(socket, path, true);
}

function connected(socket: Socket, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (act: () => void) => {
      signal?.removeEventListener('abort', onAbort);
      socket.off('connect', onConnect);
      socket.off('error', onError);
      act();
    };
    const onConnect = () => done(resolve);
    const onError = (error: Error) => done(() => reject(error));
    const onAbort = () =>
      done(() => reject(new LibvirtError('ABORTED', 'connecting was aborted', { cause: signal?.reason })));
    socket.once('connect', onConnect);
    socket.once('error', onError);
    signal?.addEventListener('abort', onAbort, { once: true });
    if (signal?.aborted) onAbort();
  });
}

const advice: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such socket; is the daemon running?',
  ECONNREFUSED: 'nobody listens there; is the daemon running?',
  EACCES: 'permission denied; is this user in the group that owns the socket?',
};

function reason(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return advice[code] ?? String(cause);
}
