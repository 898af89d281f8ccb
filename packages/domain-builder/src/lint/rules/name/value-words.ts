import type { ValueKind } from '../../../schema/kinds.ts';

/** The words that a kind of value takes, where it takes only some. */
export const wordsOf = (kind: ValueKind): readonly string[] => {
  if (kind.ts === 'boolean') return kind.decode('yes', undefined) === undefined ? ['on', 'off'] : ['yes', 'no'];
  return [...kind.ts.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
};

const truth: Readonly<Record<string, boolean>> = {
  yes: true,
  on: true,
  true: true,
  '1': true,
  enabled: true,
  no: false,
  off: false,
  false: false,
  '0': false,
  disabled: false,
};

/** The word of a switch that says what another way to write a switch says. */
export const switchWord = (kind: ValueKind, value: string): string | undefined => {
  const meaning =
    kind.ts === 'boolean' && Object.hasOwn(truth, value.toLowerCase()) ? truth[value.toLowerCase()] : undefined;
  return meaning === undefined ? undefined : wordsOf(kind)[meaning ? 0 : 1];
};

/** What a kind of value takes, for people. */
export const describeKind = (kind: ValueKind): string => {
  const words = wordsOf(kind);
  if (words.length > 12) return `one of ${words.slice(0, 12).join(', ')}, and more`;
  if (words.length > 1) return `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
  if (words.length === 1) return words[0] ?? '';
  if (kind.scale) return 'a number, with a unit such as MiB or GiB beside it';
  if (kind.ts === 'number' || kind.ts === 'bigint') return 'a whole number in its range';
  return 'a text of its form';
};
