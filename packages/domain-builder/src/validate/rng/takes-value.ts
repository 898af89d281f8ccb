import type { Param, Pattern, Scope } from './pattern.ts';

/** What a text may be: some words, and values of data types; `undefined` where any text may stand. */
export interface Values {
  readonly words: readonly string[];
  readonly data: readonly { readonly type: string; readonly params: readonly Param[] }[];
}

/** The values that the text of an attribute or element may be, as its patterns say. */
export const valuesOf = (patterns: readonly Pattern[], scope: Scope): Values | undefined => {
  const words: string[] = [];
  const data: { readonly type: string; readonly params: readonly Param[] }[] = [];
  const seen = new Set<string>();
  let isOpen = false;
  const visit = (pattern: Pattern, within: Scope): void => {
    switch (pattern.kind) {
      case 'value':
        words.push(pattern.value);
        break;
      case 'data':
        data.push(pattern);
        break;
      case 'text':
        isOpen = true;
        break;
      case 'choice':
      case 'group':
      case 'optional':
        for (const part of pattern.of) visit(part, within);
        break;
      case 'ref':
        if (seen.has(pattern.name)) break;
        seen.add(pattern.name);
        for (const part of within.get(pattern.name) ?? []) visit(part, within);
        break;
      case 'grammar':
        for (const part of pattern.start) visit(part, pattern.scope);
        break;
      default:
        break;
    }
  };
  for (const pattern of patterns) visit(pattern, scope);
  return isOpen ? undefined : { words, data };
};

/** Whether a text is one of the values. What is not understood of a data type is taken to allow it. */
export const takesValue = (values: Values | undefined, text: string): boolean =>
  values === undefined ||
  values.words.includes(collapse(text)) ||
  values.data.some(({ type, params }) => isOfType(text, type) && params.every((param) => keeps(text, type, param)));

const collapse = (text: string): string => text.trim().replace(/[ \t\r\n]+/g, ' ');

const shapes: Readonly<Record<string, RegExp>> = {
  int: /^[+-]?\d+$/,
  integer: /^[+-]?\d+$/,
  long: /^[+-]?\d+$/,
  short: /^[+-]?\d+$/,
  positiveInteger: /^\+?0*[1-9]\d*$/,
  unsignedInt: /^\+?\d+$/,
  unsignedLong: /^\+?\d+$/,
  unsignedShort: /^\+?\d+$/,
  double: /^(?:[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|-?INF|NaN)$/,
};

/** The largest and smallest values of XML Schema's types. */
const ranges: Readonly<Record<string, readonly [low: bigint, high: bigint]>> = {
  int: [-0x80000000n, 0x7fffffffn],
  long: [-0x8000000000000000n, 0x7fffffffffffffffn],
  short: [-0x8000n, 0x7fffn],
  unsignedInt: [0n, 0xffffffffn],
  unsignedLong: [0n, 0xffffffffffffffffn],
  unsignedShort: [0n, 0xffffn],
};

const isOfType = (text: string, type: string): boolean => {
  const shape = shapes[type];
  if (!shape) return true;
  const value = text.trim();
  if (!shape.test(value)) return false;
  const range = ranges[type];
  if (!range) return true;
  const number = integerOf(value);
  return number !== undefined && number >= range[0] && number <= range[1];
};

const keeps = (text: string, type: string, { name, value }: Param): boolean => {
  if (name === 'pattern') return patternOf(value)?.test(type === 'string' ? text : text.trim()) ?? true;
  if (name === 'maxLength') return text.length <= Number(value);
  if (name !== 'minInclusive' && name !== 'maxInclusive') return true;
  const bound = integerOf(value);
  const number = integerOf(text.trim());
  if (bound === undefined || number === undefined) return true;
  return name === 'minInclusive' ? number >= bound : number <= bound;
};

/** BigInt reads a number in time that grows faster than its length. */
const integerOf = (text: string): bigint | undefined =>
  /^[+-]?\d{1,40}$/.test(text) ? BigInt(text.replace(/^\+/, '')) : undefined;

/** A pattern of XML Schema, which matches whole texts and has no anchors; `undefined` when it cannot be said in JavaScript. */
const patternOf = (source: string): RegExp | undefined => {
  let out = '';
  let inClass = false;
  for (let i = 0; i < source.length; i++) {
    const char = source.charAt(i);
    if (char === '\\') out += char + source.charAt(++i);
    else if (!inClass && (char === '^' || char === '$')) out += `\\${char}`;
    else if (inClass && char === '[') return undefined;
    else {
      if (char === '[') inClass = true;
      if (char === ']') inClass = false;
      out += char;
      if (char === '[' && source.charAt(i + 1) === '^') out += source.charAt(++i);
    }
  }
  try {
    return new RegExp(`^(?:${out})$`);
  } catch {
    return undefined;
  }
};
