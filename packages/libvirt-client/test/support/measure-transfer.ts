import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { open, startDaemon } from './daemon.ts';

const run = promisify(execFile);
const script = fileURLToPath(new URL('./slow-transfer.ts', import.meta.url));

export interface Measured {
  readonly bytes: number;
  readonly size: number;
  readonly grownMiB: number;
}

/** Transfers a volume of that size in a process of its own: how much that process has grown. */
export async function measureTransfer(size: number, directions: readonly string[]): Promise<Measured[]> {
  const daemon = await startDaemon();
  try {
    const conn = await open(daemon, 'qemu:///session');
    const xml = `<pool type='dir'><name>p</name><target><path>${daemon.home}</path></target></pool>`;
    const pool = (await conn.storagePools.createXml(xml)).unwrap();
    const volume = `<volume><name>big</name><capacity>${size}</capacity><allocation>0</allocation></volume>`;
    (await pool.volumes.createXml(volume)).unwrap();
    const measured: Measured[] = [];
    for (const direction of directions) {
      const argv = ['--expose-gc', '--conditions=@virtkit/source', '--import', 'tsx', script, daemon.uri(), direction];
      const { stdout } = await run(process.execPath, argv);
      measured.push(JSON.parse(stdout) as Measured);
    }
    await conn.close();
    return measured;
  } finally {
    await daemon.stop();
  }
}
