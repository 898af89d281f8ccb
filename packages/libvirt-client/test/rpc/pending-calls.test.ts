import { expect, test } from 'vitest';
import type { Frame } from '../../src/rpc/framing.ts';
import { PendingCalls, Waiter } from '../../src/rpc/pending-calls.ts';

const key = { program: 1, version: 1, procedure: 5 };
const reply = (serial: number, over: Partial<Frame['header']> = {}): Frame => ({
  header: { ...key, type: 1, serial, status: 0, ...over },
  payload: new Uint8Array(0),
});
const waiter = () => new Waiter({}, () => {});

test('gives a reply to the call with its serial', async () => {
  const calls = new PendingCalls();
  const [first, second] = [waiter(), waiter()];
  calls.add(key, first, () => {});
  const serial = calls.add(key, second, () => {});
  expect(calls.settle(reply(serial))).toBe(true);
  expect(await second.outcome).toEqual({ reply: reply(serial) });
  expect(first.isSettled).toBe(false);
});

test.each([{ program: 2 }, { version: 2 }, { procedure: 6 }, { serial: 99 }])('refuses a reply with %o', (over) => {
  const calls = new PendingCalls();
  const serial = calls.add(key, waiter(), () => {});
  expect(calls.settle(reply(serial, over))).toBe(false);
});

test('skips serials in use when they wrap', () => {
  const calls = new PendingCalls(0xffff_ffff);
  const serials = [1, 2, 3].map(() => calls.add(key, waiter(), () => {}));
  expect(serials).toEqual([0xffff_ffff, 0, 1]);
  const again = new PendingCalls(0xffff_ffff);
  again.reserve(0);
  expect([again.add(key, waiter(), () => {}), again.add(key, waiter(), () => {})]).toEqual([0xffff_ffff, 1]);
});

test('keeps the serial of a call that was given up until its late reply', async () => {
  const calls = new PendingCalls();
  const control = new AbortController();
  const given = new Waiter({ signal: control.signal }, () => {});
  let replies = 0;
  const serial = calls.add(key, given, () => (replies += 1));
  control.abort(new Error('enough'));
  expect(await given.outcome).toMatchObject({ failure: { code: 'ABORTED', cause: { message: 'enough' } } });
  expect(calls.settle(reply(serial))).toBe(true);
  expect(replies).toBe(1);
  expect(calls.settle(reply(serial))).toBe(false);
});

test.each([-1, Number.NaN, Infinity, 2 ** 31])(
  'refuses %d ms as a time limit, which a timer would take for 1 ms',
  (timeoutMs) => {
    expect(() => new Waiter({ timeoutMs }, () => {})).toThrow(TypeError);
  },
);

test('a waiter is told once', async () => {
  let settled = 0;
  const once = new Waiter({ timeoutMs: 1 }, () => (settled += 1));
  expect(await once.outcome).toEqual({ failure: { code: 'TIMEOUT', timeoutMs: 1 } });
  once.settle({ reply: reply(1) });
  expect(await once.outcome).toEqual({ failure: { code: 'TIMEOUT', timeoutMs: 1 } });
  expect(settled).toBe(1);
});
