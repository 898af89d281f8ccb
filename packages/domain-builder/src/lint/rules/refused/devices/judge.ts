import type { Extra } from '../../../../schema/extra.ts';
import type { Problem, Rule } from '../../../rule.ts';

/** What is wrong with one device: the field below it (empty for the device itself), and what to say. */
export type Flaw = readonly [at: string, message: string];

/** A rule about what libvirt refuses: an error, described on a page of libvirt. */
export const refusal = (page: string, id: string, title: string, why: string, check: Rule['check']): Rule => ({
  id,
  severity: 'error',
  title,
  why,
  page,
  check,
});

/** Like `refusal`, for what libvirt defines and then does not start: a warning, since a later libvirt or QEMU may start it. */
export const caution = (...about: Parameters<typeof refusal>): Rule => ({ ...refusal(...about), severity: 'warning' });

/** Looks at each device of a list; what a judge finds becomes a problem at the device's path. */
export const judgeEach = <T>(
  list: readonly T[] | undefined,
  path: string,
  judge: (item: T, index: number) => Flaw | undefined,
): readonly Problem[] => {
  const problems: Problem[] = [];
  list?.forEach((item, index) => {
    const flaw = judge(item, index);
    if (flaw === undefined) return;
    const place = `${path}.${index}`;
    problems.push({ path: flaw[0] === '' ? place : `${place}.${flaw[0]}`, message: flaw[1] });
  });
  return problems;
};

/** True when an element stands among what found no field, as the second of a pair does where one can be there. */
export const hasElement = (extra: Extra['extra'], name: string): boolean =>
  extra?.children?.some((child) => child.kind === 'element' && child.name === name) ?? false;

/** True for 1, 2, 4, 8 and so on. */
export const isPowerOfTwo = (value: bigint): boolean => value > 0n && (value & (value - 1n)) === 0n;
