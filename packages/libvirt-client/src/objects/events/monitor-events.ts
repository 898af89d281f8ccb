import type { Rpc } from '../../connection/rpc.ts';
import type { EventSource } from '../../events/registration.ts';
import type { SubscriptionOptions } from '../../events/subscription.ts';
import { qemuMonitorEvents } from '../../generated/events.gen.ts';
import { connectDomainQemuMonitorEventRegisterFlags as registerFlags } from '../../generated/flags.gen.ts';
import { msgOf } from '../../protocol/payloads.ts';
import { Domain } from '../domain.ts';
import { flagBits, type FlagOptions } from '../flags.ts';

/** An event of a QEMU process, as its monitor gave it. */
export interface QemuMonitorEvent {
  /** The domain it came from. */
  readonly domain: Domain;
  /** QEMU's name of it, such as `BLOCK_JOB_READY`. */
  readonly event: string;
  /** When, in seconds since 1970, by the clock of the host. */
  readonly seconds: bigint;
  /** And microseconds. */
  readonly micros: number;
  /** Its data as JSON text, where it has some. */
  readonly details: string | null;
}

/** Which events of QEMU's monitor: `regex` takes `event` as a regular expression, `nocase` ignores its case. */
export type QemuMonitorEventOptions = SubscriptionOptions &
  FlagOptions<typeof registerFlags> & {
    /** Only of this domain. Without it, of all. */
    readonly domain?: Domain | undefined;
    /** Only of this name, or of the names that this matches. Without it, of all names. */
    readonly event?: string | undefined;
  };

/** The space of callback ids, which is that of the domain events, whose messages are others. */
export const MONITOR_FAMILY = 'qemu monitor';

export function monitorEventSource(rpc: Rpc, options: QemuMonitorEventOptions): EventSource<QemuMonitorEvent> {
  const { domain, event = null } = options;
  const flags = flagBits(registerFlags, options);
  return {
    family: MONITOR_FAMILY,
    key: `${MONITOR_FAMILY} ${domain?.uuid ?? '*'} ${flags} ${event ?? ''}`,
    register: async () => {
      const args = { dom: domain?.ref ?? null, event, flags };
      return (await rpc.invoke(qemuMonitorEvents.register, args)).callbackID;
    },
    deregister: (callbackID) => rpc.invoke(qemuMonitorEvents.deregister, { callbackID }),
    decode: ({ payload }) => {
      const { callbackID: _, dom, ...rest } = msgOf(qemuMonitorEvents.procedure).decode(payload);
      return { domain: new Domain(rpc, dom), ...rest };
    },
  };
}
