import {
  domainBlockedReason,
  domainCrashedReason,
  type DomainCrashedReason,
  domainNostateReason,
  domainPausedReason,
  type DomainPausedReason,
  domainPMSuspendedReason,
  domainRunningReason,
  type DomainRunningReason,
  domainShutdownReason,
  type DomainShutdownReason,
  domainShutoffReason,
  type DomainShutoffReason,
  domainState,
  type DomainState,
} from '../generated/flags.gen.ts';
import { fromValue } from '../protocol/flags.ts';

const reasons = {
  nostate: domainNostateReason,
  running: domainRunningReason,
  blocked: domainBlockedReason,
  paused: domainPausedReason,
  shutdown: domainShutdownReason,
  shutoff: domainShutoffReason,
  crashed: domainCrashedReason,
  pmsuspended: domainPMSuspendedReason,
} as const satisfies Record<DomainState, Readonly<Partial<Record<DomainStateReason, number>>>>;

/**
 * The reasons a domain can be in a state for. `unknown` is the only one of the states nostate, blocked and pmsuspended,
 * and what a newer server's reasons are called.
 */
export type DomainStateReason =
  | 'unknown'
  | DomainCrashedReason
  | DomainPausedReason
  | DomainRunningReason
  | DomainShutdownReason
  | DomainShutoffReason;

/** What a domain is doing, and why (virDomainState and its reasons). */
export interface DomainStateInfo {
  /** `unknown` for a state that a newer server has. */
  readonly state: DomainState | 'unknown';
  /** Why; which reasons there are depends on the state. */
  readonly reason: DomainStateReason;
  /** libvirt's number of the state. */
  readonly stateNumber: number;
  /** libvirt's number of the reason. */
  readonly reasonNumber: number;
}

export function stateName(state: number): DomainState | 'unknown' {
  return fromValue(domainState, state) ?? 'unknown';
}

export function stateInfo(stateNumber: number, reasonNumber: number): DomainStateInfo {
  const state = stateName(stateNumber);
  const reason = state === 'unknown' ? undefined : reasonName(reasons[state], reasonNumber);
  return { state, reason: reason ?? 'unknown', stateNumber, reasonNumber };
}

function reasonName<R extends DomainStateReason>(
  table: Readonly<Partial<Record<R, number>>>,
  reason: number,
): R | undefined {
  // Object.keys forgets the names' type.
  return (Object.keys(table) as R[]).find((name) => table[name] === reason);
}
