import { describe, expect, test } from 'vitest';
import { connect, type Connection, type DomainLifecycleEvent } from '../../src/index.ts';
import { connectTo } from '../support/connect.ts';
import { FakeServer, fault, HOLD, type ReceivedCall } from '../support/fake-server.ts';

const dom = { name: 'vm', uuid: new Uint8Array(16).fill(1), id: 3 };
const STARTED = 2;
const STOPPED = 5;

/** Gives callback ids from 10 on. */
class EventServer extends FakeServer {
  constructor() {
    let next = 10;
    super({
      CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY: () => ({ callbackID: next++ }),
      CONNECT_DOMAIN_EVENT_CALLBACK_DEREGISTER_ANY: () => undefined,
      CONNECT_GET_HOSTNAME: () => ({ hostname: 'h' }),
    });
  }
}

function emit(server: FakeServer, callbackID: number, event: number, detail = 0, name = 'vm'): void {
  server.send(
    server.eventBytes('DOMAIN_EVENT_CALLBACK_LIFECYCLE', { callbackID, msg: { dom: { ...dom, name }, event, detail } }),
  );
}

async function take(events: AsyncIterable<DomainLifecycleEvent>, count: number): Promise<DomainLifecycleEvent[]> {
  const taken: DomainLifecycleEvent[] = [];
  for await (const event of events) if (taken.push(event) === count) break;
  return taken;
}

const registered = (server: FakeServer) => server.count('CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY');
const deregistered = (server: FakeServer) => server.count('CONNECT_DOMAIN_EVENT_CALLBACK_DEREGISTER_ANY');

async function open(server = new EventServer()): Promise<{ server: FakeServer; conn: Connection }> {
  return { server, conn: await connectTo(server) };
}

