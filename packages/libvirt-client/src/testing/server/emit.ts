import type { EventMap } from '../../generated/types.gen.ts';
import type { EventName } from '../../protocol/procedures.ts';

/** An event without the number of the registration that it goes to: every client has its own. */
export type EventBody<N extends EventName> = Omit<EventMap[N], 'callbackID'>;

/** Sends an event to every client that has registered for it. */
export type Emit = <N extends EventName>(name: N, body: EventBody<N>) => void;
