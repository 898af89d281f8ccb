import { errorCodes, errorDomains, errorLevels } from '../generated/errors.gen.ts';
import type { ErrorCodeName, ErrorDomainName, ErrorEntry, ErrorLevelName } from '../generated/errors.gen.ts';

/** The name of an error code, such as `NO_DOMAIN` for 42; undefined for one that this release of the data lacks. */
export const errorCodeName: (value: number) => ErrorCodeName | undefined = /* @__PURE__ */ namesOf(errorCodes);

/** The name of an error domain, such as `QEMU` for 10; undefined for one that this release of the data lacks. */
export const errorDomainName: (value: number) => ErrorDomainName | undefined = /* @__PURE__ */ namesOf(errorDomains);

/** The name of an error level; undefined for one that this release of the data lacks. */
export const errorLevelName: (value: number) => ErrorLevelName | undefined = /* @__PURE__ */ namesOf(errorLevels);

function namesOf<N extends string>(table: Readonly<Record<N, ErrorEntry>>): (value: number) => N | undefined {
  let names: ReadonlyMap<number, N> | undefined;
  return (value) => {
    // Object.entries gives the table's own names.
    names ??= new Map((Object.entries(table) as [N, ErrorEntry][]).map(([name, entry]) => [entry.value, name]));
    return names.get(value);
  };
}
