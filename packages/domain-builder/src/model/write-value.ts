import type { ValueKind } from '../schema/kinds.ts';
import { encodeSize } from '../schema/scale.ts';
import { quoted } from '../xml/failure.ts';
import type { DataPath } from './data-path.ts';

/** A value as XML holds it: its text, and its unit when it is a size. */
export interface WrittenValue {
  readonly text: string;
  readonly unit: string | undefined;
}

/** Writes a value that is no size as libvirt would. What would not be read back as the same value is refused. */
export const writePlain = (kind: ValueKind, value: unknown, path: DataPath, property: string): string => {
  if (value === undefined || typeof value === 'object' || typeof value === 'function' || typeof value === 'symbol') {
    throw wrongValue(kind, value, path, property);
  }
  const text = kind.encode(value);
  if (typeof text !== 'string' || kind.decode(text, undefined) !== value) throw wrongValue(kind, value, path, property);
  return text;
};

/** Writes a value of any kind as libvirt would. */
export const writeValue = (kind: ValueKind, value: unknown, path: DataPath, property: string): WrittenValue => {
  if (!kind.scale) return { text: writePlain(kind, value, path, property), unit: undefined };
  if (typeof value !== 'bigint') throw wrongValue(kind, value, path, property);
  const written = encodeSize(value, kind.scale);
  if (kind.decode(written.text, written.unit) !== value) throw wrongValue(kind, value, path, property);
  return written;
};

/** Writes a value as it was read, when it is still the same value: `0x10` stays `0x10`, `512 MiB` stays `512 MiB`. */
export const rewriteValue = (
  kind: ValueKind,
  value: unknown,
  before: WrittenValue,
  path: DataPath,
  property: string,
): WrittenValue => (kind.decode(before.text, before.unit) === value ? before : writeValue(kind, value, path, property));

const wrongValue = (kind: ValueKind, value: unknown, path: DataPath, property: string): Error => {
  const issue = kind.schema().safeParse(value).error?.issues[0]?.message ?? 'is not such a value';
  return path.invalid(property, `${shown(value)}: ${issue}`);
};

const shown = (value: unknown): string => {
  if (typeof value === 'bigint') return `${value}n`;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : quoted(value);
};
