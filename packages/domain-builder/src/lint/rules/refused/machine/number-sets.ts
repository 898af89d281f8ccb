import { parseCpuSet } from '../../../../facts/cpu-set.ts';

/** A set of a few characters can name 16,384 numbers; a list that names more than this in all is not looked at further. */
const mostInAll = 1_000_000;

/** The numbers of each set of a list; none of what is absent or no set, which is for others to report. */
export const numbersOfEach = (sets: readonly (string | undefined)[]): readonly (readonly number[])[] => {
  let left = mostInAll;
  return sets.map((set) => {
    const numbers = set === undefined || left <= 0 ? undefined : parseCpuSet(set);
    if (!numbers?.ok) return [];
    left -= numbers.val.length;
    return numbers.val;
  });
};

/** True for a set that is well written and empty, such as `0,^0`. */
export const isEmptySet = (set: string | undefined): boolean => {
  const numbers = set === undefined ? undefined : parseCpuSet(set);
  return numbers?.ok === true && numbers.val.length === 0;
};
