import { chmod, chown, mkdtemp, rm, stat, truncate, writeFile } from 'node:fs/promises';
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
    name: `a private libvirtd, as ${daemon.account.user}, in ${daemon.home}`,
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

/** A libvirt that is already there. Its guests get a folder that every account can enter. */
export async function givenHost(uri: string, signal: AbortSignal): Promise<Host> {
  const account = await sessionAccount(uri);
  const own = process.getuid?.();
  if (account !== undefined && own !== 0 && own !== account.uid) {
    throw new Error(
      `the guests of ${uri} run as uid ${account.uid}, which cannot write this account's files: run the demo as it`,
    );
  }
  const opened = await connect(uri, { signal });
  if (!opened.ok) throw opened.val;
  const folder = await mkdtemp(join(tmpdir(), 'virtkit-demo-'));
  await chmod(folder, 0o755);
  const hand = async (path: string): Promise<string> => {
    if (account !== undefined && own === 0) await chown(path, account.uid, account.gid);
    return path;
  };
  await hand(folder);
  return {
    conn: opened.val,
    name: uri,
    folder,
    emptyDisk: async (name, bytes) => hand(await sparseFile(join(folder, name), bytes)),
    report: () => '',
    async close() {
      await opened.val.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The account of a session daemon on another socket than one's own: its guests run as the socket's owner. */
async function sessionAccount(uri: string): Promise<{ readonly uid: number; readonly gid: number } | undefined> {
  const { pathname, searchParams } = new URL(uri);
  const socket = searchParams.get('socket');
  return pathname === '/session' && socket !== null ? stat(socket) : undefined;
}

async function sparseFile(path: string, bytes: number): Promise<string> {
  await writeFile(path, '', { mode: 0o600, flag: 'wx' });
  await truncate(path, bytes);
  return path;
}
