import type { Result } from 'ts-results';
import type { DomainXmlError } from '../../errors.ts';
import { domain } from '../../schema/domain.ts';
import type { Domain } from '../../schema/types.gen.ts';
import { documentKind, type ParseOptions } from '../document.ts';

const kind = documentKind<Domain>('domain', domain);

/**
 * Reads the XML of a domain. What this package does not know is kept (`extra`), comments, order and white space too (they
 * come back when it is written).
 *
 * Errors: `NOT_WELL_FORMED`, `DOCTYPE`, `ENTITY`, `NAMESPACE`, `LIMIT`, `RESERVED_NAME`, `WRONG_ROOT`, and `MISSING` for a
 * domain without name or type.
 * @see https://libvirt.org/formatdomain.html
 */
export const parseDomain = (text: string, options?: ParseOptions): Result<Domain, DomainXmlError> =>
  kind.parse(text, options);

/**
 * Checks data that came from elsewhere (JSON, a form) and returns it as a domain.
 *
 * Errors: `INVALID_VALUE` with the path of the first field that does not fit, `LIMIT` for data nested too deep,
 * `UNWRITABLE` and `NAMESPACE` for what XML cannot hold.
 */
export const checkDomain = (value: unknown): Result<Domain, DomainXmlError> => kind.check(value);

/**
 * Writes a domain as libvirt would. What was parsed keeps its order, comments, white space and spelling of values where it
 * was not changed.
 *
 * Throws a `DomainXmlError` for data that XML cannot hold or that does not fit its field; data from `parseDomain` or
 * `checkDomain` that was not tampered with never does.
 */
export const formatDomain = (value: Domain): string => kind.format(value);

/** Writes a domain as JSON. Sizes and other 64-bit numbers, which JSON has no type for, become strings of digits. */
export const domainToJson = (value: Domain, indent?: number): string => kind.toJson(value, indent);

/**
 * Reads what `domainToJson` wrote, or JSON that people wrote after the same rules, and checks it.
 *
 * Errors: `INVALID_VALUE` for text that is no JSON or a field that does not fit, `LIMIT` for data nested too deep,
 * `UNWRITABLE` and `NAMESPACE` for what XML cannot hold.
 */
export const domainFromJson = (text: string): Result<Domain, DomainXmlError> => kind.fromJson(text);
