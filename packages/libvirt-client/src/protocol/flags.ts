/** A table of names and numbers, such as those of the generated flags and enums. */
export type ValueTable = Readonly<Record<string, number>>;

/** A set of flags: the bits themselves, one name, or several names. */
export type FlagSet<T extends ValueTable> = number | keyof T | readonly (keyof T)[];

/**
 * The bits of a flag set, 0 to 0xffffffff.
 *
 * @throws {TypeError} a name is not in the table, or a number is not 32 bits without a sign.
 */
export function toBits<T extends ValueTable>(table: T, flags: FlagSet<T>): number {
  if (typeof flags === 'number') {
    if (!Number.isInteger(flags) || flags < 0 || flags > 0xffff_ffff)
      throw new TypeError(`${flags} is not a set of 32 flags`);
    return flags;
  }
  const names: readonly (keyof T)[] = Array.isArray(flags) ? flags : [flags];
  return names.reduce((bits, name) => (bits | valueOf(table, name)) >>> 0, 0);
}

/**
 * The names of the flags in `bits`, and the bits that no flag has. Where two names mean the same bit the first one
 * counts; names of no bit or of several are left out.
 */
export function fromBits<T extends ValueTable>(
  table: T,
  bits: number,
): { readonly names: readonly (keyof T & string)[]; readonly rest: number } {
  const names: (keyof T & string)[] = [];
  let rest = bits >>> 0;
  for (const [name, value] of Object.entries(table)) {
    const isOneBit = value > 0 && (value & (value - 1)) === 0;
    if (!isOneBit || (rest & value) === 0) continue;
    names.push(name);
    rest = (rest & ~value) >>> 0;
  }
  return { names, rest };
}

/**
 * The number of an enum member: a number stays as it is.
 *
 * @throws {TypeError} the name is not in the table.
 */
export function toValue<T extends ValueTable>(table: T, member: number | keyof T): number {
  return typeof member === 'number' ? member : valueOf(table, member);
}

/** The name of an enum value; undefined for one that this release of the data does not know. */
export function fromValue<T extends ValueTable>(table: T, value: number): (keyof T & string) | undefined {
  // Object.keys gives the table's own names.
  return (Object.keys(table) as (keyof T & string)[]).find((name) => table[name] === value);
}

function valueOf<T extends ValueTable>(table: T, name: keyof T): number {
  const value = Object.hasOwn(table, name) ? table[name] : undefined;
  if (value === undefined) throw new TypeError(`"${String(name)}" is none of ${Object.keys(table).join(', ')}`);
  return value;
}
