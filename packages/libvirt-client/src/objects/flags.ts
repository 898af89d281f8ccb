import { type FlagSet, toBits, type ValueTable } from '../protocol/flags.ts';

/** libvirt flags as options: each by its name (`{ inactive: true }`), or together as names or as a number in `flags`. */
export type FlagOptions<T extends ValueTable> = { readonly [Name in keyof T]?: boolean | undefined } & {
  /** Names of flags, or the number itself for bits this release has no name for. */
  readonly flags?: FlagSet<T> | undefined;
};

/** The bits of flag options. Throws a `TypeError` for a name that is not in the table. */
export function flagBits<T extends ValueTable>(table: T, options: FlagOptions<T>): number {
  // The names of a table are the names of its options.
  const given = options as { readonly [name: string]: unknown };
  const named = Object.keys(table).filter((name) => given[name] === true);
  return (toBits(table, options.flags ?? 0) | toBits(table, named)) >>> 0;
}
