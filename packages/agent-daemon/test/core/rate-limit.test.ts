import { expect, test } from 'vitest';
import { RateLimit } from '../../src/core/rate-limit.ts';

test('a second worth of requests at once, then as many as time brings', () => {
  let now = 0;
  const clock = { now: () => 0, monotonic: () => now, timer: () => () => undefined };
  const limit = new RateLimit(clock, 4);
  const served = (count: number) => Array.from({ length: count }, () => limit.take()).filter(Boolean).length;
  expect(served(10)).toBe(4);
  now += 500;
  expect(served(10)).toBe(2);
  now += 60_000;
  expect(served(10)).toBe(4);
});
