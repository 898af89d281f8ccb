import type { CallOptions, Rpc } from '../../connection/rpc.ts';
import { LibvirtError } from '../../errors.ts';
import { drvFeature } from '../../generated/flags.gen.ts';

/** What a hypervisor's driver may be able to do. */
export type Feature = keyof typeof drvFeature;

export async function supports(rpc: Rpc, feature: Feature, step: CallOptions): Promise<boolean> {
  const args = { feature: drvFeature[feature] };
  return (await rpc.invoke('CONNECT_SUPPORTS_FEATURE', args, step)).supported === 1;
}

/** Throws `NO_SUPPORT` where a feature is missing; `side` names the server in the message. */
export async function requireFeatures(
  rpc: Rpc,
  side: 'source' | 'destination',
  features: readonly Feature[],
  step: CallOptions,
): Promise<void> {
  const found = await Promise.all(features.map((feature) => supports(rpc, feature, step)));
  const lacking = features.filter((_, i) => !found[i]);
  if (lacking.length === 0) return;
  throw new LibvirtError('NO_SUPPORT', `the hypervisor of the ${side} does not support ${lacking.join(', ')}`);
}
