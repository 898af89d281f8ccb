/** True when a release is another or a later one; `undefined` when the release is not known. Missing parts count as 0. */
export const atLeast = (version: string | undefined, wanted: string): boolean | undefined => {
  const have = partsOf(version);
  if (have === undefined) return undefined;
  const need = partsOf(wanted) ?? [];
  for (let i = 0; i < Math.max(have.length, need.length); i++) {
    const difference = (have[i] ?? 0) - (need[i] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
};

/** The numbers of a release; what follows them (`-rc1`, `+dfsg`) does not count. */
const partsOf = (version: string | undefined): readonly number[] | undefined =>
  /^\d{1,9}(?:\.\d{1,9}){0,3}/
    .exec(version?.trim() ?? '')?.[0]
    .split('.')
    .map(Number);
