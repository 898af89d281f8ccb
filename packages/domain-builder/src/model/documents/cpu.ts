import type { Result } from 'ts-results';
import type { DomainXmlError } from '../../errors.ts';
import { cpu } from '../../schema/sections/cpu.ts';
import type { Cpu } from '../../schema/types.gen.ts';
import { documentKind, type ParseOptions } from '../document.ts';

const kind = documentKind<Cpu>('cpu', cpu);

/**
 * Reads the XML of a CPU. What this package does not know is kept (`extra`), comments, order and white space too (they
 * come back when it is written).
 *
 * Errors: `NOT_WELL_FORMED`, `DOCTYPE`, `ENTITY`, `NAMESPACE`, `LIMIT`, `RESERVED_NAME`, `WRONG_ROOT`.
 * @see https://libvirt.org/formatdomain.html#cpu-model-and-topology
 */
export const parseCpu = (text: string, options?: ParseOptions): Result<Cpu, DomainXmlError> =>
  kind.parse(text, options);

/**
 * Checks data that came from elsewhere (JSON, a form) and returns it as a CPU.
 *
 * Errors: `INVALID_VALUE` with the path of the first field that does not fit, `LIMIT` for data nested too deep,
 * `UNWRITABLE` and `NAMESPACE` for what XML cannot hold.
 */
export const checkCpu = (value: unknown): Result<Cpu, DomainXmlError> => kind.check(value);

/**
 * Writes a CPU as libvirt would. What was parsed keeps its order, comments, white space and spelling of values where it
 * was not changed.
 *
 * Throws a `DomainXmlError` for data that XML cannot hold or that does not fit its field; data from `parseCpu` or
 * `checkCpu` that was not tampered with never does.
 */
export const formatCpu = (value: Cpu): string => kind.format(value);

/** Writes a CPU as JSON. Sizes and other 64-bit numbers, which JSON has no type for, become strings of digits. */
export const cpuToJson = (value: Cpu, indent?: number): string => kind.toJson(value, indent);

/**
 * Reads what `cpuToJson` wrote, or JSON that people wrote after the same rules, and checks it.
 *
 * Errors: `INVALID_VALUE` for text that is no JSON or a field that does not fit, `LIMIT` for data nested too deep,
 * `UNWRITABLE` and `NAMESPACE` for what XML cannot hold.
 */
export const cpuFromJson = (text: string): Result<Cpu, DomainXmlError> => kind.fromJson(text);
