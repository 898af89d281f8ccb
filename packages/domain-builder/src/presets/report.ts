import type { Domain } from '../schema/types.gen.ts';
import type { Decision, HostStep, PresetOutcome, PresetReport, PresetWarning } from './preset.ts';

/** What a decision may say besides its reason. */
export interface DecisionDetails {
  /** Where in the domain. */
  readonly path?: string;
  /** What the reason was read from. */
  readonly evidence?: string;
}

/** Gathers what the parts of one run of a preset have to say; made anew for each run. */
export class ReportCollector {
  readonly #decisions: Decision[] = [];
  readonly #warnings: PresetWarning[] = [];
  readonly #hostSteps: HostStep[] = [];

  /** Something open was filled. */
  set(id: string, why: string, details: DecisionDetails = {}): void {
    this.#decisions.push({ id, choice: 'set', why: sentence(why), ...details });
  }

  /** Something was chosen before. */
  kept(id: string, why: string, details: DecisionDetails = {}): void {
    this.#decisions.push({ id, choice: 'kept', why: sentence(why), ...details });
  }

  /** Something that one may expect is not there. */
  leftOut(id: string, why: string, details: DecisionDetails = {}): void {
    this.#decisions.push({ id, choice: 'left-out', why: sentence(why), ...details });
  }

  warn(id: string, message: string, path?: string): void {
    this.#warnings.push({ id, message: sentence(message), ...(path !== undefined && { path }) });
  }

  /** Something is left to the host. */
  step(step: HostStep): void {
    this.#hostSteps.push(step);
  }

  get report(): PresetReport {
    return { decisions: [...this.#decisions], warnings: [...this.#warnings], hostSteps: [...this.#hostSteps] };
  }

  /** The domain with all that was said. */
  outcome(domain: Domain): PresetOutcome {
    return { domain, ...this.report };
  }
}

/** Refuses what is no domain, which a caller without types may pass. */
export const requireDomain = (preset: string, domain: unknown): void => {
  const isDomain = typeof domain === 'object' && domain !== null && 'type' in domain;
  if (!isDomain) throw new TypeError(`${preset}: a preset is applied to a domain, an object with a type and a name`);
};

/** Words for people end as a sentence does; names that are written small stay so. */
const sentence = (words: string): string => {
  const start = /^(?:libvirt|virtio|virtiofs|virtiofsd)\b/.test(words)
    ? words
    : words.charAt(0).toUpperCase() + words.slice(1);
  return /[.!?]$/.test(start) ? start : `${start}.`;
};
