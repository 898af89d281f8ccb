import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LibvirtError } from '../../errors.ts';

/** A Unix socket that takes clients. */
export interface Listener {
  readonly path: string;
  close(): Promise<void>;
}

/** Listens at `path`, or in a new temporary folder. Throws `DAEMON_FAILED`. */
export async function listen(path: string | undefined, onClient: (socket: Socket) => void): Promise<Listener> {
  const folder = path === undefined ? await mkdtemp(join(tmpdir(), 'virtkit-test-libvirt-')) : undefined;
  const socketPath = path ?? join(folder ?? '', 'libvirt-sock');
  const server = createServer(onClient);
  const removeFolder = async () => {
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  };
  try {
    await listening(server, socketPath);
  } catch (cause) {
    await removeFolder();
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new LibvirtError('DAEMON_FAILED', `the test server cannot listen at ${socketPath}: ${why}`, { cause });
  }
  return {
    path: socketPath,
    close: async () => {
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await removeFolder();
    },
  };
}

function listening(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
