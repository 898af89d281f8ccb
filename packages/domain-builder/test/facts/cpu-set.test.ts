import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  commonCpus,
  cpuSet,
  cpusWithout,
  formatCpuSet,
  mostCpus,
  parseCpuSet,
  unionOfCpus,
} from '../../src/facts/cpu-set.ts';
import { cpuSet as kind } from '../../src/schema/kinds.ts';

const cpus = fc.array(fc.nat(mostCpus - 1), { minLength: 1, maxLength: 40 });

describe('a set of CPUs', () => {
  test.each<[string, readonly number[]]>([
    ['0', [0]],
    ['0-3,^2,8', [0, 1, 3, 8]],
    [' 1 , 3 - 3 '.replaceAll(' - ', '-'), [1, 3]],
    ['^2,0-3', [0, 1, 2, 3]],
    ['4-4', [4]],
    ['3,1,2,1', [1, 2, 3]],
    ['0-16383', Array.from({ length: mostCpus }, (_, cpu) => cpu)],
  ])('%j is read as libvirt reads it', (text, expected) => {
    expect(parseCpuSet(text).unwrap()).toEqual(expected);
  });

  test.each(['', ',', 'a', '1-', '-1', '3-1', '^0-3', '1,,2', '0x1', '1.5', '1;2', '٣'])('%j is none', (text) => {
    expect(parseCpuSet(text).val).toMatchObject({ name: 'DomainXmlError', code: 'INVALID_VALUE' });
  });

  test.each(['0-4294967295', '16384', '^99999999999999999999', '9'.repeat(400)])(
    '%j is refused before anything is allocated',
    (text) => {
      const { val } = parseCpuSet(text);
      expect(val).toMatchObject({ code: 'LIMIT', message: expect.stringContaining('up to 16383') });
    },
  );

  test('a text without end is refused by its length', () => {
    expect(parseCpuSet('0,'.repeat(200_000)).val).toMatchObject({ code: 'LIMIT' });
  });

  test('is read back as it was written', () => {
    fc.assert(
      fc.property(cpus, (numbers) => {
        expect(parseCpuSet(formatCpuSet(numbers)).unwrap()).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
      }),
    );
    expect(formatCpuSet([])).toBe('');
  });

  test('whatever is read, the data takes it', () => {
    const texts = fc.stringMatching(/^[\^,\d\- ]{0,12}$/).filter((text) => parseCpuSet(text).ok);
    fc.assert(
      fc.property(texts, (text) => {
        expect(kind.decode(text, undefined)).toBe(text);
      }),
    );
  });

  test('has one spelling', () => {
    expect(cpuSet([3, 0, 1, 2, 8]).unwrap()).toBe('0-3,8');
    expect(cpuSet('0-4,^4').unwrap()).toBe('0-3');
    expect(cpuSet([]).val).toMatchObject({ code: 'INVALID_VALUE' });
    expect(cpuSet('0-1,^0,^1').val).toMatchObject({ code: 'INVALID_VALUE' });
  });

  test.each([[[-1]], [[0.5]], [[mostCpus]], [[Number.NaN]]])('%j are no numbers of CPUs', (numbers) => {
    expect(() => formatCpuSet(numbers)).toThrow(TypeError);
  });

  test('can be joined, shared and taken apart', () => {
    expect(unionOfCpus([2, 1], [1, 3])).toEqual([1, 2, 3]);
    expect(commonCpus([3, 1, 2], [1, 3])).toEqual([3, 1]);
    expect(cpusWithout([3, 1, 2], [1, 3])).toEqual([2]);
  });
});
