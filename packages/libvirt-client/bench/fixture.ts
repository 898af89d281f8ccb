import { existsSync } from 'node:fs';
import { chown, mkdtemp, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { connect, type Connection } from '../src/index.ts';
import { type PrivateLibvirtd, startPrivateLibvirtd } from '../src/testing.ts';

const VOLUME_BYTES = 1024 * 1024 * 1024;
const DOMAINS = 1_000;
const MEBIBYTE = 1024 * 1024;

/** A private daemon with 1,000 domains in its test driver, and a pool `bench` with a volume `data` of 1 GiB. */
export interface Fixture {
  readonly daemon: PrivateLibvirtd;
  /** The volume's file. */
  readonly file: string;
  stop(): Promise<void>;
}

export async function startFixture(): Promise<Fixture> {
  const daemon = (await startPrivateLibvirtd()).unwrap();
  process.on('exit', () => daemon.stopSync());
  // A file system in memory, so that no disk is measured.
  const folder = await mkdtemp(join(existsSync('/dev/shm') ? '/dev/shm' : daemon.home, 'virtkit-bench-'));
  const file = join(folder, 'data');
  let conn: Connection | undefined;
  const stop = async () => {
    await conn?.close();
    await daemon.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    conn = await defineDomains(daemon);
    await fillVolume(file);
    for (const path of [folder, file]) await chown(path, daemon.account.uid, daemon.account.gid);
    await startPool(daemon, folder);
  } catch (error) {
    await stop();
    throw error;
  }
  return { daemon, file, stop };
}

/** The test driver forgets them with its last connection, which is therefore kept. */
async function defineDomains(daemon: PrivateLibvirtd): Promise<Connection> {
  const conn = (await connect(daemon.uri('test:///default'))).unwrap();
  for (let number = 1; number <= DOMAINS; number++) {
    const xml = `<domain type='test'><name>bench-${number}</name><memory unit='MiB'>64</memory><os><type>hvm</type></os></domain>`;
    (await conn.domains.defineXml(xml)).unwrap();
  }
  return conn;
}

async function fillVolume(path: string): Promise<void> {
  const bytes = Buffer.alloc(MEBIBYTE, 0x5a);
  const file = await open(path, 'w');
  for (let at = 0; at < VOLUME_BYTES; at += bytes.length) await file.write(bytes);
  await file.close();
}

async function startPool(daemon: PrivateLibvirtd, folder: string): Promise<void> {
  const conn = (await connect(daemon.uri('qemu:///session'))).unwrap();
  const xml = `<pool type='dir'><name>bench</name><target><path>${folder}</path></target></pool>`;
  (await conn.rpc.call('STORAGE_POOL_CREATE_XML', { xml, flags: 0 })).unwrap();
  await conn.close();
}
