import type { DomainDifference } from './difference.ts';

const signs = { added: '+', removed: '-', changed: '~' } as const;

/**
 * Writes differences for people, a line each: `~ [live] disk sda source.file: "/a.iso" -> "/b.iso"`. Passwords, and whatever may
 * hold one, are not in it.
 */
export const formatDifferences = (differences: readonly DomainDifference[]): string =>
  differences.map((difference) => `${lineOf(difference)}\n`).join('');

const lineOf = (difference: DomainDifference): string => {
  const { kind, effect, device, path, before, after } = difference;
  const isWhole = device !== undefined && /^devices\.\w+\.\d+$/.test(path);
  const inside = path.replace(/^devices\.\w+\.\d+\./, '');
  const what = device ? `${device.tag} ${device.key}${isWhole ? '' : ` ${inside}`}` : path;
  const head = `${signs[kind]} [${effect}] ${oneLine(what)}`;
  if (kind === 'changed') return `${head}: ${shown(before)} -> ${shown(after)}`;
  return `${head}: ${shown(kind === 'added' ? after : before)}`;
};

const longest = 120;

const shown = (value: unknown): string => {
  const text = typeof value === 'bigint' ? sizeOf(value) : textOf(value);
  return oneLine(text.length > longest ? `${text.slice(0, longest - 3)}...` : text);
};

const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : inner)) ?? '';

/** A number of 64 bits; sizes are by far the most of them, and whole MiB are easier to read. */
const sizeOf = (value: bigint): string => {
  const isWhole = value >= 1024n ** 2n && value % 1024n ** 2n === 0n;
  return isWhole ? `${value} (${value / 1024n ** 2n} MiB)` : String(value);
};

/** Nothing of a definition can start a line of its own or steer a terminal. */
const oneLine = (text: string): string =>
  // oxlint-disable-next-line no-control-regex -- these are the characters that must not get through
  text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, (character) =>
    JSON.stringify(character).slice(1, -1).startsWith('\\')
      ? JSON.stringify(character).slice(1, -1)
      : `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
