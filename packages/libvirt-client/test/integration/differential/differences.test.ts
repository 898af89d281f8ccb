import { describe, expect, test } from 'vitest';
import { differences } from './differences.ts';

describe('differences', () => {
  test('sees another value, a missing one and one too many, with their path', () => {
    const other = { host: { name: 'a', cpus: ['1', '2'] } };
    expect(differences(other, { host: { name: 'b', cpus: ['1', '2'] } }, other)).toEqual([
      '/host/name: the other says "a", we say "b"',
    ]);
    expect(differences(other, { host: { name: 'a', cpus: ['1'] } }, other)).toHaveLength(1);
    expect(differences(other, { host: { name: 'a', cpus: ['1', '2'], more: '' } }, other)).toHaveLength(1);
  });

  test('lets a number move only between what was said before and after', () => {
    expect(differences({ time: '10' }, { time: '15' }, { time: '20' })).toEqual([]);
    expect(differences({ time: '20' }, { time: '15' }, { time: '10' })).toEqual([]);
    expect(differences({ time: '10' }, { time: '21' }, { time: '20' })).toHaveLength(1);
    expect(differences({ time: '10' }, { time: '11' }, { time: '10' })).toHaveLength(1);
    expect(differences({ name: 'a' }, { name: 'b' }, { name: 'c' })).toHaveLength(1);
  });
});
