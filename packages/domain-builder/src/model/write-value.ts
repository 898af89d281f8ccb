import type { ValueKind } from '../schema/kinds.ts';
import { encodeSize } from '../schema/scale.ts';
import { quoted } from '../xml/failure.ts';
import { invalid, type Place } from './place.ts';

/** A value as XML holds it: its text, and its unit when it is a size. */
export interface WrittenValue {
  readonly text: string;
  readonly unit: string | undefined;
}

/** Writes a value as libvirt would. What would not be read back as the same value is refused. */
export const writeValue = (kind: ValueKind, value: unknown, place: Place, property: string): WrittenValue => {
  if (typeof value === 'object' || typeof value === 'function' || typeof value === 'symbol') {
    throw wrongValue(kind, value, place, property);
  }
  if (kind.scale && typeof value !== 'bigint') throw wrongValue(kind, value, place, property);
  const written =
    kind.scale && typeof value === 'bigint'
      ? encodeSize(value, kind.scale)
      : { text: kind.encode(value), unit: undefined };
  if (typeof written.text !== 'string' || kind.decode(written.text, written.unit) !== value) {
    throw wrongValue(kind, value, place, property);
  }
  return written;
};

/** Writes a value as it was read, when it is still the same value: `0x10` stays `0x10`, `512 MiB` stays `512 MiB`. */
export const rewriteValue = (
  kind: ValueKind,
  value: unknown,
  before: WrittenValue,
  place: Place,
  property: string,
): WrittenValue =>
  kind.decode(before.text, before.unit) === value ? before : writeValue(kind, value, place, property);

const wrongValue = (kind: ValueKind, value: unknown, place: Place, property: string): Error => {
  const issue = kind.schema().safeParse(value).error?.issues[0]?.message ?? 'is not such a value';
  return invalid(place, property, `${shown(value)}: ${issue}`);
};

const shown = (value: unknown): string => {
  if (typeof value === 'bigint') return `${value}n`;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : quoted(value);
};
