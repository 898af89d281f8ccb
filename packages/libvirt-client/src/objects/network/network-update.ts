import type { CallOptions, Rpc } from '../../connection/rpc.ts';
import {
  drvFeature,
  networkUpdateCommand,
  type NetworkUpdateCommand,
  networkUpdateSection,
  type NetworkUpdateSection,
} from '../../generated/flags.gen.ts';
import type { RemoteNonnullNetwork } from '../../generated/types.gen.ts';
import { toValue } from '../../protocol/flags.ts';
import { severalCalls } from '../how-many.ts';

/** A change of one part of a network. */
export interface NetworkChange {
  /** What to do: `modify`, `delete`, `addFirst` or `addLast`. */
  readonly command: Exclude<NetworkUpdateCommand, 'none'> | number;
  /** Where: `ipDhcpHost`, `dnsHost`, `forwardInterface`, `portgroup`, … */
  readonly section: Exclude<NetworkUpdateSection, 'none'> | number;
  /** Which of several parents, such as the second `<ip>`, counted from 0. Without it, the first that fits. */
  readonly parentIndex?: number;
  /** The element. */
  readonly xml: string;
}

/**
 * Servers before libvirt 7.2.0 take command and section in the wrong order; those that have it right say so with a
 * feature of its own.
 */
export async function updateNetwork(
  rpc: Rpc,
  net: RemoteNonnullNetwork,
  change: NetworkChange,
  flags: number,
  options: CallOptions,
): Promise<void> {
  const command = toValue(networkUpdateCommand, change.command);
  const section = toValue(networkUpdateSection, change.section);
  const feature = drvFeature.networkUpdateHasCorrectOrder;
  await severalCalls(options, async (step) => {
    const { supported } = await rpc.invoke('CONNECT_SUPPORTS_FEATURE', { feature }, step);
    const inOrder = supported === 1 ? { command, section } : { command: section, section: command };
    const args = { net, ...inOrder, parentIndex: change.parentIndex ?? -1, xml: change.xml, flags };
    await rpc.invoke('NETWORK_UPDATE', args, step);
  });
}
