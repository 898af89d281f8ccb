import type { Result } from 'ts-results';
import type { DomainXmlError } from '../../errors.ts';
import { network } from '../../schema/documents/network.ts';
import type { Network } from '../../schema/types.gen.ts';
import { documentKind, type ParseOptions } from '../document.ts';

const kind = documentKind<Network>('network', network);

/**
 * Reads the XML of a virtual network. What this package does not know is kept (`extra`), comments, order and white space too (they
 * come back when it is written).
 *
 * Errors: `NOT_WELL_FORMED`, `DOCTYPE`, `ENTITY`, `NAMESPACE`, `LIMIT`, `RESERVED_NAME`, `WRONG_ROOT`.
 * @see https://libvirt.org/formatnetwork.html
 */
export const parseNetwork = (text: string, options?: ParseOptions): Result<Network, DomainXmlError> =>
  kind.parse(text, options);

/**
 * Checks data that came from elsewhere (JSON, a form) and returns it as a virtual network.
 *
 * Errors: `INVALID_VALUE` with the path of the first field that does not fit, `LIMIT` for data nested too deep,
 * `UNWRITABLE` and `NAMESPACE` for what XML cannot hold.
 */
export const checkNetwork = (value: unknown): Result<Network, DomainXmlError> => kind.check(value);

/**
 * Writes a virtual network as libvirt would. What was parsed keeps its order, comments, white space and spelling of values where it
 * was not changed.
 *
 * Throws a `DomainXmlError` for data that XML cannot hold or that does not fit its field; data from `parseNetwork` or
 * `checkNetwork` that was not tampered with never does.
 */
export const formatNetwork = (value: Network): string => kind.format(value);

/** Writes a virtual network as JSON. Sizes and other 64-bit numbers, which JSON has no type for, become strings of digits. */
export const networkToJson = (value: Network, indent?: number): string => kind.toJson(value, indent);

/**
 * Reads what `networkToJson` wrote, or JSON that people wrote after the same rules, and checks it.
 *
 * Errors: `INVALID_VALUE` for text that is no JSON or a field that does not fit, `LIMIT` for data nested too deep,
 * `UNWRITABLE` and `NAMESPACE` for what XML cannot hold.
 */
export const networkFromJson = (text: string): Result<Network, DomainXmlError> => kind.fromJson(text);
