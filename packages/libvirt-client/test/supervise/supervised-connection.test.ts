import { describe, expect, test } from 'vitest';
import type { GapEvent } from '../../src/index.ts';
import { openLink } from '../../src/connection/connect.ts';
import { LibvirtError } from '../../src/errors.ts';
import { backoffOf } from '../../src/supervise/backoff.ts';
import { supervise } from '../../src/supervise/supervise.ts';
import { SupervisedConnection } from '../../src/supervise/supervised-connection.ts';
import { FakeServer, fault, HOLD, type ReceivedCall } from '../support/fake-server.ts';

const dom = { name: 'vm', uuid: new Uint8Array(16), id: 1 };

class Daemon extends FakeServer {
  readonly held: ReceivedCall[] = [];

  constructor(callbackID: number, register?: () => never) {
    super({
      CONNECT_GET_HOSTNAME: (_, call) => {
        this.held.push(call);
        return HOLD;
      },
      CONNECT_GET_URI: () => ({ uri: `daemon ${callbackID}` }),
      CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY: register ?? (() => ({ callbackID })),
    });
  }

  emit(callbackID: number, detail: number): void {
    const msg = { dom, event: 2, detail };
    this.send(this.eventBytes('DOMAIN_EVENT_CALLBACK_LIFECYCLE', { callbackID, msg }));
  }
}

/** A supervised connection to one daemon after the other; `null` is one that does not answer. */
function superviseAll(daemons: readonly (Daemon | LibvirtError)[], options: { waitMs?: number } = {}) {
  const left = [...daemons];
  let dials = 0;
  const connection = SupervisedConnection.start({
    backoff: backoffOf({ minMs: 1, maxMs: 2 }),
    waitMs: options.waitMs ?? 0,
    retry: ({ code }) => code !== 'AUTH_FAILED',
    dial: async (signal) => {
      dials += 1;
      const next = left.shift();
      if (next instanceof LibvirtError) throw next;
      if (next) return (await openLink({ uri: '', duplex: next.client }, { keepAlive: false, signal })).link;
      return new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(new LibvirtError('ABORTED', 'stopped')), { once: true });
      });
    },
  });
  return { connection, dials: () => dials };
}

const refused = new LibvirtError('CONNECT_FAILED', 'nobody listens');
const isGap = (event: object): event is GapEvent => 'gap' in event;

