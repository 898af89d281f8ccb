import type { Result } from 'ts-results';
import type { DomainXmlError } from '../../errors.ts';
import { nwfilter } from '../../schema/documents/nwfilter.ts';
import type { Nwfilter } from '../../schema/types.gen.ts';
import { documentKind, type ParseOptions } from '../document.ts';

const kind = documentKind<Nwfilter>('filter', nwfilter);

/**
 * Reads the XML of a network filter. What this package does not know is kept (`extra`), comments, order and white space too (they
 * come back when it is written).
 *
 * Errors: `NOT_WELL_FORMED`, `DOCTYPE`, `ENTITY`, `NAMESPACE`, `LIMIT`, `RESERVED_NAME`, `WRONG_ROOT`.
 * @see https://libvirt.org/formatnwfilter.html
 */
export const parseNwfilter = (text: string, options?: ParseOptions): Result<Nwfilter, DomainXmlError> =>
  kind.parse(text, options);

/**
 * Checks data that came from elsewhere (JSON, a form) and returns it as a network filter.
 *
 * Errors: `INVALID_VALUE` with the path of the first field that does not fit, `LIMIT` for data nested too deep,
 * `UNWRITABLE` and `NAMESPACE` for what XML cannot hold.
 */
export const checkNwfilter = (value: unknown): Result<Nwfilter, DomainXmlError> => kind.check(value);

/**
 * Writes a network filter as libvirt would. What was parsed keeps its order, comments, white space and spelling of values where it
 * was not changed.
 *
 * Throws a `DomainXmlError` for data that XML cannot hold or that does not fit its field; data from `parseNwfilter` or
 * `checkNwfilter` that was not tampered with never does.
 */
export const formatNwfilter = (value: Nwfilter): string => kind.format(value);

/** Writes a network filter as JSON. Sizes and other 64-bit numbers, which JSON has no type for, become strings of digits. */
export const nwfilterToJson = (value: Nwfilter, indent?: number): string => kind.toJson(value, indent);

/**
 * Reads what `nwfilterToJson` wrote, or JSON that people wrote after the same rules, and checks it.
 *
 * Errors: `INVALID_VALUE` for text that is no JSON or a field that does not fit, `LIMIT` for data nested too deep,
 * `UNWRITABLE` and `NAMESPACE` for what XML cannot hold.
 */
export const nwfilterFromJson = (text: string): Result<Nwfilter, DomainXmlError> => kind.fromJson(text);
