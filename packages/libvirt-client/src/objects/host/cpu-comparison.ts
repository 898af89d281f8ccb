import { cpuCompareResult } from '../../generated/flags.gen.ts';
import { fromValue } from '../../protocol/flags.ts';

/**
 * How the host's CPU stands to another one: it lacks something of it, is the same, or has more (virCPUCompareResult);
 * `unknown` for an answer that a newer server has.
 */
export type CpuComparison = 'incompatible' | 'identical' | 'superset' | 'unknown';

export function toComparison(result: number): CpuComparison {
  const name = fromValue(cpuCompareResult, result);
  return name === undefined || name === 'error' ? 'unknown' : name;
}
