import { DomainXmlError } from '../errors.ts';
import { type Compiled, isUnion } from '../schema/compile.ts';
import { checkDepth } from './check-depth.ts';

/** Writes data as JSON. Sizes and other 64-bit numbers, which JSON has no type for, become strings of digits. */
export const jsonOf = (value: object, indent?: number): string =>
  JSON.stringify(value, (_, field: unknown) => (typeof field === 'bigint' ? String(field) : field), indent);

/** Reads JSON for a root element, or throws a `DomainXmlError`. */
export const parseJson = (text: string, root: string): unknown => {
  try {
    const data: unknown = JSON.parse(text);
    checkDepth(data, root);
    return data;
  } catch (cause) {
    if (cause instanceof DomainXmlError) throw cause;
    throw new DomainXmlError('INVALID_VALUE', `the text is not JSON: ${String(cause)}`, { path: root, cause });
  }
};

/** Turns the strings of digits into bigints where the description has such a field; everything else stays for the check. */
export const withBigInts = (data: unknown, compiled: Compiled): unknown => {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data;
  const fields = new Map(Object.entries(data));
  const word = isUnion(compiled) ? fields.get(compiled.by.property) : undefined;
  const form = isUnion(compiled) ? compiled.variants.get(String(word)) : compiled;
  if (!form) return data;
  for (const [property, value] of fields) {
    const field = form.fields.get(property);
    if (!field) continue;
    if (field.kind !== 'child') fields.set(property, bigIntFrom(value, field.value.ts));
    else if (field.field.kind === 'leaf') fields.set(property, bigIntFrom(value, field.field.value.ts));
    else if (field.field.kind === 'element') fields.set(property, withBigIntsInside(value, field.of()));
  }
  return Object.fromEntries(fields);
};

const withBigIntsInside = (value: unknown, compiled: Compiled): unknown =>
  Array.isArray(value) ? value.map((item) => withBigInts(item, compiled)) : withBigInts(value, compiled);

const bigIntFrom = (value: unknown, type: string): unknown => {
  if (type !== 'bigint') return value;
  if (typeof value === 'string' && /^-?\d{1,20}$/.test(value)) return BigInt(value);
  return Number.isSafeInteger(value) ? BigInt(Number(value)) : value;
};
