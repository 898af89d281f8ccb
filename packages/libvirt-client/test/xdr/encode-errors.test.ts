import { describe, expect, test } from 'vitest';
import { argsOf } from '../../src/protocol/payloads.ts';
import { XdrSchema } from '../../src/xdr/schema.ts';
import { XdrWriter } from '../../src/xdr/writer.ts';

const schema = new XdrSchema({
  Scalars:
    'int:int uint:uint hyper:hyper uhyper:uhyper char:char uchar:uchar short:short ushort:ushort bool:bool double:double',
  Text: 'text:string<4>',
  Optional: 'text:string<4>?',
  Uuid: 'uuid:opaque[4]',
  Bytes: 'bytes:opaque<4>',
  Label: 'label:chars<4>',
  Model: 'model:chars[4]',
  List: 'list:int<2>',
  Exact: 'list:int[2]',
  Nested: 'items:Text<4>',
  Union: '|1=int:int |7=string:string<4>',
});

const scalars = {
  int: 0,
  uint: 0,
  hyper: 0n,
  uhyper: 0n,
  char: 0,
  uchar: 0,
  short: 0,
  ushort: 0,
  bool: false,
  double: 0,
};

const encode = (type: string, value: unknown) => (): void => schema.encode(type, value, new XdrWriter());

describe('a value of the wrong type is a TypeError that names the place', () => {
  test.each([
    ['Scalars', { ...scalars, int: '1' }, 'args.int'],
    ['Scalars', { ...scalars, uint: 1n }, 'args.uint'],
    ['Scalars', { ...scalars, hyper: 1 }, 'args.hyper'],
    ['Scalars', { ...scalars, uhyper: null }, 'args.uhyper'],
    ['Scalars', { ...scalars, bool: 1 }, 'args.bool'],
    ['Scalars', { ...scalars, double: '1' }, 'args.double'],
    ['Text', { text: Buffer.from('a') }, 'args.text'],
    ['Text', { text: null }, 'args.text'],
    ['Text', {}, 'args.text'],
    ['Text', null, 'args'],
    ['Text', undefined, 'args'],
    ['Text', 'text', 'args'],
    ['Text', ['text'], 'args'],
    ['Optional', {}, 'args.text'],
    ['Uuid', { uuid: 'abcd' }, 'args.uuid'],
    ['Uuid', { uuid: [1, 2, 3, 4] }, 'args.uuid'],
    ['Uuid', { uuid: new Uint16Array(4) }, 'args.uuid'],
    ['List', { list: new Set([1]) }, 'args.list'],
    ['List', { list: [1, '2'] }, 'args.list[1]'],
    ['Nested', { items: [{ text: 'a' }, { text: 1 }] }, 'args.items[1].text'],
    ['Union', { type: 'float', value: 1 }, 'args.type'],
    ['Union', { value: 1 }, 'args.type'],
    ['Union', { type: 'toString', value: 1 }, 'args.type'],
    ['Union', { type: 'int', value: 'x' }, 'args.value'],
  ])('%s %o', (type, value, path) => {
    expect(encode(type, value)).toThrow(TypeError);
    expect(encode(type, value)).toThrow(`${path}: `);
  });
});

