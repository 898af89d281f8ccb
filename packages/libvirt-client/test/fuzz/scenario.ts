import type { Duplex } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import type { Connection } from '../../src/index.ts';

/** What is recorded, and replayed: calls of every shape, one after the other. Failures are part of it. */
export async function scenario(conn: Connection): Promise<void> {
  const { rpc } = conn;
  const events = conn.events.domain('lifecycle');
  await events.ready;
  await conn.version();
  await rpc.call('NODE_GET_INFO');
  const found = await conn.domains.byName('test');
  await conn.domains.byName('nope');
  await conn.domains.list();
  if (found.ok) {
    const domain = found.val;
    await domain.info();
    await domain.xmlDesc();
    await domain.suspend();
    await domain.suspend();
    await domain.resume();
    await rpc.call('DOMAIN_GET_SCHEDULER_PARAMETERS', { dom: domain.ref, nparams: 1 });
  }
  await rpc.call('CONNECT_GET_ALL_DOMAIN_STATS', { doms: [], stats: 0, flags: 0 });
  await rpc.call('CONNECT_LIST_ALL_NETWORKS', { needResults: 1, flags: 0 });
  await rpc.call('CONNECT_LIST_ALL_STORAGE_POOLS', { needResults: 1, flags: 0 });
  await rpc.call('DOMAIN_GRAPHICS_RELOAD', {
    dom: { name: 'test', uuid: new Uint8Array(16), id: -1 },
    type: 0,
    flags: 0,
  });
  events.close();
  await turn();
}

/** The same for streams, which need storage: a volume that begins and ends with a hole, up and down. */
export async function streamScenario(conn: Connection): Promise<void> {
  const { rpc } = conn;
  const name = { name: 'fuzz' };
  const pool = await rpc.call('STORAGE_POOL_LOOKUP_BY_NAME', name);
  if (!pool.ok) return;
  const vol = await rpc.call('STORAGE_VOL_LOOKUP_BY_NAME', { ...pool.val, name: 'disk' });
  if (!vol.ok) return;
  const args = { ...vol.val, offset: 0n, length: 8192n, flags: 0 };
  const upload = await rpc.stream('STORAGE_VOL_UPLOAD', { ...args, offset: 8192n, length: 64n });
  if (upload.ok) {
    upload.val.on('error', () => {});
    upload.val.end(Buffer.alloc(64, 'virtkit '));
    await over(upload.val);
  }
  for (const length of [100n, 700n]) {
    const download = await rpc.stream('STORAGE_VOL_DOWNLOAD', { ...args, offset: 8190n, length });
    if (!download.ok) continue;
    download.val.on('error', () => {});
    download.val.resume();
    await over(download.val);
  }
}

const over = (stream: Duplex): Promise<void> =>
  new Promise((resolve) => (stream.closed ? resolve() : stream.once('close', resolve)));
