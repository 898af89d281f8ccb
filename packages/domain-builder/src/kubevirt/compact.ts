/** An object whose fields may be undefined as well as absent. */
type Loose<T> = { readonly [K in keyof T]: T[K] | undefined };

/** The object without its undefined fields: JSON has no such value. */
export const compact = <T extends object>(fields: Loose<T>): T =>
  // What is left of the fields has their types.
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

/** The list, unless it is empty. */
export const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);

/** The object, unless it has no field. */
export const filled = <T extends object>(value: T): T | undefined =>
  Object.keys(value).length > 0 ? value : undefined;
