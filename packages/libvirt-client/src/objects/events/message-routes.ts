import type { EventMessage } from '../../events/registration.ts';
import { connectionClosedEvent, qemuMonitorEvents } from '../../generated/events.gen.ts';
import { type EventName, findProcedure } from '../../protocol/procedures.ts';
import type { Frame } from '../../rpc/framing.ts';
import { CLOSED_FAMILY } from './connection-closed-event.ts';
import { families } from './event-family.ts';
import { MONITOR_FAMILY } from './monitor-events.ts';

/** An event message with the family that its callback id belongs to; undefined for a procedure that is not known. */
export interface RoutedEvent {
  readonly family: string | undefined;
  readonly message: EventMessage;
}

const CALLBACK_ID_BYTES = 4;

/** Undefined for what is no event message. */
export function routeEvent({ header, payload }: Frame): RoutedEvent | undefined {
  const { program, procedure } = header;
  const family = routes().get(`${program} ${procedure}`);
  if (family === CLOSED_FAMILY) return { family, message: { procedure, callbackId: 0, payload } };
  if (payload.length < CALLBACK_ID_BYTES) return undefined;
  // It comes first in each of them.
  const callbackId = new DataView(payload.buffer, payload.byteOffset).getInt32(0);
  return { family, message: { procedure, callbackId, payload } };
}

let known: ReadonlyMap<string, string> | undefined;

function routes(): ReadonlyMap<string, string> {
  known ??= new Map([
    ...Object.entries(families).flatMap(([family, { events }]) =>
      Object.values(events).map(({ procedure }) => [numbers(procedure), family] as const),
    ),
    [numbers(qemuMonitorEvents.procedure), MONITOR_FAMILY],
    [numbers(connectionClosedEvent.procedure), CLOSED_FAMILY],
  ]);
  return known;
}

function numbers(name: EventName): string {
  const { program, number } = findProcedure(name);
  return `${program} ${number}`;
}
