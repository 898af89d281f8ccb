import { cpuVendor } from './hyperv-support.ts';
import type { Host } from './host.ts';
import { type EnlightenmentName, type EnlightenmentPrerequisite, enlightenment, enlightenments } from './hyperv.ts';

/** How `closeEnlightenments` deals with a prerequisite that was not wanted. */
export interface CloseOptions {
  /** What may not be on, with the reason; what needs one of these is dropped. */
  readonly without?: ReadonlyMap<EnlightenmentPrerequisite, string>;
  /** A missing prerequisite is added (the default), or what lacks it is dropped. */
  readonly missing?: 'add' | 'drop';
  /** Where what is needed on Intel's CPUs only is needed too; a host whose vendor is not known counts as Intel's. */
  readonly host?: Host;
}

/** A set in which nothing lacks what it needs, and what that took. */
export interface ClosedEnlightenments {
  /** Closed under the prerequisites, in libvirt's order. */
  readonly names: readonly EnlightenmentName[];
  /** True when the clock must have the timer `hypervclock`. */
  readonly hypervclock: boolean;
  /** What was not wanted but is needed, with what for. */
  readonly added: ReadonlyMap<EnlightenmentPrerequisite, string>;
  /** What was wanted and cannot be, with the reason. */
  readonly dropped: ReadonlyMap<EnlightenmentName, string>;
}

/** What an enlightenment needs at once on a host; on a host whose vendor is not known, also what Intel's CPUs need. */
export const prerequisitesOf = (name: EnlightenmentName, host: Host = {}): readonly EnlightenmentPrerequisite[] => {
  const { needs, needsOnIntel = [] } = enlightenment(name);
  return needsOnIntel.length > 0 && (cpuVendor(host) ?? 'Intel') === 'Intel' ? [...needs, ...needsOnIntel] : needs;
};

/** Closes a set of enlightenments under their prerequisites. */
export const closeEnlightenments = (
  wanted: Iterable<EnlightenmentPrerequisite>,
  { without = new Map(), missing = 'add', host = {} }: CloseOptions = {},
): ClosedEnlightenments => {
  const asked = new Set(wanted);
  const closed = new Set<EnlightenmentPrerequisite>();
  const added = new Map<EnlightenmentPrerequisite, string>();
  const dropped = new Map<EnlightenmentName, string>();

  /** Why something cannot be, or `undefined` when it and all that it needs can. The table has no cycles. */
  const obstacle = (name: EnlightenmentPrerequisite): string | undefined => {
    const reason = without.get(name);
    if (reason !== undefined) return reason;
    if (name === 'hypervclock') return undefined;
    for (const need of prerequisitesOf(name, host)) {
      const wasAsked = asked.has(need) || missing === 'add';
      const why = wasAsked ? obstacle(need) : 'it was not asked for';
      if (why !== undefined) return `it needs ${labelOf(need)}, and of that: ${why}`;
    }
    return undefined;
  };
  const take = (name: EnlightenmentPrerequisite): void => {
    if (closed.has(name)) return;
    closed.add(name);
    if (name === 'hypervclock') return;
    for (const need of prerequisitesOf(name, host)) {
      if (!asked.has(need) && !added.has(need)) added.set(need, `${labelOf(name)} needs it`);
      take(need);
    }
  };
  for (const name of asked) {
    const why = obstacle(name);
    if (why === undefined) take(name);
    else if (name !== 'hypervclock') dropped.set(name, why);
  }
  return {
    names: enlightenments.flatMap(({ name }) => (closed.has(name) ? [name] : [])),
    hypervclock: closed.has('hypervclock'),
    added,
    dropped,
  };
};

const labelOf = (name: EnlightenmentPrerequisite): string => (name === 'hypervclock' ? 'the timer hypervclock' : name);
