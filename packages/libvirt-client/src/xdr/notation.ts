import type { Bounds, ScalarKind, XdrLayout, XdrType } from './types.ts';

const scalars: ReadonlySet<string> = new Set<ScalarKind>([
  'int',
  'uint',
  'hyper',
  'uhyper',
  'char',
  'uchar',
  'short',
  'ushort',
  'bool',
  'double',
]);

// Narrowing by membership: the set holds nothing but scalar kinds.
const isScalar = (word: string): word is ScalarKind => scalars.has(word);

/**
 * Reads one line of the generated layout table.
 *
 * A struct is `name:type name:type`, a union is `|value=tag:type |value=tag:type`. A type is a scalar, `string<max>`,
 * `opaque<max>`, `opaque[length]`, `chars<max>`, `chars[length]` or a name of the table; after it, each `<max>` or
 * `[length]` makes an array of what stands before it, and `?` makes that optional.
 */
export function parseLayout(line: string): XdrLayout {
  const words = line.split(' ');
  if (!line.startsWith('|')) {
    return {
      kind: 'struct',
      fields: words.map((word) => ({ name: before(word, ':'), type: parseType(after(word, ':')) })),
    };
  }
  return {
    kind: 'union',
    arms: words.map((word) => ({
      value: Number(before(word.slice(1), '=')),
      tag: before(after(word, '='), ':'),
      type: parseType(after(word, ':')),
    })),
  };
}

function parseType(text: string): XdrType {
  const [base = '', ...suffixes] = text.match(/^\w+|\?|<\d+>|\[\d+\]/g) ?? [];
  if (base === '' || base + suffixes.join('') !== text) throw new SyntaxError(`"${text}" is not a type`);
  let type: XdrType;
  if (base === 'string') type = { kind: 'string', max: maxOf(suffixes.shift() ?? '') };
  else if (base === 'opaque' || base === 'chars') type = { kind: base, bounds: parseBounds(suffixes.shift() ?? '') };
  else type = isScalar(base) ? { kind: base } : { kind: 'named', name: base };
  for (const suffix of suffixes) {
    type = suffix === '?' ? { kind: 'optional', of: type } : { kind: 'array', of: type, bounds: parseBounds(suffix) };
  }
  return type;
}

function parseBounds(suffix: string): Bounds {
  return suffix.startsWith('[') ? { length: Number(suffix.slice(1, -1)) } : { max: maxOf(suffix) };
}

function maxOf(suffix: string): number {
  if (!suffix.startsWith('<')) throw new SyntaxError(`"${suffix}" is not a bound`);
  return Number(suffix.slice(1, -1));
}

const before = (text: string, mark: string): string => text.slice(0, text.indexOf(mark));
const after = (text: string, mark: string): string => text.slice(text.indexOf(mark) + 1);
