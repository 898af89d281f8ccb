import type { ConnectionEnd } from '../rpc/failure.ts';

/**
 * Comes among the events of a subscription on a connection that comes back: it was away, and what happened meanwhile is
 * not known. From here on events come again, so look at everything anew when you see it. Told apart by
 * `'gap' in event`.
 */
export interface GapEvent {
  /** What the gap was. */
  readonly gap: {
    /** Why the connection was lost. */
    readonly end: ConnectionEnd;
    /** When it was lost; what happened from then until now is not known. */
    readonly from: Date;
  };
}
