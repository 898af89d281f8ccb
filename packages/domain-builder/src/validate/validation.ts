import type { Host } from '../facts/host.ts';
import type { RuleChoice } from '../lint/rule-choice.ts';
import type { Finding } from '../lint/rule.ts';
import type { XmlLimits } from '../xml/limits.ts';
import type { SchemaFolder } from './rng/schemas.ts';

/**
 * How far a document is validated, each level further than the one before:
 * `well-formed` as XML; `names`: names and values that libvirt knows; `lint`: the rules of `lintDomain`; `rng`: libvirt's
 * RELAX NG schemas; `libvirt` itself.
 */
export type ValidationLevel = 'well-formed' | 'names' | 'lint' | 'rng' | 'libvirt';

/** What became of one level. */
export interface LevelOutcome {
  readonly level: ValidationLevel;
  /** `failed` when it found an error; warnings and information do not fail it. */
  readonly state: 'passed' | 'failed' | 'skipped';
  /** Why it was skipped. */
  readonly why?: string;
  readonly findings: readonly Finding[];
}

/** What validation found. */
export interface Validation {
  /** True when no level found an error. What was skipped says nothing. */
  readonly ok: boolean;
  /** The last level that was run. */
  readonly reached: ValidationLevel;
  /** All five, in order. */
  readonly levels: readonly LevelOutcome[];
  /** The findings of all levels; what two of them say of one place is there once. */
  readonly findings: readonly Finding[];
}

/** What libvirt says of a document. */
export type LibvirtVerdict =
  | { readonly ok: true }
  /** `code` is the error's name, such as `CONFIG_UNSUPPORTED`. */
  | { readonly ok: false; readonly message: string; readonly code?: string };

/** How far to validate. */
export interface ValidateOptions {
  /** What is known of the host that the domain is for. */
  readonly host?: Host;
  /** Which lint rules look, and how bad what they find is. */
  readonly rules?: RuleChoice;
  /** Limits of the parser that differ from the usual ones. */
  readonly limits?: Partial<XmlLimits>;
  /** libvirt's schemas; with them the level `rng` is run, by the optional peer dependency `libxml2-wasm`. */
  readonly schemas?: SchemaFolder;
  /** Asks a libvirt; with it the level `libvirt` is run, when no level before found an error. */
  readonly libvirt?: (xml: string) => Promise<LibvirtVerdict>;
  /** Asks libvirt even when a level before found an error. */
  readonly keepGoing?: boolean;
}
