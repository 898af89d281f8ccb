import { describe, expect, test } from 'vitest';
import { backoffMs, backoffOf } from '../../src/supervise/backoff.ts';

describe('the wait between attempts', () => {
  test('grows with each failure up to its limit', () => {
    const backoff = backoffOf({ minMs: 100, maxMs: 1_000, factor: 3 });
    expect([1, 2, 3, 4, 1000].map((failures) => backoffMs(failures, backoff, 0))).toEqual([100, 300, 900, 1000, 1000]);
  });

  test('is left to chance in part', () => {
    const backoff = backoffOf({ minMs: 100, jitter: 0.5 });
    expect([0, 0.5, 1].map((random) => backoffMs(1, backoff, random))).toEqual([100, 75, 50]);
  });

  test.each([
    { minMs: 5, maxMs: 4 },
    { minMs: -1 },
    { maxMs: 2 ** 31 },
    { factor: 0.5 },
    { jitter: 2 },
    { minMs: NaN },
  ])('refuses %o', (options) => {
    expect(() => backoffOf(options)).toThrow(TypeError);
  });
});
