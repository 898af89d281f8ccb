import { expect, test } from 'vitest';
import { InFlightLimit } from '../../src/rpc/in-flight-limit.ts';

test('starts what fits and queues the rest in order', () => {
  const started: number[] = [];
  const limit = new InFlightLimit(2);
  for (const n of [1, 2, 3, 4]) limit.enter(() => started.push(n));
  expect(started).toEqual([1, 2]);
  limit.leave();
  expect(started).toEqual([1, 2, 3]);
  limit.leave();
  expect(started).toEqual([1, 2, 3, 4]);
});

test('gives a place back when nobody waits', () => {
  const started: number[] = [];
  const limit = new InFlightLimit(1);
  limit.enter(() => started.push(1));
  limit.leave();
  limit.enter(() => started.push(2));
  expect(started).toEqual([1, 2]);
});

test('does not start what has left the queue', () => {
  const started: number[] = [];
  const limit = new InFlightLimit(1);
  limit.enter(() => started.push(1));
  const leave = limit.enter(() => started.push(2));
  limit.enter(() => started.push(3));
  leave();
  limit.leave();
  expect(started).toEqual([1, 3]);
});
