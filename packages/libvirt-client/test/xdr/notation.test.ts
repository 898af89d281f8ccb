import { describe, expect, test } from 'vitest';
import { parseLayout } from '../../src/xdr/notation.ts';

describe('parseLayout', () => {
  test('reads a struct', () => {
    expect(parseLayout('id:int name:string<80>? uuid:opaque[16] list:Other<5> model:chars[32]')).toEqual({
      kind: 'struct',
      fields: [
        { name: 'id', type: { kind: 'int' } },
        { name: 'name', type: { kind: 'optional', of: { kind: 'string', max: 80 } } },
        { name: 'uuid', type: { kind: 'opaque', bounds: { length: 16 } } },
        { name: 'list', type: { kind: 'array', of: { kind: 'named', name: 'Other' }, bounds: { max: 5 } } },
        { name: 'model', type: { kind: 'chars', bounds: { length: 32 } } },
      ],
    });
  });

  test('reads suffixes from the inside out', () => {
    const optional = { kind: 'optional', of: { kind: 'string', max: 3 } };
    expect(parseLayout('a:string<3>?[2]<4>')).toEqual({
      kind: 'struct',
      fields: [
        {
          name: 'a',
          type: {
            kind: 'array',
            of: { kind: 'array', of: optional, bounds: { length: 2 } },
            bounds: { max: 4 },
          },
        },
      ],
    });
  });

  test('reads a union', () => {
    expect(parseLayout('|1=int:int |7=string:string<4>')).toEqual({
      kind: 'union',
      arms: [
        { value: 1, tag: 'int', type: { kind: 'int' } },
        { value: 7, tag: 'string', type: { kind: 'string', max: 4 } },
      ],
    });
  });

  test.each(['a:string', 'a:opaque', 'a:string[4]', 'a:int<', 'a:int<x>', 'a:', 'a:int??x!'])('refuses %s', (line) => {
    expect(() => parseLayout(line)).toThrow(SyntaxError);
  });
});
