import type { Result } from 'ts-results';
import type { DomainXmlError } from '../errors.ts';
import type { Domain } from '../schema/types.gen.ts';

/**
 * A function from domain to domain with a purpose. It fills what was left open and leaves what was chosen; a choice that
 * its purpose cannot live with is a `CONFLICT`. It works on plain data, so it needs no builder.
 */
export type Preset = (domain: Domain) => Result<PresetOutcome, DomainXmlError>;

/** What a preset made, and what it has to say about it. */
export interface PresetOutcome extends PresetReport {
  readonly domain: Domain;
}

/** What presets and shares decided, warn of, and leave to the host. */
export interface PresetReport {
  readonly decisions: readonly Decision[];
  readonly warnings: readonly PresetWarning[];
  readonly hostSteps: readonly HostStep[];
}

/** Something that was chosen, with its reason. */
export interface Decision {
  /** What it is about, stable: `hyperv/evmcs`, `firmware`, `clock`. */
  readonly id: string;
  /** What was done with it. */
  readonly choice: 'set' | 'kept' | 'left-out';
  /** The reason, in a sentence for people. */
  readonly why: string;
  /** Where in the domain, such as `features.hyperv.evmcs`. */
  readonly path?: string;
  /** What the reason was read from, such as `domainCapabilities.features.hyperv`. */
  readonly evidence?: string;
}

/** Something to know before the domain is used. */
export interface PresetWarning {
  /** Stable, like a decision's. */
  readonly id: string;
  readonly message: string;
  readonly path?: string;
}

/** Something that must be done on the host before the domain starts. */
export interface HostStep {
  /** Stable: `share/bind-read-only`, `hugepages`, `seed`. */
  readonly id: string;
  /** What it is for, and what happens without it. */
  readonly why: string;
  /** The commands, each as its arguments, in order; to be run as root of the host unless `why` says otherwise. */
  readonly commands: readonly (readonly string[])[];
  /** The commands that take it back. */
  readonly undo: readonly (readonly string[])[];
}
