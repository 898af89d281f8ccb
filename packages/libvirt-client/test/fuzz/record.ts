// Records the fixtures of this folder: pnpm run record:fuzz
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { chmod, rm } from 'node:fs/promises';
import { createConnection, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type Connection } from '../../src/index.ts';
import { findProcedureByNumber } from '../../src/protocol/procedures.ts';
import { FrameReader } from '../../src/rpc/framing.ts';
import { rawFrame } from '../../src/testing/server/wire/frames.ts';
import { type PrivateLibvirtd, startPrivateLibvirtd } from '../../src/testing.ts';
import type { RecordedFrame } from './recording.ts';
import { scenario, streamScenario } from './scenario.ts';

const types = ['call', 'reply', 'event', 'stream', 'call with descriptors', 'reply with descriptors', 'hole'];
const statuses = ['ok', 'error', 'continue'];

async function record(
  daemon: PrivateLibvirtd,
  base: 'qemu:///session' | 'test:///default',
  name: string,
  run: (conn: Connection) => Promise<void>,
) {
  const frames: (RecordedFrame & { comment: string })[] = [];
  const path = join(tmpdir(), `record-${randomBytes(4).toString('hex')}`);
  const proxy = createServer((client) => {
    const server = createConnection(daemon.socket);
    for (const [from, source, target] of [
      ['client', client, server],
      ['server', server, client],
    ] as const) {
      const reader = new FrameReader();
      source.on('data', (bytes: Buffer) => {
        for (const { header, payload } of reader.push(bytes)) {
          const { type, status, serial, program, procedure } = header;
          const what = findProcedureByNumber(program, procedure)?.name ?? `${program}:${procedure}`;
          frames.push({
            from,
            bytes: rawFrame(header, payload),
            comment: `${from}: ${what}, ${types[type]}, ${statuses[status]}, serial ${serial}`,
          });
        }
        target.write(bytes);
      });
      source.on('end', () => target.end());
      source.on('error', () => target.destroy());
    }
  });
  await new Promise<void>((resolve) => proxy.listen(path, resolve));
  await chmod(path, 0o600);
  const [driver, rest] = base.split('://');
  const conn = (await connect(`${driver}+unix://${rest}?socket=${path}`, { keepAlive: false })).unwrap();
  await run(conn);
  await conn.close();
  await new Promise((resolve) => proxy.close(resolve));
  await rm(path, { force: true });
  writeFileSync(new URL(`./fixtures/${name}.hex`, import.meta.url), writeRecording(frames));
}

/** The text of a recording. */
function writeRecording(frames: readonly (RecordedFrame & { readonly comment: string })[]): string {
  return frames
    .map(({ from, bytes, comment }) => {
      const lines = bytes.toString('hex').match(/.{1,100}/g) ?? [];
      return `# ${comment}\n${from === 'client' ? '>' : '<'} ${lines.join('\n  ')}\n`;
    })
    .join('');
}

const daemon = (await startPrivateLibvirtd()).unwrap();
try {
  await record(daemon, 'test:///default', 'calls', scenario);
  const conn = (await connect(daemon.uri('qemu:///session'))).unwrap();
  const xml = `<pool type='dir'><name>fuzz</name><target><path>${daemon.home}</path></target></pool>`;
  const pool = (await conn.rpc.call('STORAGE_POOL_CREATE_XML', { xml, flags: 0 })).unwrap();
  const volume = `<volume><name>disk</name><capacity unit='KiB'>32</capacity><allocation>0</allocation></volume>`;
  (await conn.rpc.call('STORAGE_VOL_CREATE_XML', { ...pool, xml: volume, flags: 0 })).unwrap();
  await record(daemon, 'qemu:///session', 'streams', streamScenario);
  await conn.close();
} finally {
  await daemon.stop();
}
