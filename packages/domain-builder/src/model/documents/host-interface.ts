import type { Result } from 'ts-results';
import type { DomainXmlError } from '../../errors.ts';
import { hostInterface } from '../../schema/documents/host-interface.ts';
import type { HostInterface } from '../../schema/types.gen.ts';
import { documentKind, type ParseOptions } from '../document.ts';

const kind = documentKind<HostInterface>('interface', hostInterface);

/**
 * Reads the XML of a network interface of the host. What this package does not know is kept (`extra`), comments, order and white space too (they
 * come back when it is written).
 *
 * Errors: `NOT_WELL_FORMED`, `DOCTYPE`, `ENTITY`, `NAMESPACE`, `LIMIT`, `RESERVED_NAME`, `WRONG_ROOT`, and `MISSING` or
 * `INVALID_VALUE` for one without a known form.
 * @see https://libvirt.org/formatinterface.html
 */
export const parseInterface = (text: string, options?: ParseOptions): Result<HostInterface, DomainXmlError> =>
  kind.parse(text, options);

/**
 * Checks data that came from elsewhere (JSON, a form) and returns it as a network interface of the host.
 *
 * Errors: `INVALID_VALUE` with the path of the first field that does not fit, `LIMIT` for data nested too deep,
 * `UNWRITABLE` and `NAMESPACE` for what XML cannot hold.
 */
export const checkInterface = (value: unknown): Result<HostInterface, DomainXmlError> => kind.check(value);

/**
 * Writes a network interface of the host as libvirt would. What was parsed keeps its order, comments, white space and spelling of values where it
 * was not changed.
 *
 * Throws a `DomainXmlError` for data that XML cannot hold or that does not fit its field; data from `parseInterface` or
 * `checkInterface` that was not tampered with never does.
 */
export const formatInterface = (value: HostInterface): string => kind.format(value);

/** Writes a network interface of the host as JSON. Sizes and other 64-bit numbers, which JSON has no type for, become strings of digits. */
export const interfaceToJson = (value: HostInterface, indent?: number): string => kind.toJson(value, indent);

/**
 * Reads what `interfaceToJson` wrote, or JSON that people wrote after the same rules, and checks it.
 *
 * Errors: `INVALID_VALUE` for text that is no JSON or a field that does not fit, `LIMIT` for data nested too deep,
 * `UNWRITABLE` and `NAMESPACE` for what XML cannot hold.
 */
export const interfaceFromJson = (text: string): Result<HostInterface, DomainXmlError> => kind.fromJson(text);
