import { chown, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type Connection } from '@virtkit/libvirt-client';
import { startPrivateLibvirtd } from '@virtkit/libvirt-client/testing';

/** A libvirt to work with, and a folder that its guests can read. */
export interface Host {
  readonly conn: Connection;
  readonly name: string;
  readonly folder: string;
  /** Makes an empty disk image that a guest may write. */
  emptyDisk(name: string, bytes: number): Promise<string>;
  /** The last lines of the logs of a private daemon. */
  report(): string;
  /** Ends all of it. Safe to call twice. */
  close(): Promise<void>;
}

/** A libvirtd of our own, unprivileged, in a temporary folder. Nothing outside that folder is touched. */
export async function privateHost(signal: AbortSignal): Promise<Host> {
  const started = await startPrivateLibvirtd({ signal });
  if (!started.ok) throw started.val;
  const daemon = started.val;
  // The last resort, should this process end without reaching its own clean-up.
  process.on('exit', () => daemon.stopSync());
  const opened = await connect(daemon.uri('qemu:///session'), { signal });
  if (!opened.ok) {
    await daemon.stop();
    throw opened.val;
  }
  return {
    conn: opened.val,
    name: `a private libvirtd, as ${daemon.account.user}`,
    folder: daemon.home,
    async emptyDisk(name, bytes) {
      const path = await sparseFile(join(daemon.home, name), bytes);
      if (process.getuid?.() === 0) await chown(path, daemon.account.uid, daemon.account.gid);
      return path;
    },
    report: () => daemon.report(),
    async close() {
      await opened.val.close();
      await daemon.stop();
    },
  };
}

/** A libvirt that is already there. */
export async function givenHost(uri: string, signal: AbortSignal): Promise<Host> {
  const opened = await connect(uri, { signal });
  if (!opened.ok) throw opened.val;
  const folder = await mkdtemp(join(tmpdir(), 'virtkit-demo-'));
  return {
    conn: opened.val,
    name: uri,
    folder,
    emptyDisk: (name, bytes) => sparseFile(join(folder, name), bytes),
    report: () => '',
    async close() {
      await opened.val.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function sparseFile(path: string, bytes: number): Promise<string> {
  await writeFile(path, '', { mode: 0o600, flag: 'wx' });
  await truncate(path, bytes);
  return path;
}
