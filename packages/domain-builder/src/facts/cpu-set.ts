import type { Result } from 'ts-results';
import { DomainXmlError } from '../errors.ts';
import { resultOf } from '../result-of.ts';

/** A set of CPUs or NUMA nodes: in libvirt's words (`0-3,^2,8`), or as numbers. */
export type CpuSetInput = string | readonly number[];

/** One more than the highest number that libvirt takes in a set of CPUs. */
export const mostCpus = 16_384;

/**
 * Reads a set of CPUs or NUMA nodes as libvirt does: numbers, ranges, and `^n`, which takes one out again of what stands before
 * it. Gives the numbers in ascending order, each once.
 *
 * Errors: `INVALID_VALUE` for a text that is no such set, `LIMIT` for a number above 16383 (nothing is allocated for it).
 * @see https://libvirt.org/formatdomain.html#cpu-allocation
 */
export const parseCpuSet = (text: string): Result<readonly number[], DomainXmlError> =>
  resultOf(() => readCpuSet(text));

/** Like `parseCpuSet`, and throws its errors. For use inside of this package. */
export const readCpuSet = (text: string): readonly number[] => {
  if (typeof text !== 'string') throw new TypeError('a set of CPUs is a text such as 0-3,^2');
  const cpus = new Set<number>();
  // libvirt gives up on long texts too; a set of every other CPU of the largest host is shorter.
  if (text.length > 8 * mostCpus) throw new DomainXmlError('LIMIT', `a set of CPUs has ${text.length} characters`);
  for (const part of text.split(',')) {
    const [, sign, from, to] = /^\s*(\^?)(\d+)(?:-(\d+))?\s*$/.exec(part) ?? [];
    if (from === undefined) throw notASet(text, `${JSON.stringify(part)} is neither a number nor a range`);
    if (sign === '^' && to !== undefined)
      throw notASet(text, `${JSON.stringify(part)} takes out a range; take out one`);
    const first = cpuNumber(from, text);
    const last = to === undefined ? first : cpuNumber(to, text);
    if (last < first) throw notASet(text, `${JSON.stringify(part)} runs backwards`);
    if (sign === '^') cpus.delete(first);
    else for (let cpu = first; cpu <= last; cpu++) cpus.add(cpu);
  }
  return [...cpus].toSorted(ascending);
};

const cpuNumber = (digits: string, text: string): number => {
  const number = Number(digits);
  if (number < mostCpus) return number;
  throw new DomainXmlError(
    'LIMIT',
    `${shortened(text)} names the CPU ${shortened(digits)}; libvirt takes numbers up to ${mostCpus - 1}`,
  );
};

const notASet = (text: string, why: string): DomainXmlError =>
  new DomainXmlError(
    'INVALID_VALUE',
    `${shortened(JSON.stringify(text))} is no set of CPUs such as 0-3,^2,8: ${shortened(why)}`,
  );

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 77)}...` : text);

const ascending = (a: number, b: number): number => a - b;

/**
 * Writes numbers as libvirt would: `0-3,8`. The empty set is the empty text, which libvirt does not take.
 *
 * Throws a `TypeError` for what is no CPU's number.
 */
export const formatCpuSet = (cpus: Iterable<number>): string => {
  const sorted = [...new Set(cpus)].toSorted(ascending);
  const parts: string[] = [];
  for (let at = 0; at < sorted.length; at++) {
    const first = checkedNumber(sorted[at]);
    let last = first;
    while (sorted[at + 1] === last + 1) last = checkedNumber(sorted[++at]);
    parts.push(first === last ? String(first) : `${first}-${last}`);
  }
  return parts.join(',');
};

const checkedNumber = (cpu: number | undefined): number => {
  if (cpu !== undefined && Number.isInteger(cpu) && cpu >= 0 && cpu < mostCpus) return cpu;
  throw new TypeError(`${cpu} is no CPU's number; they are whole and from 0 to ${mostCpus - 1}`);
};

/**
 * A set of CPUs as the data holds it, in one spelling: `cpuSet([0, 1, 2, 3])` and `cpuSet('0-4,^4')` are both `0-3`.
 *
 * Errors: as of `parseCpuSet`; `INVALID_VALUE` for an empty set too.
 */
export const cpuSet = (cpus: CpuSetInput): Result<string, DomainXmlError> => resultOf(() => writeCpuSet(cpus));

/** Like `cpuSet`, and throws its errors. For use inside of this package. */
export const writeCpuSet = (cpus: CpuSetInput): string => {
  const written = formatCpuSet(typeof cpus === 'string' ? readCpuSet(cpus) : cpus);
  if (written === '') throw new DomainXmlError('INVALID_VALUE', 'a set of CPUs is empty; name one CPU at least');
  return written;
};

/** The CPUs that are in any of the sets, in ascending order. */
export const unionOfCpus = (...sets: readonly (readonly number[])[]): readonly number[] =>
  [...new Set(sets.flat())].toSorted(ascending);

/** The CPUs of the first set that are in the second one too, in its order. */
export const commonCpus = (of: readonly number[], and: Iterable<number>): readonly number[] => {
  const others = new Set(and);
  return of.filter((cpu) => others.has(cpu));
};

/** The CPUs of the first set that are not in the second one, in its order. */
export const cpusWithout = (of: readonly number[], without: Iterable<number>): readonly number[] => {
  const others = new Set(without);
  return of.filter((cpu) => !others.has(cpu));
};
