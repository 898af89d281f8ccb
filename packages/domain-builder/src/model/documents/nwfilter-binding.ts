import type { Result } from 'ts-results';
import type { DomainXmlError } from '../../errors.ts';
import { nwfilterBinding } from '../../schema/documents/nwfilter-binding.ts';
import type { NwfilterBinding } from '../../schema/types.gen.ts';
import { documentKind, type ParseOptions } from '../document.ts';

const kind = documentKind<NwfilterBinding>('filterbinding', nwfilterBinding);

/**
 * Reads the XML of a binding of a network filter. What this package does not know is kept (`extra`), comments, order and white space too (they
 * come back when it is written).
 *
 * Errors: `NOT_WELL_FORMED`, `DOCTYPE`, `ENTITY`, `NAMESPACE`, `LIMIT`, `RESERVED_NAME`, `WRONG_ROOT`.
 * @see https://libvirt.org/formatnwfilterbinding.html
 */
export const parseNwfilterBinding = (text: string, options?: ParseOptions): Result<NwfilterBinding, DomainXmlError> =>
  kind.parse(text, options);

/**
 * Checks data that came from elsewhere (JSON, a form) and returns it as a binding of a network filter.
 *
 * Errors: `INVALID_VALUE` with the path of the first field that does not fit, `LIMIT` for data nested too deep,
 * `UNWRITABLE` and `NAMESPACE` for what XML cannot hold.
 */
export const checkNwfilterBinding = (value: unknown): Result<NwfilterBinding, DomainXmlError> => kind.check(value);

/**
 * Writes a binding of a network filter as libvirt would. What was parsed keeps its order, comments, white space and spelling of values where it
 * was not changed.
 *
 * Throws a `DomainXmlError` for data that XML cannot hold or that does not fit its field; data from `parseNwfilterBinding` or
 * `checkNwfilterBinding` that was not tampered with never does.
 */
export const formatNwfilterBinding = (value: NwfilterBinding): string => kind.format(value);

/** Writes a binding of a network filter as JSON. Sizes and other 64-bit numbers, which JSON has no type for, become strings of digits. */
export const nwfilterBindingToJson = (value: NwfilterBinding, indent?: number): string => kind.toJson(value, indent);

/**
 * Reads what `nwfilterBindingToJson` wrote, or JSON that people wrote after the same rules, and checks it.
 *
 * Errors: `INVALID_VALUE` for text that is no JSON or a field that does not fit, `LIMIT` for data nested too deep,
 * `UNWRITABLE` and `NAMESPACE` for what XML cannot hold.
 */
export const nwfilterBindingFromJson = (text: string): Result<NwfilterBinding, DomainXmlError> => kind.fromJson(text);
