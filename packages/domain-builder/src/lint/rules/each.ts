/** One of a list, and the way to it in the data. */
export interface Placed<T> {
  readonly item: T;
  readonly path: string;
}

/** The items of a list with their paths; none of an absent list. */
export const each = <T>(list: readonly T[] | undefined, path: string): readonly Placed<T>[] =>
  list === undefined ? [] : list.map((item, index) => ({ item, path: `${path}.${index}` }));
