import type { Rpc } from '../../connection/rpc.ts';
import type { EventSource } from '../../events/registration.ts';
import { connectionClosedEvent } from '../../generated/events.gen.ts';
import type { ConnectCloseReason } from '../../generated/flags.gen.ts';
import { fromValue } from '../../protocol/flags.ts';
import { msgOf } from '../../protocol/payloads.ts';

/** The daemon has lost its own connection to the hypervisor; the one to the daemon goes on. */
export interface ConnectionClosedEvent {
  /** Why (virConnectCloseReason); `unknown` where that is newer than this release. */
  readonly reason: ConnectCloseReason | 'unknown';
  /** libvirt's number of the reason. */
  readonly reasonNumber: number;
}

/** The event has no callback id: a connection has one registration of it. */
export const CLOSED_FAMILY = 'connection closed';
const NO_ID = 0;

export function connectionClosedSource(rpc: Rpc): EventSource<ConnectionClosedEvent> {
  return {
    family: CLOSED_FAMILY,
    key: CLOSED_FAMILY,
    register: async () => {
      await rpc.invoke(connectionClosedEvent.register);
      return NO_ID;
    },
    deregister: () => rpc.invoke(connectionClosedEvent.deregister),
    decode: ({ payload }) => {
      const { reason } = msgOf(connectionClosedEvent.procedure).decode(payload);
      return { reason: fromValue(connectionClosedEvent.values.reason, reason) ?? 'unknown', reasonNumber: reason };
    },
  };
}