describe('a supervised connection', () => {
  test('never sends a call again, and answers it once when its daemon is lost', async () => {
    const [first, second] = [new Daemon(1), new Daemon(2)];
    const { connection } = superviseAll([first, second]);
    (await connection.online()).unwrap();
    const pending = connection.hostname();
    await first.until(() => first.held.length === 1);
    first.end();
    expect((await pending).val).toMatchObject({ code: 'CONNECTION_CLOSED', procedure: 'CONNECT_GET_HOSTNAME' });
    (await connection.online()).unwrap();
    expect((await connection.uri()).val).toBe('daemon 2');
    expect(second.held).toEqual([]);
    await connection.close();
  });

  test('registers again, tells who listened of the gap before the next event, and nobody else', async () => {
    const [first, second] = [new Daemon(1), new Daemon(2)];
    const { connection } = superviseAll([first, refused, second]);
    const early = connection.events.domain('lifecycle');
    (await early.ready).unwrap();
    first.emit(1, 0);
    expect((await early.waitFor()).val).toMatchObject({ detail: 'booted' });
    first.end();
    await connection.states().waitFor(({ state }) => state === 'waiting');
    const late = connection.events.domain('lifecycle');
    (await connection.online()).unwrap();
    (await late.ready).unwrap();
    second.emit(2, 1);
    const gap = (await early.waitFor()).unwrap();
    expect(isGap(gap) && gap.gap.end).toEqual({ reason: 'eof' });
    for (const subscription of [early, late])
      expect((await subscription.waitFor()).val).toMatchObject({ detail: 'migrated' });
    await connection.close();
    expect((await early.waitFor()).val).toMatchObject({ code: 'CONNECTION_CLOSED' });
  });

  test('tells of one gap, from its beginning, when it is lost again before it has registered', async () => {
    const [first, second, third] = [new Daemon(1), new Daemon(2, () => HOLD as never), new Daemon(3)];
    const { connection } = superviseAll([first, second, third]);
    const subscription = connection.events.domain('lifecycle');
    (await subscription.ready).unwrap();
    const before = Date.now();
    first.end();
    await second.until(() => second.count('CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY') === 1);
    const after = Date.now();
    second.end();
    const gap = (await subscription.waitFor()).unwrap();
    const from = isGap(gap) ? gap.gap.from.getTime() : NaN;
    expect(from).toBeGreaterThanOrEqual(before);
    expect(from).toBeLessThanOrEqual(after);
    third.emit(3, 1);
    expect((await subscription.waitFor()).val).toMatchObject({ detail: 'migrated' });
    await connection.close();
  });

  test('fails a subscription that the daemon refuses after it came back, and no other', async () => {
    const [first, second] = [new Daemon(1), new Daemon(2, fault({ code: 42, message: 'gone' }))];
    const { connection } = superviseAll([first, second]);
    const subscription = connection.events.domain('lifecycle');
    (await subscription.ready).unwrap();
    first.end();
    expect((await subscription.waitFor()).val).toMatchObject({ code: 'NO_DOMAIN' });
    expect((await connection.uri()).ok).toBe(true);
    await connection.close();
  });

  test('answers calls at once while it is away, or lets them wait as long as was asked for', async () => {
    const away = superviseAll([refused]).connection;
    await away.states().waitFor(({ state }) => state === 'waiting');
    expect((await away.uri()).val).toMatchObject({ code: 'CONNECTION_CLOSED', message: /nobody listens/u });
    await away.close();

    const patient = superviseAll([refused, refused, new Daemon(3)], { waitMs: 10_000 }).connection;
    expect((await patient.uri()).val).toBe('daemon 3');
    await patient.close();

    const late = superviseAll([], { waitMs: 20 }).connection;
    expect((await late.uri()).val).toMatchObject({ code: 'CONNECTION_CLOSED' });
    expect((await late.uri({ timeoutMs: 5 })).val).toMatchObject({ code: 'TIMEOUT' });
    const control = new AbortController();
    const aborted = late.uri({ signal: control.signal });
    control.abort();
    expect((await aborted).val).toMatchObject({ code: 'ABORTED' });
    await late.close();
  });

  test('gives up what no waiting mends, and tells everybody', async () => {
    const { connection, dials } = superviseAll([refused, new LibvirtError('AUTH_FAILED', 'wrong')]);
    const online = connection.online();
    const subscription = connection.events.domain('lifecycle');
    expect((await online).val).toMatchObject({ code: 'CONNECTION_CLOSED', message: /wrong/u });
    expect(await connection.closed).toMatchObject({ reason: 'error', error: { code: 'AUTH_FAILED' } });
    expect((await subscription.ready).val).toMatchObject({ code: 'CONNECTION_CLOSED' });
    expect(connection.state).toMatchObject({ state: 'ended' });
    expect(dials()).toBe(2);
  });

  test('closes while it connects and while it waits', async () => {
    const connecting = superviseAll([]).connection;
    await connecting.close();
    expect(await connecting.closed).toEqual({ reason: 'client' });
    const waiting = superviseAll([refused]).connection;
    const states = waiting.states();
    await states.waitFor(({ state }) => state === 'waiting');
    await waiting.close();
    expect((await states.waitFor(({ state }) => state === 'ended')).val).toMatchObject({ end: { reason: 'client' } });
    expect((await waiting.uri()).val).toMatchObject({ code: 'CONNECTION_CLOSED' });
  });
});

test('supervise() ends at a URI that is none, and by its signal', async () => {
  const wrong = supervise('not a uri');
  expect(await wrong.closed).toMatchObject({ reason: 'error', error: { code: 'INVALID_URI' } });
  const control = new AbortController();
  const stopped = supervise('qemu+unix:///session?socket=/nonexistent', { signal: control.signal });
  control.abort();
  expect(await stopped.closed).toEqual({ reason: 'client' });
  expect(() => supervise('qemu:///session', { backoff: { factor: 0 } })).toThrow(TypeError);
  expect(() => supervise('qemu:///session', { waitMs: -1 })).toThrow(TypeError);
});
