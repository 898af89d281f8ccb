import type { Result } from 'ts-results';
import type { DomainXmlError } from '../../errors.ts';
import { networkPort } from '../../schema/documents/network-port.ts';
import type { NetworkPort } from '../../schema/types.gen.ts';
import { documentKind, type ParseOptions } from '../document.ts';

const kind = documentKind<NetworkPort>('networkport', networkPort);

/**
 * Reads the XML of a port of a virtual network. What this package does not know is kept (`extra`), comments, order and white space too (they
 * come back when it is written).
 *
 * Errors: `NOT_WELL_FORMED`, `DOCTYPE`, `ENTITY`, `NAMESPACE`, `LIMIT`, `RESERVED_NAME`, `WRONG_ROOT`.
 * @see https://libvirt.org/formatnetworkport.html
 */
export const parseNetworkPort = (text: string, options?: ParseOptions): Result<NetworkPort, DomainXmlError> =>
  kind.parse(text, options);

/**
 * Checks data that came from elsewhere (JSON, a form) and returns it as a port of a virtual network.
 *
 * Errors: `INVALID_VALUE` with the path of the first field that does not fit, `LIMIT` for data nested too deep,
 * `UNWRITABLE` and `NAMESPACE` for what XML cannot hold.
 */
export const checkNetworkPort = (value: unknown): Result<NetworkPort, DomainXmlError> => kind.check(value);

/**
 * Writes a port of a virtual network as libvirt would. What was parsed keeps its order, comments, white space and spelling of values where it
 * was not changed.
 *
 * Throws a `DomainXmlError` for data that XML cannot hold or that does not fit its field; data from `parseNetworkPort` or
 * `checkNetworkPort` that was not tampered with never does.
 */
export const formatNetworkPort = (value: NetworkPort): string => kind.format(value);

/** Writes a port of a virtual network as JSON. Sizes and other 64-bit numbers, which JSON has no type for, become strings of digits. */
export const networkPortToJson = (value: NetworkPort, indent?: number): string => kind.toJson(value, indent);

/**
 * Reads what `networkPortToJson` wrote, or JSON that people wrote after the same rules, and checks it.
 *
 * Errors: `INVALID_VALUE` for text that is no JSON or a field that does not fit, `LIMIT` for data nested too deep,
 * `UNWRITABLE` and `NAMESPACE` for what XML cannot hold.
 */
export const networkPortFromJson = (text: string): Result<NetworkPort, DomainXmlError> => kind.fromJson(text);
