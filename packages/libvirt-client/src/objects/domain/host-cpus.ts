import type { CallOptions, Rpc } from '../../connection/rpc.ts';
import { mapLength } from '../bitmaps.ts';

/** The length in bytes of a map of all the host's CPUs. */
export async function hostMapLength(rpc: Rpc, options: CallOptions): Promise<number> {
  const { ret } = await rpc.invoke('NODE_GET_CPU_MAP', { needMap: 0, needOnline: 0, flags: 0 }, options);
  return mapLength(ret);
}
