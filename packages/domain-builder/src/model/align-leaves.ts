/**
 * For each of some values the place, in the list of the values before, of what it is written into: of the same value where
 * there is one further on, else of one that is gone from between its neighbours; `undefined` for a value that is new.
 */
export const alignLeaves = (before: readonly unknown[], after: readonly unknown[]): readonly (number | undefined)[] => {
  const places = new Map<unknown, number[]>();
  // The first place of each value last, so that it can be taken off.
  for (let place = before.length - 1; place >= 0; place--) {
    const known = places.get(before[place]);
    if (known) known.push(place);
    else places.set(before[place], [place]);
  }
  const found: (number | undefined)[] = [];
  let last = -1;
  for (const value of after) {
    const known = places.get(value) ?? [];
    while (known.length > 0 && (known.at(-1) ?? 0) <= last) known.pop();
    const place = known.pop();
    found.push(place);
    last = place ?? last;
  }
  return withGapsFilled(found, before.length);
};

/** Gives values without a place, in order, the places that are free between those of their neighbours. */
const withGapsFilled = (found: readonly (number | undefined)[], end: number): readonly (number | undefined)[] => {
  const filled = [...found];
  let limit = end;
  const limits = found.map(() => end);
  for (let at = found.length - 1; at >= 0; at--) {
    limits[at] = limit;
    limit = found[at] ?? limit;
  }
  let free = 0;
  for (const [at, place] of found.entries()) {
    if (place !== undefined) free = place + 1;
    else if (free < (limits[at] ?? end)) filled[at] = free++;
  }
  return filled;
};
