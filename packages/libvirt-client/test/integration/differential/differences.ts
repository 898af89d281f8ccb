import type { Answer } from './our-answers.ts';

const isWhole = (text: unknown): text is string => typeof text === 'string' && /^-?\d+$/u.test(text);

/** What other programs change both ways at any time; here a fifth more or less is the same. */
const RESTLESS = /^\/host\/(?:freeMemory|memoryStats\/)/u;

/**
 * Where `ours` differs from what another client said just before and just after. What moves meanwhile (times, counters,
 * free memory) has to lie between the two.
 */
export function differences(before: unknown, ours: Answer | undefined, after: unknown, path = ''): string[] {
  if (isNode(before) && isNode(ours) && isNode(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(ours)]);
    return [...keys].flatMap((key) => differences(before[key], ours[key], after[key], `${path}/${key}`));
  }
  const same = (one: unknown) => JSON.stringify(one) === JSON.stringify(ours);
  if (same(before) || same(after) || liesBetween(before, ours, after)) return [];
  if (RESTLESS.test(path) && isNear(before, ours)) return [];
  return [`${path}: the other says ${show(before)}, we say ${show(ours)}`];
}

function liesBetween(before: unknown, ours: unknown, after: unknown): boolean {
  if (!isWhole(before) || !isWhole(ours) || !isWhole(after) || before === after) return false;
  const [low, high] = [BigInt(before), BigInt(after)].sort((one, other) => (one < other ? -1 : 1));
  const value = BigInt(ours);
  return low !== undefined && high !== undefined && low <= value && value <= high;
}

function isNear(before: unknown, ours: unknown): boolean {
  if (!isWhole(before) || !isWhole(ours)) return false;
  return Math.abs(Number(before) - Number(ours)) <= Number(before) / 5;
}

/** An object or an array; both are compared part by part. */
const isNode = (value: unknown): value is Record<string, Answer> => typeof value === 'object' && value !== null;

const show = (value: unknown) => (JSON.stringify(value) ?? 'nothing').slice(0, 300);
