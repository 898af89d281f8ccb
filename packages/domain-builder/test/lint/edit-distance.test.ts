import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance, nearest } from '../../src/lint/rules/name/edit-distance.ts';

describe('editDistance', () => {
  test.each([
    ['cache', 'cache', 0],
    ['cahce', 'cache', 1],
    ['cach', 'cache', 1],
    ['cachee', 'cache', 1],
    ['coche', 'cache', 1],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
  ])('of %j and %j is %i', (from, to, distance) => {
    expect(editDistance(from, to)).toBe(distance);
  });

  test('is the same both ways, zero only for the same word, and never more than the longer one', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        const distance = editDistance(a, b);
        expect(distance).toBe(editDistance(b, a));
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});

describe('nearest', () => {
  test('finds the word that was meant', () => {
    expect(nearest('cahce', ['cache', 'discard'])).toEqual({ word: 'cache', certain: true });
    expect(nearest('iotread', ['iothread', 'io'])).toEqual({ word: 'iothread', certain: true });
  });

  test('takes other separators and capitals for the same word', () => {
    expect(nearest('queueSize', ['queue_size', 'queues'])).toEqual({ word: 'queue_size', certain: true });
  });

  test('is not certain of two slips, nor of short words', () => {
    expect(nearest('discrd', ['discards'])).toEqual({ word: 'discards', certain: false });
    expect(nearest('dve', ['dev'])).toEqual({ word: 'dev', certain: false });
  });

  test('says nothing where two words are as near, or none is', () => {
    expect(nearest('rx_queue_syze', ['rx_queue_size', 'rx_queue_sizes'])?.word).toBe('rx_queue_size');
    expect(nearest('vta', ['vda', 'vdb', 'vma'])).toBeUndefined();
    expect(nearest('teleporter', ['disk', 'tpm'])).toBeUndefined();
    expect(nearest('x'.repeat(100_000), ['disk'])).toBeUndefined();
  });
});
