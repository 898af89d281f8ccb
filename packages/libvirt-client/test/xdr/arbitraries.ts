import * as fc from 'fast-check';
import { structs } from '../../src/generated/structs.gen.ts';
import { parseLayout } from '../../src/xdr/notation.ts';
import type { Bounds, ScalarKind, XdrType } from '../../src/xdr/types.ts';

const scalars: Readonly<Record<ScalarKind, fc.Arbitrary<unknown>>> = {
  int: fc.integer({ min: -0x8000_0000, max: 0x7fff_ffff }),
  uint: fc.integer({ min: 0, max: 0xffff_ffff }),
  hyper: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  uhyper: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
  char: fc.integer({ min: -128, max: 127 }),
  uchar: fc.integer({ min: 0, max: 255 }),
  short: fc.integer({ min: -0x8000, max: 0x7fff }),
  ushort: fc.integer({ min: 0, max: 0xffff }),
  bool: fc.boolean(),
  double: fc.double(),
};

/** Values of a type of the protocol's layout table; arrays stay short. */
export function valuesOf(name: string): fc.Arbitrary<unknown> {
  const layout = parseLayout(structs[name] ?? '');
  if (layout.kind === 'union') {
    return fc.oneof(
      ...layout.arms.map(({ tag, type }) => fc.record({ type: fc.constant(tag), value: arbitrary(type) })),
    );
  }
  return fc.record(Object.fromEntries(layout.fields.map((field) => [field.name, arbitrary(field.type)])));
}

function arbitrary(type: XdrType): fc.Arbitrary<unknown> {
  switch (type.kind) {
    case 'named':
      return valuesOf(type.name);
    case 'string':
      // One UTF-16 unit is at most three UTF-8 bytes.
      return fc
        .string({ unit: 'binary', maxLength: Math.min(20, Math.floor(type.max / 3)) })
        .map((text) => text.replaceAll('\0', ''));
    case 'opaque':
    case 'chars': {
      const { minLength, maxLength } = lengths(type.bounds, 20);
      return fc.uint8Array({ minLength, maxLength });
    }
    case 'array':
      return fc.array(arbitrary(type.of), lengths(type.bounds, 3));
    case 'optional':
      return fc.option(arbitrary(type.of));
    default:
      return scalars[type.kind];
  }
}

function lengths(bounds: Bounds, most: number): { minLength: number; maxLength: number } {
  if ('length' in bounds) return { minLength: bounds.length, maxLength: bounds.length };
  return { minLength: 0, maxLength: Math.min(bounds.max, most) };
}
