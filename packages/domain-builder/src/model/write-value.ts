import { DomainXmlError } from '../errors.ts';
import type { ValueKind } from '../schema/kinds.ts';
import { encodeSize } from '../schema/scale.ts';

/** A value as XML holds it: its text, and its unit when it is a size. */
export interface WrittenValue {
  readonly text: string;
  readonly unit: string | undefined;
}

/** Writes a value as libvirt would. */
export const writeValue = (kind: ValueKind, value: unknown, path: string): WrittenValue => {
  if (!kind.schema().safeParse(value).success) throw wrongValue(kind, value, path);
  if (kind.scale && typeof value === 'bigint') return encodeSize(value, kind.scale);
  return { text: kind.encode(value), unit: undefined };
};

/**
 * Writes a value as it was read, when it is still the same value: `0x10` stays `0x10`, `512 MiB` stays `512 MiB`.
 */
export const rewriteValue = (kind: ValueKind, value: unknown, before: WrittenValue, path: string): WrittenValue =>
  kind.decode(before.text, before.unit) === value ? before : writeValue(kind, value, path);

const wrongValue = (kind: ValueKind, value: unknown, path: string): DomainXmlError => {
  const issue = kind.schema().safeParse(value).error?.issues[0]?.message ?? 'is not such a value';
  return new DomainXmlError('INVALID_VALUE', `${path}: ${shown(value)}: ${issue}`, { path });
};

const shown = (value: unknown): string =>
  typeof value === 'bigint' ? `${value}n` : (JSON.stringify(value)?.slice(0, 80) ?? typeof value);
