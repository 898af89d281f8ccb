import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pool, supervise } from '../../src/index.ts';
import { missing, open, startDaemon, tinyGuest } from '../support/daemon.ts';

const options = { skip: missing.length > 0 };
const backoff = { minMs: 20, maxMs: 200 };

test('a supervised connection outlives its daemon, and tells each subscriber of the gap', options, async () => {
  const daemon = await startDaemon();
  try {
    const conn = supervise(daemon.uri(), { backoff });
    const states = conn.states();
    (await conn.online({ timeoutMs: 20_000 })).unwrap();
    const [defined, refreshed] = [conn.events.domain('lifecycle'), conn.events.storagePool('refresh')];
    for (const { ready } of [defined, refreshed]) (await ready).unwrap();
    const host = (await conn.hostname()).unwrap();
    const storage = (
      await conn.storagePools.createXml(
        `<pool type='dir'><name>p</name><target><path>${daemon.home}</path></target></pool>`,
      )
    ).unwrap();
    const upload = (
      await (
        await storage.volumes.createXml('<volume><name>v</name><capacity>1048576</capacity></volume>')
      )
        .unwrap()
        .upload()
    ).unwrap();
    upload.write(Buffer.alloc(1000, 1));

    const failed = once(upload, 'error');
    const pending = Array.from({ length: 20 }, () => conn.capabilities());
    await daemon.kill();
    const failures = (await Promise.all(pending)).filter((result) => !result.ok);
    expect(failures.length).toBeGreaterThan(10);
    for (const { val } of failures) expect(val).toMatchObject({ code: 'CONNECTION_CLOSED' });
    expect((await failed)[0]).toMatchObject({ code: 'CONNECTION_CLOSED' });
    expect((await conn.hostname()).val).toMatchObject({ code: 'CONNECTION_CLOSED' });
    expect(conn.state.state).not.toBe('online');

    (await daemon.restart()).unwrap();
    (await conn.online({ timeoutMs: 20_000 })).unwrap();
    for (const subscription of [defined, refreshed]) {
      const gap = (await subscription.waitFor(undefined, { timeoutMs: 10_000 })).unwrap();
      expect(gap).toMatchObject({ gap: { end: { reason: expect.stringMatching(/eof|error/u) } } });
    }
    expect((await conn.hostname()).val).toBe(host);
    (
      await conn.domains.defineXml(
        `<domain type='qemu'><name>after</name><memory>65536</memory><os><type>hvm</type></os></domain>`,
      )
    ).unwrap();
    expect((await defined.waitFor(undefined, { timeoutMs: 10_000 })).val).toMatchObject({
      event: 'defined',
      domain: { name: 'after' },
    });

    await conn.close();
    const seen: string[] = [];
    for await (const { state } of states) if (seen.at(-1) !== state) seen.push(state);
    expect(seen.slice(0, 3)).toEqual(['connecting', 'online', 'waiting']);
    expect(seen.slice(-2)).toEqual(['online', 'ended']);
    expect(await conn.closed).toEqual({ reason: 'client' });
  } finally {
    await daemon.stop();
  }
});

test('calls may wait for a daemon that is away', options, async () => {
  const daemon = await startDaemon();
  try {
    const conn = supervise(daemon.uri('test:///default'), { backoff, waitMs: 20_000 });
    expect((await conn.hostname()).ok).toBe(true);
    await daemon.kill();
    await conn.states().waitFor(({ state }) => state === 'waiting');
    const waiting = conn.domains.byName('test');
    expect((await conn.hostname({ timeoutMs: 20 })).val).toMatchObject({ code: 'TIMEOUT' });
    (await daemon.restart()).unwrap();
    expect((await waiting).unwrap().name).toBe('test');
    await conn.close();
  } finally {
    await daemon.stop();
  }
});

test('a pool answers many calls at once, and brings events', options, async () => {
  const daemon = await startDaemon();
  try {
    const conn = (await pool(daemon.uri('test:///default'), { size: 3 })).unwrap();
    const events = conn.events.domain('lifecycle');
    (await events.ready).unwrap();
    const results = await Promise.all(Array.from({ length: 60 }, () => conn.hostname()));
    expect(results.every(({ ok }) => ok)).toBe(true);
    const domain = (await conn.domains.byName('test')).unwrap();
    (await domain.suspend()).unwrap();
    expect((await events.waitFor(undefined, { timeoutMs: 5_000 })).val).toMatchObject({ event: 'suspended' });
    (await domain.resume()).unwrap();
    await conn.close();
    expect((await conn.hostname()).val).toMatchObject({ code: 'CONNECTION_CLOSED' });
  } finally {
    await daemon.stop();
  }
});

test('every event family of a real daemon registers and reports', options, async () => {
  const daemon = await startDaemon();
  try {
    const conn = await open(daemon, 'qemu:///session');
    const e = conn.events;
    const subscriptions = {
      network: e.network('lifecycle'),
      pool: e.storagePool('lifecycle'),
      refresh: e.storagePool('refresh'),
      device: e.nodeDevice('lifecycle'),
      secret: e.secret('lifecycle'),
      value: e.secret('valueChanged'),
      monitor: e.qemuMonitor({ event: 'resume|stop', regex: true, nocase: true }),
      closed: e.connectionClosed(),
      blockJob: e.domain('blockJob'),
      size: e.domain('memoryDeviceSizeChange'),
    };
    for (const [name, { ready }] of Object.entries(subscriptions)) {
      expect({ name, ok: (await ready).ok }).toEqual({ name, ok: true });
    }
    // This event came with 11.2.0.
    const release = Number.parseFloat((await conn.libVersion()).unwrap());
    expect((await e.domain('nicMacChange').ready).ok).toBe(release >= 11.2);

    const path = join(daemon.home, 'more');
    const storage = (
      await conn.storagePools.defineXml(
        `<pool type='dir'><name>more</name><target><path>${path}</path></target></pool>`,
      )
    ).unwrap();
    expect((await subscriptions.pool.waitFor(undefined, { timeoutMs: 5_000 })).val).toMatchObject({
      event: 'defined',
      pool: { name: 'more', uuid: storage.uuid },
    });
    const secret = (await conn.secrets.defineXml('<secret ephemeral="yes"/>')).unwrap();
    expect((await subscriptions.secret.waitFor(undefined, { timeoutMs: 5_000 })).val).toMatchObject({
      event: 'defined',
      secret: { uuid: secret.uuid },
    });
    (await secret.setValue(Buffer.from('s'))).unwrap();
    const guest = (await conn.domains.createXml(tinyGuest('seen'))).unwrap();
    (await guest.suspend()).unwrap();
    const stopped = await subscriptions.monitor.waitFor(({ event }) => event === 'STOP', { timeoutMs: 10_000 });
    expect(stopped.val).toMatchObject({ domain: { name: 'seen' } });
    expect((await subscriptions.value.waitFor(undefined, { timeoutMs: 5_000 })).val).toMatchObject({
      secret: { uuid: secret.uuid },
    });
    await conn.close();
  } finally {
    await daemon.stop();
  }
});