describe('a value that its type cannot hold is an XdrError that names the place', () => {
  test.each([
    ['Scalars', { ...scalars, int: 2 ** 31 }, 'RANGE', 'args.int'],
    ['Scalars', { ...scalars, int: -(2 ** 31) - 1 }, 'RANGE', 'args.int'],
    ['Scalars', { ...scalars, int: 1.5 }, 'RANGE', 'args.int'],
    ['Scalars', { ...scalars, int: Number.NaN }, 'RANGE', 'args.int'],
    ['Scalars', { ...scalars, uint: -1 }, 'RANGE', 'args.uint'],
    ['Scalars', { ...scalars, uint: 2 ** 32 }, 'RANGE', 'args.uint'],
    ['Scalars', { ...scalars, hyper: 2n ** 63n }, 'RANGE', 'args.hyper'],
    ['Scalars', { ...scalars, uhyper: -1n }, 'RANGE', 'args.uhyper'],
    ['Scalars', { ...scalars, uhyper: 2n ** 64n }, 'RANGE', 'args.uhyper'],
    ['Scalars', { ...scalars, char: 128 }, 'RANGE', 'args.char'],
    ['Scalars', { ...scalars, uchar: 256 }, 'RANGE', 'args.uchar'],
    ['Scalars', { ...scalars, short: 32_768 }, 'RANGE', 'args.short'],
    ['Scalars', { ...scalars, ushort: -1 }, 'RANGE', 'args.ushort'],
    ['Text', { text: 'ab\0' }, 'VALUE', 'args.text'],
    ['Text', { text: 'a\ud800' }, 'VALUE', 'args.text'],
    ['Text', { text: '\udc00' }, 'VALUE', 'args.text'],
    ['Text', { text: 'ééé' }, 'LIMIT', 'args.text'],
    ['Uuid', { uuid: new Uint8Array(3) }, 'LIMIT', 'args.uuid'],
    ['Bytes', { bytes: new Uint8Array(5) }, 'LIMIT', 'args.bytes'],
    ['Label', { label: new Uint8Array(5) }, 'LIMIT', 'args.label'],
    ['Model', { model: new Uint8Array(5) }, 'LIMIT', 'args.model'],
    ['List', { list: [1, 2, 3] }, 'LIMIT', 'args.list'],
    ['Exact', { list: [1] }, 'LIMIT', 'args.list'],
    ['Union', { type: 'string', value: 'abcde' }, 'LIMIT', 'args.value'],
  ])('%s %o is %s', (type, value, code, path) => {
    expect(encode(type, value)).toThrow(expect.objectContaining({ name: 'XdrError', code, path }));
  });
});

describe('encoding', () => {
  test('accepts the edges of every range', () => {
    const low = {
      ...scalars,
      int: -(2 ** 31),
      hyper: -(2n ** 63n),
      char: -128,
      short: -32_768,
      double: Number.NEGATIVE_INFINITY,
    };
    const high = {
      int: 2 ** 31 - 1,
      uint: 2 ** 32 - 1,
      hyper: 2n ** 63n - 1n,
      uhyper: 2n ** 64n - 1n,
      char: 127,
      uchar: 255,
      short: 32_767,
      ushort: 65_535,
      bool: true,
      double: Number.MAX_VALUE,
    };
    for (const value of [low, high]) {
      const writer = new XdrWriter();
      schema.encode('Scalars', value, writer);
      expect(schema.decode('Scalars', writer.finish())).toEqual(value);
    }
  });

  test('takes only the declared fields of an object that has more', () => {
    const writer = new XdrWriter();
    argsOf('DOMAIN_GET_INFO').encode(
      { dom: Object.assign({ name: '', uuid: new Uint8Array(16), id: 0 }, { x: 1 }) },
      writer,
    );
    expect(writer.length).toBe(24);
  });

  test('of an empty payload accepts nothing but undefined', () => {
    const writer = new XdrWriter();
    argsOf('CONNECT_CLOSE').encode(undefined, writer);
    expect(writer.length).toBe(0);
    // @ts-expect-error an empty payload has no value
    expect(() => argsOf('CONNECT_CLOSE').encode({}, writer)).toThrow(TypeError);
    expect(() => argsOf('CONNECT_CLOSE').decode(Buffer.alloc(4))).toThrow(
      expect.objectContaining({ code: 'TRAILING' }),
    );
  });

  test('lets an error of the caller’s own getter through', () => {
    const value = Object.defineProperty({}, 'text', {
      get() {
        throw new RangeError('mine');
      },
    });
    expect(encode('Text', value)).toThrow(new RangeError('mine'));
  });
});
