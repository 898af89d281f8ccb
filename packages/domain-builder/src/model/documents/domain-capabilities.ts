import type { Result } from 'ts-results';
import type { DomainXmlError } from '../../errors.ts';
import { domainCapabilities } from '../../schema/documents/domain-capabilities.ts';
import type { DomainCapabilities } from '../../schema/types.gen.ts';
import { documentKind, type ParseOptions } from '../document.ts';

const kind = documentKind<DomainCapabilities>('domainCapabilities', domainCapabilities);

/**
 * Reads the XML of domain capabilities. What this package does not know is kept (`extra`), comments, order and white space too (they
 * come back when it is written).
 *
 * Errors: `NOT_WELL_FORMED`, `DOCTYPE`, `ENTITY`, `NAMESPACE`, `LIMIT`, `RESERVED_NAME`, `WRONG_ROOT`.
 * @see https://libvirt.org/formatdomaincaps.html
 */
export const parseDomainCapabilities = (
  text: string,
  options?: ParseOptions,
): Result<DomainCapabilities, DomainXmlError> => kind.parse(text, options);

/**
 * Checks data that came from elsewhere (JSON, a form) and returns it as domain capabilities.
 *
 * Errors: `INVALID_VALUE` with the path of the first field that does not fit, `LIMIT` for data nested too deep,
 * `UNWRITABLE` and `NAMESPACE` for what XML cannot hold.
 */
export const checkDomainCapabilities = (value: unknown): Result<DomainCapabilities, DomainXmlError> =>
  kind.check(value);

/**
 * Writes domain capabilities as libvirt would. What was parsed keeps its order, comments, white space and spelling of values where it
 * was not changed.
 *
 * Throws a `DomainXmlError` for data that XML cannot hold or that does not fit its field; data from `parseDomainCapabilities` or
 * `checkDomainCapabilities` that was not tampered with never does.
 */
export const formatDomainCapabilities = (value: DomainCapabilities): string => kind.format(value);

/** Writes domain capabilities as JSON. Sizes and other 64-bit numbers, which JSON has no type for, become strings of digits. */
export const domainCapabilitiesToJson = (value: DomainCapabilities, indent?: number): string =>
  kind.toJson(value, indent);

/**
 * Reads what `domainCapabilitiesToJson` wrote, or JSON that people wrote after the same rules, and checks it.
 *
 * Errors: `INVALID_VALUE` for text that is no JSON or a field that does not fit, `LIMIT` for data nested too deep,
 * `UNWRITABLE` and `NAMESPACE` for what XML cannot hold.
 */
export const domainCapabilitiesFromJson = (text: string): Result<DomainCapabilities, DomainXmlError> =>
  kind.fromJson(text);
