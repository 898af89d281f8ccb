import type { Result } from 'ts-results';
import type { DomainXmlError } from '../../errors.ts';
import { capabilities } from '../../schema/documents/capabilities.ts';
import type { Capabilities } from '../../schema/types.gen.ts';
import { documentKind, type ParseOptions } from '../document.ts';

const kind = documentKind<Capabilities>('capabilities', capabilities);

/**
 * Reads the XML of the capabilities of a host. What this package does not know is kept (`extra`), comments, order and white space too (they
 * come back when it is written).
 *
 * Errors: `NOT_WELL_FORMED`, `DOCTYPE`, `ENTITY`, `NAMESPACE`, `LIMIT`, `RESERVED_NAME`, `WRONG_ROOT`.
 * @see https://libvirt.org/formatcaps.html
 */
export const parseCapabilities = (text: string, options?: ParseOptions): Result<Capabilities, DomainXmlError> =>
  kind.parse(text, options);

/**
 * Checks data that came from elsewhere (JSON, a form) and returns it as the capabilities of a host.
 *
 * Errors: `INVALID_VALUE` with the path of the first field that does not fit, `LIMIT` for data nested too deep,
 * `UNWRITABLE` and `NAMESPACE` for what XML cannot hold.
 */
export const checkCapabilities = (value: unknown): Result<Capabilities, DomainXmlError> => kind.check(value);

/**
 * Writes the capabilities of a host as libvirt would. What was parsed keeps its order, comments, white space and spelling of values where it
 * was not changed.
 *
 * Throws a `DomainXmlError` for data that XML cannot hold or that does not fit its field; data from `parseCapabilities` or
 * `checkCapabilities` that was not tampered with never does.
 */
export const formatCapabilities = (value: Capabilities): string => kind.format(value);

/** Writes the capabilities of a host as JSON. Sizes and other 64-bit numbers, which JSON has no type for, become strings of digits. */
export const capabilitiesToJson = (value: Capabilities, indent?: number): string => kind.toJson(value, indent);

/**
 * Reads what `capabilitiesToJson` wrote, or JSON that people wrote after the same rules, and checks it.
 *
 * Errors: `INVALID_VALUE` for text that is no JSON or a field that does not fit, `LIMIT` for data nested too deep,
 * `UNWRITABLE` and `NAMESPACE` for what XML cannot hold.
 */
export const capabilitiesFromJson = (text: string): Result<Capabilities, DomainXmlError> => kind.fromJson(text);
