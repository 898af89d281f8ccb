import { expect, test } from 'vitest';
import { dispatch, type FrameHandlers } from '../../src/rpc/dispatcher.ts';
import type { MessageHeader } from '../../src/rpc/header.ts';

function route(header: Partial<MessageHeader>, knowsCall = true): string[] {
  const seen: string[] = [];
  const to: FrameHandlers = {
    reply: () => seen.push('reply') > 0 && knowsCall,
    event: () => void seen.push('event'),
    stream: () => void seen.push('stream'),
    ping: () => void seen.push('ping'),
    pong: () => void seen.push('pong'),
  };
  const full = { program: 0x20008086, version: 1, procedure: 1, type: 1, serial: 1, status: 0, ...header };
  dispatch({ header: full, payload: new Uint8Array(0) }, to);
  return seen;
}

test.each([
  [{ type: 1 }, 'reply'],
  [{ type: 5 }, 'reply'],
  [{ type: 2, serial: 1 }, 'event'],
  [{ type: 2, program: 0x12345678 }, 'event'],
  [{ type: 3 }, 'stream'],
  [{ type: 6 }, 'stream'],
  [{ type: 2, program: 0x6b656570, procedure: 1 }, 'ping'],
  [{ type: 2, program: 0x6b656570, procedure: 2 }, 'pong'],
])('routes %o to %s', (header, kind) => {
  expect(route(header)).toEqual([kind]);
});

test.each([0, 4, 7, -1])('refuses a message of type %i', (type) => {
  expect(() => route({ type })).toThrow(expect.objectContaining({ code: 'PROTOCOL' }));
});

test('refuses a reply to no call', () => {
  expect(() => route({ type: 1 }, false)).toThrow(expect.objectContaining({ code: 'PROTOCOL' }));
});

test('ignores a keepalive procedure that does not exist', () => {
  expect(route({ type: 2, program: 0x6b656570, procedure: 3 })).toEqual([]);
});
