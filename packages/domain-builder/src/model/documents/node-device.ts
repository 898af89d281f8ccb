import type { Result } from 'ts-results';
import type { DomainXmlError } from '../../errors.ts';
import { nodeDevice } from '../../schema/documents/node-device.ts';
import type { NodeDevice } from '../../schema/types.gen.ts';
import { documentKind, type ParseOptions } from '../document.ts';

const kind = documentKind<NodeDevice>('device', nodeDevice);

/**
 * Reads the XML of a device of the host. What this package does not know is kept (`extra`), comments, order and white space too (they
 * come back when it is written).
 *
 * Errors: `NOT_WELL_FORMED`, `DOCTYPE`, `ENTITY`, `NAMESPACE`, `LIMIT`, `RESERVED_NAME`, `WRONG_ROOT`.
 * @see https://libvirt.org/formatnode.html
 */
export const parseNodeDevice = (text: string, options?: ParseOptions): Result<NodeDevice, DomainXmlError> =>
  kind.parse(text, options);

/**
 * Checks data that came from elsewhere (JSON, a form) and returns it as a device of the host.
 *
 * Errors: `INVALID_VALUE` with the path of the first field that does not fit, `LIMIT` for data nested too deep,
 * `UNWRITABLE` and `NAMESPACE` for what XML cannot hold.
 */
export const checkNodeDevice = (value: unknown): Result<NodeDevice, DomainXmlError> => kind.check(value);

/**
 * Writes a device of the host as libvirt would. What was parsed keeps its order, comments, white space and spelling of values where it
 * was not changed.
 *
 * Throws a `DomainXmlError` for data that XML cannot hold or that does not fit its field; data from `parseNodeDevice` or
 * `checkNodeDevice` that was not tampered with never does.
 */
export const formatNodeDevice = (value: NodeDevice): string => kind.format(value);

/** Writes a device of the host as JSON. Sizes and other 64-bit numbers, which JSON has no type for, become strings of digits. */
export const nodeDeviceToJson = (value: NodeDevice, indent?: number): string => kind.toJson(value, indent);

/**
 * Reads what `nodeDeviceToJson` wrote, or JSON that people wrote after the same rules, and checks it.
 *
 * Errors: `INVALID_VALUE` for text that is no JSON or a field that does not fit, `LIMIT` for data nested too deep,
 * `UNWRITABLE` and `NAMESPACE` for what XML cannot hold.
 */
export const nodeDeviceFromJson = (text: string): Result<NodeDevice, DomainXmlError> => kind.fromJson(text);
