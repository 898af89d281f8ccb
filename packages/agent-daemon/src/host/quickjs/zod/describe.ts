/** The messages of zod's English locale, for the issues that this subset can raise. */

export function wrongType(expected: string, value: unknown): string {
  return `Invalid input: expected ${expected}, received ${typeName(value)}`;
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  return typeof value;
}

export function tooSmall(what: string, minimum: number, unit = ''): string {
  return unit === ''
    ? `Too small: expected ${what} to be >=${minimum}`
    : `Too small: expected ${what} to have >=${minimum} ${unit}`;
}

export function tooBig(what: string, maximum: number, unit = ''): string {
  return unit === ''
    ? `Too big: expected ${what} to be <=${maximum}`
    : `Too big: expected ${what} to have <=${maximum} ${unit}`;
}

export function notOneOf(values: readonly unknown[]): string {
  const [first] = values;
  const list = values.map((value) => JSON.stringify(value));
  return list.length === 1
    ? `Invalid input: expected ${JSON.stringify(first)}`
    : `Invalid option: expected one of ${list.join('|')}`;
}