describe('domain events', () => {
  test('come in order, with names for their numbers', async () => {
    const { server, conn } = await open();
    const sub = conn.events.domain('lifecycle');
    expect((await sub.ready).ok).toBe(true);
    emit(server, 10, STARTED);
    emit(server, 10, STOPPED, 1);
    const [first, second] = await take(sub, 2);
    expect(first).toMatchObject({ event: 'started', detail: 'booted', domain: { name: 'vm', id: 3 } });
    expect(second).toMatchObject({ event: 'stopped', detail: 'destroyed', eventNumber: 5, detailNumber: 1 });
    await conn.close();
  });

  test('that are newer than this release come with their numbers', async () => {
    const { server, conn } = await open();
    const sub = conn.events.domain('lifecycle');
    await sub.ready;
    emit(server, 10, 99, 7);
    emit(server, 10, STARTED, 99);
    expect(await take(sub, 2)).toMatchObject([
      { event: 'unknown', detail: 'unknown', eventNumber: 99, detailNumber: 7 },
      { event: 'started', detail: 'unknown', detailNumber: 99 },
    ]);
    await conn.close();
  });

  test('share one registration, which goes with the last subscriber', async () => {
    const { server, conn } = await open();
    const [one, two] = [conn.events.domain('lifecycle'), conn.events.domain('lifecycle')];
    expect([(await one.ready).ok, (await two.ready).ok]).toEqual([true, true]);
    const three = conn.events.domain('lifecycle');
    expect((await three.ready).ok).toBe(true);
    expect(registered(server)).toBe(1);
    emit(server, 10, STARTED);
    for (const sub of [one, two, three]) expect((await sub.waitFor()).ok).toBe(true);
    one.close();
    two.close();
    await conn.hostname();
    expect(deregistered(server)).toBe(0);
    three.close();
    await server.until(() => deregistered(server) === 1);
    await conn.close();
  });

  test('of one domain and of all are two registrations', async () => {
    const { server, conn } = await open();
    const all = conn.events.domain('lifecycle');
    await all.ready;
    emit(server, 10, STARTED);
    const { domain } = (await all.waitFor()).unwrap();
    const one = conn.events.domain('lifecycle', { domain });
    await one.ready;
    emit(server, 11, STOPPED);
    expect((await one.waitFor()).val).toMatchObject({ event: 'stopped' });
    emit(server, 10, STARTED, 1);
    expect((await all.waitFor()).val).toMatchObject({ event: 'started', detail: 'migrated' });
    await conn.close();
  });

  test('that arrive before the reply to their registration are not lost', async () => {
    const server = new FakeServer({
      CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY: (_, call) => {
        emit(server, 4, STARTED);
        emit(server, 5, STOPPED);
        server.reply(call, { callbackID: 4 });
        emit(server, 4, STOPPED, 1);
        return HOLD;
      },
    });
    const conn = await connectTo(server);
    const sub = conn.events.domain('lifecycle');
    expect(await take(sub, 2)).toMatchObject([{ event: 'started' }, { event: 'stopped', detail: 'destroyed' }]);
    await conn.close();
  });

  test('after the deregistration are dropped', async () => {
    const { server, conn } = await open();
    const old = conn.events.domain('lifecycle');
    await old.ready;
    old.close();
    emit(server, 10, STARTED);
    const fresh = conn.events.domain('lifecycle');
    await fresh.ready;
    emit(server, 10, STARTED);
    emit(server, 11, STOPPED);
    expect((await fresh.waitFor()).val).toMatchObject({ event: 'stopped' });
    await conn.close();
  });

  test('are registered again only after the server has let go of them', async () => {
    const { server, conn } = await open();
    const names: string[] = [];
    const first = conn.events.domain('lifecycle');
    await first.ready;
    first.close();
    const second = conn.events.domain('lifecycle');
    expect((await second.ready).ok).toBe(true);
    for (const { header } of server.received) names.push(String(header.procedure));
    expect(names.slice(-3)).toEqual(['316', '317', '316']);
    await conn.close();
  });

  test('that nobody wants any more when the reply comes are deregistered', async () => {
    const held: ReceivedCall[] = [];
    const server = new FakeServer({
      CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY: (_, call) => (held.push(call), HOLD),
      CONNECT_DOMAIN_EVENT_CALLBACK_DEREGISTER_ANY: () => undefined,
    });
    const conn = await connectTo(server);
    const sub = conn.events.domain('lifecycle');
    await server.until(() => held.length === 1);
    sub.close();
    expect((await sub.ready).val).toMatchObject({ code: 'ABORTED' });
    server.reply(held[0] as ReceivedCall, { callbackID: 3 });
    await server.until(() => deregistered(server) === 1);
    await conn.close();
  });
});

