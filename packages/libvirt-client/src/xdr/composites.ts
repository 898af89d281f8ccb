import { checkCount } from './bytes.ts';
import type { Codec } from './codec.ts';
import { describe, inside, XdrFault } from './errors.ts';
import type { Bounds } from './types.ts';

export interface FieldCodec {
  readonly name: string;
  readonly codec: Codec;
}

/** Fields one after another (RFC 4506 §4.14). A field that the value lacks is refused, one it has besides is left out. */
export function structCodec(fields: readonly FieldCodec[]): Codec {
  return {
    minSize: fields.reduce((sum, { codec }) => sum + codec.minSize, 0),
    encode(writer, value) {
      const source = recordOf(value);
      for (const { name, codec } of fields) {
        try {
          codec.encode(writer, source[name]);
        } catch (error) {
          throw inside(name, error);
        }
      }
    },
    decode(reader) {
      const result: Record<string, unknown> = {};
      for (const { name, codec } of fields) {
        try {
          result[name] = codec.decode(reader);
        } catch (error) {
          throw inside(name, error);
        }
      }
      return result;
    },
  };
}

/** The arms' discriminants and tags (RFC 4506 §4.15); a value of the union is `{ type: tag, value }`. */
export function unionCodec(
  arms: readonly { readonly value: number; readonly tag: string; readonly codec: Codec }[],
): Codec {
  const byValue = new Map(arms.map((arm) => [arm.value, arm]));
  const byTag = new Map(arms.map((arm) => [arm.tag, arm]));
  return {
    minSize: 4 + Math.min(...arms.map(({ codec }) => codec.minSize)),
    encode(writer, value) {
      const { type, value: content } = recordOf(value);
      if (typeof type !== 'string')
        throw inside('type', new XdrFault('TYPE', `expected a string, got ${describe(type)}`));
      const arm = byTag.get(type);
      if (arm === undefined) {
        throw inside('type', new XdrFault('TYPE', `"${type}" is none of ${[...byTag.keys()].join(', ')}`));
      }
      writer.int(arm.value);
      try {
        arm.codec.encode(writer, content);
      } catch (error) {
        throw inside('value', error);
      }
    },
    decode(reader) {
      const discriminant = reader.int();
      const arm = byValue.get(discriminant);
      if (arm === undefined) throw inside('type', new XdrFault('VALUE', `no arm has the discriminant ${discriminant}`));
      try {
        return { type: arm.tag, value: arm.codec.decode(reader) };
      } catch (error) {
        throw inside('value', error);
      }
    },
  };
}

/** Elements one after another (RFC 4506 §4.12, §4.13). The count is held against the bytes left before anything grows. */
export function arrayCodec(element: Codec, bounds: Bounds): Codec {
  const unit = Math.max(element.minSize, 4);
  const counted = 'max' in bounds;
  return {
    minSize: counted ? 4 : bounds.length * element.minSize,
    encode(writer, value) {
      if (!Array.isArray(value)) throw new XdrFault('TYPE', `expected an array, got ${describe(value)}`);
      checkCount(value.length, bounds, 'elements');
      if (counted) writer.uint(value.length);
      for (let index = 0; index < value.length; index++) {
        try {
          element.encode(writer, value[index]);
        } catch (error) {
          throw inside(index, error);
        }
      }
    },
    decode(reader) {
      const count = counted ? reader.count(bounds.max, unit) : bounds.length;
      const result: unknown[] = [];
      for (let index = 0; index < count; index++) {
        try {
          result.push(element.decode(reader));
        } catch (error) {
          throw inside(index, error);
        }
      }
      return result;
    },
  };
}

/** A value or nothing (RFC 4506 §4.19); nothing is `null`. */
export function optionalCodec(content: Codec): Codec {
  return {
    minSize: 4,
    encode(writer, value) {
      if (value === undefined) throw new XdrFault('TYPE', 'missing: say null for no value');
      writer.uint(value === null ? 0 : 1);
      if (value !== null) content.encode(writer, value);
    },
    decode(reader) {
      const present = reader.uint();
      if (present > 1) throw new XdrFault('VALUE', `an optional value begins with 0 or 1, not ${present}`);
      return present === 1 ? content.decode(reader) : null;
    },
  };
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new XdrFault('TYPE', `expected an object, got ${describe(value)}`);
  }
  // Every object can be asked for any property; the codec of the field judges what comes back.
  return value as Readonly<Record<string, unknown>>;
}
