import type { Host } from '../facts/host.ts';
import type { Edit } from '../model/edit.ts';
import type { Domain } from '../schema/types.gen.ts';

/** How bad it is: `error` does not define, start or keep its promise; `warning` works, but not as wanted; `info` is advice. */
export type Severity = 'error' | 'warning' | 'info';

/** A rule: what it looks for, and why that matters. */
export interface Rule {
  /** Stable, `area/what`: `tpm/secret-uuid`. */
  readonly id: string;
  readonly severity: Severity;
  /** What is wrong, in a few words. */
  readonly title: string;
  /** What happens when it is ignored, and to whom. */
  readonly why: string;
  /** Where libvirt's or QEMU's pages say so. */
  readonly page?: string;
  /** The first libvirt release that it holds for. */
  readonly since?: string;
  /** The first libvirt release that it no longer holds for. */
  readonly until?: string;
  /** What is wrong in a domain by this rule. It never throws for data of `parseDomain` or `checkDomain`. */
  readonly check: (domain: Domain, context: RuleContext) => Iterable<Problem>;
}

/** What a rule may look at besides the domain. */
export interface RuleContext {
  readonly host: Host;
}

/** What a rule found. */
export interface Problem {
  /** What, which, and what to do. */
  readonly message: string;
  /** Where in the data: `devices.disks.0.driver.io`. */
  readonly path: string;
  readonly fix?: Fix;
}

/** A change that mends a finding. */
export interface Fix {
  /** What it does, in a few words. */
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** What is wrong, where, why it matters, and how to mend it. */
export interface Finding extends Problem {
  /** The rule's id. */
  readonly rule: string;
  readonly severity: Severity;
  readonly why: string;
  readonly page?: string;
  /** Line in the text, from 1; only when the text is given. */
  readonly line?: number;
  /** Column in the line, from 1; only when the text is given. */
  readonly column?: number;
}
