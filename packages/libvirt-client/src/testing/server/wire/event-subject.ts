import type { EventName } from '../../../protocol/procedures.ts';
import type { EventBody } from '../emit.ts';
import { subjectOf } from './registrations.ts';

type Reference = Parameters<typeof subjectOf>[0];

interface AnyBody {
  readonly dom?: Reference;
  readonly msg?: { readonly dom?: Reference };
  readonly net?: Reference;
  readonly pool?: Reference;
  readonly dev?: Reference;
  readonly secret?: Reference;
  readonly event?: unknown;
}

/** Which object an event is about, and which monitor event it is: what registrations are for. */
export function eventSubject<N extends EventName>(
  body: EventBody<N>,
): { readonly subject: string | undefined; readonly monitorEvent: string | undefined } {
  // Every event's body has the object that it is about under one of these names.
  const any = body as AnyBody;
  const reference = any.dom ?? any.msg?.dom ?? any.net ?? any.pool ?? any.dev ?? any.secret ?? null;
  return { subject: subjectOf(reference), monitorEvent: typeof any.event === 'string' ? any.event : undefined };
}
