import { DomainXmlError } from '../errors.ts';
import { resultOf } from '../result-of.ts';
import type { Devices, Domain } from '../schema/types.gen.ts';
import type { Preset } from './preset.ts';
import { type DecisionDetails, ReportCollector, requireDomain } from './report.ts';

/** What a decision is about. */
export interface Topic extends DecisionDetails {
  readonly id: string;
}

/** A domain on its way through a preset, and what is said about it. Its methods follow the rule that what was chosen stays. */
export class PresetDraft extends ReportCollector {
  /** The domain as it is so far. */
  domain: Domain;
  readonly #name: string;

  constructor(name: string, domain: Domain) {
    super();
    this.#name = name;
    this.domain = domain;
  }

  /** Makes a change where nothing was chosen; `chosen` is what stands there, and `undefined` means open. */
  fillOpen({ id, ...details }: Topic, chosen: unknown, why: string, change: (domain: Domain) => Domain): void {
    if (chosen !== undefined) {
      this.kept(id, 'It was chosen already.', details);
      return;
    }
    this.domain = change(this.domain);
    this.set(id, why, details);
  }

  /** Fills a list of devices that is empty. */
  fillDevices<K extends keyof Devices>(kind: K, topic: Topic, why: string, devices: NonNullable<Devices[K]>): void {
    const there = this.domain.devices?.[kind];
    const chosen = Array.isArray(there) && there.length === 0 ? undefined : there;
    this.fillOpen({ path: `devices.${kind}`, ...topic }, chosen, why, (domain) => ({
      ...domain,
      devices: { ...domain.devices, [kind]: devices },
    }));
  }

  /** Refuses a domain that neither KVM nor QEMU alone runs. */
  refuseOtherTypes(): void {
    const { type } = this.domain;
    if (type !== 'kvm' && type !== 'qemu') throw this.conflict(`it is for kvm and qemu, and this is ${type}`, 'type');
  }

  /** The error for a choice that the preset's purpose cannot live with. */
  conflict(what: string, path?: string): DomainXmlError {
    return new DomainXmlError('CONFLICT', `${this.#name}: ${what}`, { step: this.#name, path });
  }
}

/** Makes a preset of a function that works on a draft. Its errors name the preset as their step. */
export const presetFrom =
  (name: string, run: (draft: PresetDraft) => void): Preset =>
  (domain) =>
    resultOf(() => {
      requireDomain(name, domain);
      const draft = new PresetDraft(name, domain);
      try {
        run(draft);
      } catch (error) {
        if (!(error instanceof DomainXmlError) || error.step === name) throw error;
        const { code, path } = error;
        throw new DomainXmlError(code, `${name}: ${error.message}`, { step: name, path, cause: error });
      }
      return draft.outcome(draft.domain);
    });
