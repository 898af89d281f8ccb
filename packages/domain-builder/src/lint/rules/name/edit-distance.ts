/** How many letters must be added, left out, replaced or swapped with their neighbour to make one word of another. */
export const editDistance = (from: string, to: string): number => {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[to.length] ?? 0;
};

/** A word that was probably meant. */
export interface Suggestion {
  readonly word: string;
  /** True when there is hardly another way to read it: one slip, or another spelling of the same letters. */
  readonly certain: boolean;
}

/** Longer ones are no slips of a known name, and comparing them would take long. */
const MOST_LETTERS = 64;

/** The known word that is nearest to an unknown one, when one is near enough and none other is as near. */
export const nearest = (word: string, known: Iterable<string>): Suggestion | undefined => {
  if (word.length > MOST_LETTERS) return undefined;
  const limit = word.length < 4 ? 1 : word.length < 8 ? 2 : 3;
  let best: Suggestion | undefined;
  let distance = limit + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) > limit && letters(candidate) !== letters(word)) continue;
    const apart = letters(candidate) === letters(word) ? 0 : editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (apart > distance || (apart === distance && best === undefined)) continue;
    best =
      apart === distance ? undefined : { word: candidate, certain: apart === 0 || (apart === 1 && word.length > 3) };
    distance = apart;
  }
  return best;
};

/** A word without what people write differently: `Queue-Size`, `queue_size` and `queuesize` are one. */
const letters = (word: string): string => word.toLowerCase().replaceAll(/[-_]/g, '');
