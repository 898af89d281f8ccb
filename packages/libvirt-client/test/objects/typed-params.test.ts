import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TypedParam } from '../../src/protocol/typed-params.ts';
import { argsOf } from '../../src/protocol/payloads.ts';
import { fromRecord, toRecord } from '../../src/objects/typed-params.ts';
import { XdrWriter } from '../../src/xdr/writer.ts';

describe('typed parameters to set', () => {
  test.each([
    ['cpu_shares', 1024n, 'ullong'],
    ['vcpu_quota', -1n, 'llong'],
    ['weight', 500, 'uint'],
    ['numa_mode', 1, 'int'],
    ['load.1m', 0.5, 'double'],
    ['cpu_cycles', true, 'boolean'],
    ['device_weight', '/dev/sda,200', 'string'],
    ['poll_grow', 2, 'uint'],
    ['poll_grow', 2n, 'ullong'],
    ['vcpu.7.state', 1, 'int'],
  ] as const)('%s = %s goes as %s', (field, value, type) => {
    expect(fromRecord({ [field]: value })).toEqual([{ field, value: { type, value } }]);
  });

  test('say their type where the name is not known, or another is wanted', () => {
    const inputs = { brand_new: { type: 'uint', value: 7 }, cpu_shares: { type: 'llong', value: 7n } } as const;
    expect(fromRecord(inputs)).toEqual([
      { field: 'brand_new', value: { type: 'uint', value: 7 } },
      { field: 'cpu_shares', value: { type: 'llong', value: 7n } },
    ]);
    expect(() => fromRecord({ brand_new: 7 })).toThrow(/brand_new .*\{ type, value \}/u);
  });

  test('repeat a name for each value of an array, and leave out what is undefined', () => {
    expect(fromRecord({ migrate_disks: ['vda', 'vdb'], bandwidth: undefined })).toEqual([
      { field: 'migrate_disks', value: { type: 'string', value: 'vda' } },
      { field: 'migrate_disks', value: { type: 'string', value: 'vdb' } },
    ]);
  });

  test.each([
    ['cpu_shares', 1024],
    ['weight', 500n],
    ['cpu_cycles', 1],
    ['device_weight', 5],
    ['weight', { type: 'nonsense' as 'int', value: 5 }],
  ])('%s = %o is a TypeError', (field, value) => {
    expect(() => fromRecord({ [field]: value })).toThrow(TypeError);
    expect(() => fromRecord({ [field]: value })).toThrow(field);
  });

  test.each([
    ['weight', -1],
    ['weight', 0x1_0000_0000],
    ['weight', 1.5],
    ['weight', Number.NaN],
    ['numa_mode', 0x8000_0000],
    ['cpu_shares', -1n],
    ['cpu_shares', 2n ** 64n],
    ['vcpu_quota', 2n ** 63n],
    ['n'.repeat(80), { type: 'int' as const, value: 1 }],
  ])('%s = %o is INVALID_ARG', (field, value) => {
    expect(() => fromRecord({ [field]: value })).toThrow(
      expect.objectContaining({ code: 'INVALID_ARG', message: expect.stringContaining(field) }),
    );
  });
});

describe('typed parameters as a record', () => {
  test('a name the server chose badly harms nothing', () => {
    const record = toRecord([{ field: '__proto__', value: { type: 'string', value: 'x' } }]);
    expect(Object.entries(record)).toEqual([['__proto__', 'x']]);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  const value = fc.oneof(
    fc.record({ type: fc.constant('int' as const), value: fc.integer() }),
    fc.record({ type: fc.constant('uint' as const), value: fc.nat({ max: 0xffff_ffff }) }),
    fc.record({ type: fc.constant('llong' as const), value: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }) }),
    fc.record({ type: fc.constant('ullong' as const), value: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }) }),
    fc.record({ type: fc.constant('double' as const), value: fc.double() }),
    fc.record({ type: fc.constant('boolean' as const), value: fc.boolean() }),
    fc.record({ type: fc.constant('string' as const), value: fc.string() }),
  );
  const field = fc.stringMatching(/^[a-z_.]{1,79}$/u);
  const params = fc.uniqueArray(fc.record({ field, value }), { selector: (param) => param.field, maxLength: 16 });

  test('has every value as it came', () => {
    fc.assert(
      fc.property(params, (all: TypedParam[]) => {
        expect(toRecord(all)).toEqual(Object.fromEntries(all.map((param) => [param.field, param.value.value])));
      }),
    );
  });

  test('goes back with the tags it is given, and fits the wire', () => {
    const dom = { name: 'd', uuid: new Uint8Array(16), id: -1 };
    fc.assert(
      fc.property(params, (all: TypedParam[]) => {
        const back = fromRecord(Object.fromEntries(all.map((param) => [param.field, param.value])));
        expect(back).toEqual(all);
        const codec = argsOf('DOMAIN_SET_MEMORY_PARAMETERS');
        const writer = new XdrWriter();
        codec.encode({ dom, params: back, flags: 0 }, writer);
        expect(codec.decode(writer.finish()).params).toEqual(all);
      }),
    );
  });
});
