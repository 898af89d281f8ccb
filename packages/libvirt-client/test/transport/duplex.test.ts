import { once } from 'node:events';
import { duplexPair } from 'node:stream';
import { expect, test } from 'vitest';
import { duplexTransport } from '../../src/transport/duplex.ts';
import type { TransportEvents } from '../../src/transport/transport.ts';

function listener() {
  const seen: string[] = [];
  let closed = () => {};
  const gone = new Promise<void>((resolve) => (closed = resolve));
  const events: TransportEvents = {
    onData: (bytes) => seen.push(`data ${Buffer.from(bytes).toString()}`),
    onDrain: () => seen.push('drain'),
    onClose: (error) => {
      seen.push(`close ${error?.message ?? ''}`.trim());
      closed();
    },
  };
  return { seen, gone, events };
}

test('delivers, and tells of the end once', async () => {
  const [near, far] = duplexPair();
  const { seen, gone, events } = listener();
  duplexTransport(near).start(events);
  far.end('hello');
  await gone;
  near.destroy();
  if (!near.closed) await once(near, 'close');
  expect(seen).toEqual(['data hello', 'close']);
});

test('tells of the error that ended it', async () => {
  const [near] = duplexPair();
  const { seen, gone, events } = listener();
  duplexTransport(near).start(events);
  near.destroy(new Error('cut'));
  await gone;
  expect(seen).toEqual(['close cut']);
});

test('tells at once that it is over already', () => {
  const [near] = duplexPair();
  near.destroy();
  const { seen, events } = listener();
  duplexTransport(near).start(events);
  expect(seen).toEqual(['close']);
});

test('sends the pieces of one turn in order and together', async () => {
  const [near, far] = duplexPair();
  const { events } = listener();
  const transport = duplexTransport(near);
  transport.start(events);
  expect(transport.write([Buffer.from('a'), Buffer.from('b')])).toBe(true);
  expect(transport.write([Buffer.from('c')])).toBe(true);
  expect(near.writableLength).toBe(3);
  transport.end();
  expect(String(Buffer.concat(await far.toArray()))).toBe('abc');
});

test('asks to wait when much is unsent, and says when to go on', async () => {
  const [near, far] = duplexPair();
  const { seen, events } = listener();
  const transport = duplexTransport(near);
  transport.start(events);
  expect(transport.write([Buffer.alloc(1024 * 1024)])).toBe(false);
  far.resume();
  await new Promise((resolve) => near.once('drain', resolve));
  expect(seen).toEqual(['drain']);
});

test('drops what is written after the end', () => {
  const [near] = duplexPair();
  const transport = duplexTransport(near);
  near.destroy();
  expect(transport.write([Buffer.from('x')])).toBe(true);
});
