import { expect, test } from 'vitest';
import { formatRequestId, SessionGate } from '../../src/index.ts';

function gate(): SessionGate {
  let next = 0;
  return new SessionGate((length) => new Uint8Array(length).fill(++next));
}

test('before a hello every request is stale', () => {
  const { code, data } = gate().admit('0101010101010101:1') ?? {};
  expect([code, data?.kind]).toEqual(['STALE', 'no-session']);
});

test.each([
  ['0202020202020202:1'],
  ['1'],
  [1],
  [null],
  ['0101010101010101'],
  ['0101010101010101:01'],
  ['0101010101010101:1x'],
])('the id %j does not belong to the session', (id) => {
  const session = gate();
  expect(session.open()).toBe('0101010101010101');
  expect(session.admit(id)).toMatchObject({ code: 'STALE', rpcCode: -32010 });
});

test('an id is admitted once until it is released', () => {
  const session = gate();
  const id = formatRequestId(session.open(), 1);
  expect(session.admit(id)).toBeUndefined();
  expect(session.admit(id)).toMatchObject({ code: 'PROTOCOL', data: { kind: 'duplicate-id' } });
  session.release(id);
  expect(session.admit(id)).toBeUndefined();
});

test('a new hello makes the ids of the former one stale', () => {
  const session = gate();
  const former = session.open();
  const latest = session.open();
  expect(session.admit(formatRequestId(former, 1))).toMatchObject({ data: { kind: 'other-epoch' } });
  expect(session.admit(formatRequestId(latest, 1))).toBeUndefined();
  session.close();
  expect(session.admit(formatRequestId(latest, 2))).toMatchObject({ data: { kind: 'no-session' } });
});
