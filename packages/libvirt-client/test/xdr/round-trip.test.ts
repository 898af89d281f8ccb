import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { structs } from '../../src/generated/structs.gen.ts';
import { protocolSchema } from '../../src/protocol/payloads.ts';
import { findProcedure, procedureNames } from '../../src/protocol/procedures.ts';
import type { ProgramName } from '../../src/protocol/procedures.ts';
import { XdrError } from '../../src/xdr/errors.ts';
import { XdrWriter } from '../../src/xdr/writer.ts';
import { valuesOf } from './arbitraries.ts';

const programs: ProgramName[] = ['remote', 'qemu', 'lxc', 'admin'];

function payloadsOf(program: ProgramName): string[] {
  return procedureNames(program).flatMap((name) => {
    const procedure = findProcedure(name);
    return [procedure?.args, procedure?.ret, procedure?.msg].filter((type) => typeof type === 'string');
  });
}

function encode(type: string, value: unknown): Buffer {
  const writer = new XdrWriter();
  protocolSchema.encode(type, value, writer);
  return writer.finish();
}

function codeOf(type: string, bytes: Uint8Array): string {
  try {
    protocolSchema.decode(type, bytes);
    return 'none';
  } catch (error) {
    return error instanceof XdrError ? error.code : `not an XdrError: ${String(error)}`;
  }
}

describe.each(programs)('every args, ret and msg of the %s program', (program) => {
  const payloads = payloadsOf(program);

  test('decodes to the value that was encoded, and encodes to the same bytes again', () => {
    for (const type of payloads)
      fc.assert(
        fc.property(fc.constant(type), valuesOf(type), (_, value) => {
          const bytes = encode(type, value);
          const back = protocolSchema.decode(type, bytes);
          expect(bytes.length % 4).toBe(0);
          expect(back).toEqual(value);
          expect(encode(type, back).equals(bytes)).toBe(true);
        }),
        { numRuns: 10 },
      );
  });

  test('cut short at any byte is refused as SHORT, and with bytes after it as TRAILING', () => {
    const wrong = payloads.flatMap((type) => {
      const [value] = fc.sample(valuesOf(type), { numRuns: 1, seed: 7 });
      const bytes = encode(type, value);
      const cuts = Array.from(bytes, (_, length) => codeOf(type, bytes.subarray(0, length)));
      const after = codeOf(type, Buffer.concat([bytes, Buffer.alloc(4)]));
      return cuts.every((code) => code === 'SHORT') && after === 'TRAILING' ? [] : [type];
    });
    expect(wrong).toEqual([]);
  });

  test('is a value or an XdrError for any bytes at all', () => {
    const codes = payloads.flatMap((type) =>
      fc.sample(fc.uint8Array({ maxLength: 200 }), 20).map((bytes) => codeOf(type, bytes)),
    );
    expect(['none', 'SHORT', 'TRAILING', 'LIMIT', 'VALUE']).toEqual(expect.arrayContaining([...new Set(codes)]));
  });
});

test('no structure is empty, so every element of an array takes bytes', () => {
  expect(Object.keys(structs).filter((name) => protocolSchema.codec(name).minSize < 4)).toEqual([]);
});

test('the payloads of the four programs are all different types', () => {
  const all = programs.flatMap(payloadsOf);
  expect(all).toHaveLength(715);
  expect(new Set(all).size).toBe(all.length);
});
