import type { CallOptions, Rpc } from '../../connection/rpc.ts';
import { LibvirtError } from '../../errors.ts';
import type { RemoteNonnullDomain } from '../../generated/types.gen.ts';
import { STRING_OKAY, toRecord, type TypedRecord } from '../typed-params.ts';

/** The most CPUs that a call may ask for, and the most parameters that a reply has. */
const MOST_CPUS = 128;
const MOST_PARAMS = 2048;
/** The most CPUs that a map on the wire has room for. */
const MOST_HOST_CPUS = 16_384;

/** virDomainGetCPUStats: the total is CPU -1; the number of CPUs is what it answers when asked for none. */
export async function cpuStats(
  rpc: Rpc,
  dom: RemoteNonnullDomain,
  options: CallOptions,
): Promise<{ readonly total: TypedRecord; readonly cpus: readonly TypedRecord[] }> {
  const ask = (nparams: number, startCpu: number, ncpus: number) =>
    rpc.invoke('DOMAIN_GET_CPU_STATS', { dom, nparams, startCpu, ncpus, flags: STRING_OKAY }, options);
  const { nparams: ofTotal } = await ask(0, -1, 1);
  const total = ofTotal > 0 ? toRecord((await ask(ofTotal, -1, 1)).params) : {};
  const { nparams: cpuCount } = await ask(0, 0, 0);
  if (cpuCount > MOST_HOST_CPUS) throw new LibvirtError('PROTOCOL', `the server claims to have ${cpuCount} CPUs`);
  const { nparams: perCpu } = await ask(0, 0, 1);
  if (perCpu <= 0) return { total, cpus: [] };
  const cpus: TypedRecord[] = [];
  const atOnce = Math.max(1, Math.min(MOST_CPUS, Math.floor(MOST_PARAMS / perCpu)));
  while (cpus.length < cpuCount) {
    const ncpus = Math.min(atOnce, cpuCount - cpus.length);
    const { params } = await ask(perCpu, cpus.length, ncpus);
    // A server leaves empty places out, so that each CPU has as many as the reply has for all of them.
    const each = params.length / ncpus;
    if (!Number.isInteger(each))
      throw new LibvirtError('PROTOCOL', `DOMAIN_GET_CPU_STATS: ${params.length} parameters for ${ncpus} CPUs`);
    for (let i = 0; i < ncpus; i++) cpus.push(toRecord(params.slice(i * each, (i + 1) * each)));
  }
  return { total, cpus };
}
