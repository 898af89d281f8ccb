import { charsCodec, opaqueCodec, stringCodec } from './bytes.ts';
import { arrayCodec, optionalCodec, structCodec, unionCodec } from './composites.ts';
import { withPath, XdrFault } from './errors.ts';
import { parseLayout } from './notation.ts';
import { XdrReader } from './reader.ts';
import { scalarCodecs } from './scalars.ts';
import type { XdrType } from './types.ts';
import type { XdrWriter } from './writer.ts';
import type { Codec } from './codec.ts';

/** How strictly a value is read, and what its byte values are. */
export interface DecodeOptions {
  /** Accept bytes after the value; without it they are an XdrError `TRAILING`. */
  readonly allowTrailing?: boolean;
  /** Copy byte values out of the input, so that keeping one does not keep the whole message. */
  readonly copy?: boolean;
  /** How error paths begin: `ret` unless given. */
  readonly root?: string;
}

/** The codecs of a table of layouts (see parseLayout), each made when it is first used. */
export class XdrSchema {
  readonly #layouts: Readonly<Record<string, string>>;
  readonly #codecs = new Map<string, Codec>();

  constructor(layouts: Readonly<Record<string, string>>) {
    this.#layouts = layouts;
  }

  /**
   * Appends `value` as `type`; error paths begin with `root`.
   *
   * @throws {TypeError} a part of the value is of the wrong type or missing; the writer then holds a part of it.
   * @throws {XdrError} a part does not fit: `RANGE`, `LIMIT`, `VALUE`.
   */
  encode(type: string, value: unknown, writer: XdrWriter, root = 'args'): void {
    try {
      this.codec(type).encode(writer, value);
    } catch (error) {
      throw withPath(error, root);
    }
  }

  /**
   * Reads `bytes` as one value of `type`.
   *
   * @throws {XdrError} the bytes are not such a value: `SHORT`, `TRAILING`, `LIMIT`, `VALUE`.
   */
  decode(
    type: string,
    bytes: Uint8Array,
    { allowTrailing = false, copy = false, root = 'ret' }: DecodeOptions = {},
  ): unknown {
    const reader = new XdrReader(bytes, copy);
    try {
      const value = this.codec(type).decode(reader);
      if (reader.remaining > 0 && !allowTrailing)
        throw new XdrFault('TRAILING', `${reader.remaining} bytes are left over`);
      return value;
    } catch (error) {
      throw withPath(error, root);
    }
  }

  /** The codec of a type of the table. */
  codec(name: string): Codec {
    const known = this.#codecs.get(name);
    if (known !== undefined) return known;
    const line = Object.hasOwn(this.#layouts, name) ? this.#layouts[name] : undefined;
    if (line === undefined) throw new TypeError(`no type is named "${name}"`);
    const layout = parseLayout(line);
    const codec =
      layout.kind === 'struct'
        ? structCodec(layout.fields.map((field) => ({ name: field.name, codec: this.#compile(field.type) })))
        : unionCodec(layout.arms.map(({ value, tag, type }) => ({ value, tag, codec: this.#compile(type) })));
    this.#codecs.set(name, codec);
    return codec;
  }

  #compile(type: XdrType): Codec {
    switch (type.kind) {
      case 'named':
        return this.codec(type.name);
      case 'string':
        return stringCodec(type.max);
      case 'opaque':
        return opaqueCodec(type.bounds);
      case 'chars':
        return charsCodec(type.bounds);
      case 'array':
        return arrayCodec(this.#compile(type.of), type.bounds);
      case 'optional':
        return optionalCodec(this.#compile(type.of));
      default:
        return scalarCodecs[type.kind];
    }
  }
}
