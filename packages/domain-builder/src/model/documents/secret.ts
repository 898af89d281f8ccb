import type { Result } from 'ts-results';
import type { DomainXmlError } from '../../errors.ts';
import { secret } from '../../schema/documents/secret.ts';
import type { Secret } from '../../schema/types.gen.ts';
import { documentKind, type ParseOptions } from '../document.ts';

const kind = documentKind<Secret>('secret', secret);

/**
 * Reads the XML of a secret. What this package does not know is kept (`extra`), comments, order and white space too (they
 * come back when it is written).
 *
 * Errors: `NOT_WELL_FORMED`, `DOCTYPE`, `ENTITY`, `NAMESPACE`, `LIMIT`, `RESERVED_NAME`, `WRONG_ROOT`.
 * @see https://libvirt.org/formatsecret.html
 */
export const parseSecret = (text: string, options?: ParseOptions): Result<Secret, DomainXmlError> =>
  kind.parse(text, options);

/**
 * Checks data that came from elsewhere (JSON, a form) and returns it as a secret.
 *
 * Errors: `INVALID_VALUE` with the path of the first field that does not fit, `LIMIT` for data nested too deep,
 * `UNWRITABLE` and `NAMESPACE` for what XML cannot hold.
 */
export const checkSecret = (value: unknown): Result<Secret, DomainXmlError> => kind.check(value);

/**
 * Writes a secret as libvirt would. What was parsed keeps its order, comments, white space and spelling of values where it
 * was not changed.
 *
 * Throws a `DomainXmlError` for data that XML cannot hold or that does not fit its field; data from `parseSecret` or
 * `checkSecret` that was not tampered with never does.
 */
export const formatSecret = (value: Secret): string => kind.format(value);

/** Writes a secret as JSON. Sizes and other 64-bit numbers, which JSON has no type for, become strings of digits. */
export const secretToJson = (value: Secret, indent?: number): string => kind.toJson(value, indent);

/**
 * Reads what `secretToJson` wrote, or JSON that people wrote after the same rules, and checks it.
 *
 * Errors: `INVALID_VALUE` for text that is no JSON or a field that does not fit, `LIMIT` for data nested too deep,
 * `UNWRITABLE` and `NAMESPACE` for what XML cannot hold.
 */
export const secretFromJson = (text: string): Result<Secret, DomainXmlError> => kind.fromJson(text);