describe('a subscription', () => {
  test('fails with the error of its registration', async () => {
    const server = new FakeServer({
      CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY: fault({ code: 29, message: 'denied' }),
    });
    const conn = await connectTo(server);
    const sub = conn.events.domain('lifecycle');
    expect((await sub.ready).val).toMatchObject({ code: 'OPERATION_DENIED' });
    await expect(take(sub, 1)).rejects.toMatchObject({ code: 'OPERATION_DENIED' });
    await conn.close();
  });

  test('gives what is waiting and then throws when there was more than it can hold', async () => {
    const { server, conn } = await open();
    const sub = conn.events.domain('lifecycle', { buffer: 2 });
    await sub.ready;
    for (let detail = 0; detail < 4; detail += 1) emit(server, 10, STARTED, detail);
    await conn.hostname();
    const seen: number[] = [];
    await expect(
      (async () => {
        for await (const { detailNumber } of sub) seen.push(detailNumber);
      })(),
    ).rejects.toMatchObject({ code: 'EVENT_OVERFLOW' });
    expect(seen).toEqual([0, 1]);
    await server.until(() => deregistered(server) === 1);
    await conn.close();
  });

  test('drops the oldest where that was asked for, and counts them', async () => {
    const { server, conn } = await open();
    const sub = conn.events.domain('lifecycle', { buffer: 2, overflow: 'dropOldest' });
    await sub.ready;
    for (let detail = 0; detail < 5; detail += 1) emit(server, 10, STARTED, detail);
    await conn.hostname();
    expect((await take(sub, 2)).map(({ detailNumber }) => detailNumber)).toEqual([3, 4]);
    expect(sub.dropped).toBe(3);
    await conn.close();
  });

  test('does not hold the reader up: a call in its loop gets its answer', async () => {
    const { server, conn } = await open();
    const sub = conn.events.domain('lifecycle');
    await sub.ready;
    emit(server, 10, STARTED);
    for await (const { domain } of sub) {
      expect(domain.name).toBe('vm');
      expect((await conn.hostname()).val).toBe('h');
      break;
    }
    await conn.close();
  });

  test('throws CONNECTION_CLOSED when the connection ends, after what is waiting', async () => {
    const { server, conn } = await open();
    const sub = conn.events.domain('lifecycle');
    await sub.ready;
    emit(server, 10, STARTED);
    server.end();
    await conn.closed;
    expect((await sub.waitFor()).val).toMatchObject({ event: 'started' });
    await expect(take(sub, 1)).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' });
    expect((await sub.waitFor()).val).toMatchObject({ code: 'CONNECTION_CLOSED' });
  });

  test('throws ABORTED when its signal is aborted, and deregisters', async () => {
    const { server, conn } = await open();
    const control = new AbortController();
    const sub = conn.events.domain('lifecycle', { signal: control.signal });
    await sub.ready;
    const taking = take(sub, 1);
    control.abort();
    await expect(taking).rejects.toMatchObject({ code: 'ABORTED' });
    await server.until(() => deregistered(server) === 1);
    const late = conn.events.domain('lifecycle', { signal: control.signal });
    expect((await late.ready).val).toMatchObject({ code: 'ABORTED' });
    await conn.close();
  });

  test('ends its loop when it is closed', async () => {
    const { conn } = await open();
    const sub = conn.events.domain('lifecycle');
    const taking = take(sub, 1);
    sub.close();
    expect(await taking).toEqual([]);
    expect((await sub.waitFor()).val).toMatchObject({ code: 'ABORTED' });
    await conn.close();
  });

  test('waits for the event that fits, for as long as it may', async () => {
    const { server, conn } = await open();
    const sub = conn.events.domain('lifecycle');
    await sub.ready;
    const waiting = sub.waitFor(({ domain }) => domain.name === 'mine');
    emit(server, 10, STARTED, 0, 'other');
    emit(server, 10, STARTED, 0, 'mine');
    emit(server, 10, STOPPED, 0, 'mine');
    expect((await waiting).val).toMatchObject({ event: 'started', domain: { name: 'mine' } });
    expect((await sub.waitFor()).val).toMatchObject({ event: 'stopped' });
    expect((await sub.waitFor(undefined, { timeoutMs: 5 })).val).toMatchObject({ code: 'TIMEOUT' });
    emit(server, 10, STARTED);
    expect((await sub.waitFor()).val).toMatchObject({ event: 'started' });
    await conn.close();
  });

  test('refuses a buffer that holds nothing, and an event that does not exist', async () => {
    const { conn } = await open();
    expect(() => conn.events.domain('lifecycle', { buffer: 0 })).toThrow(TypeError);
    expect(() => conn.events.domain('no-such' as 'lifecycle')).toThrow(TypeError);
    await conn.close();
  });
});

test('a registration lost with its connection leaves nothing behind', async () => {
  const server = new FakeServer({ CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY: () => HOLD });
  const conn = (await connect({ uri: 'test:///default', duplex: server.client }, { keepAlive: false })).unwrap();
  const sub = conn.events.domain('lifecycle');
  await conn.close();
  expect((await sub.ready).val).toMatchObject({ code: 'CONNECTION_CLOSED' });
});
