import type { Result } from 'ts-results';
import type { DomainXmlError } from '../errors.ts';
import { checkDomain } from '../model/documents/domain.ts';
import type { Preset, PresetOutcome } from '../presets/preset.ts';
import type { Domain } from '../schema/types.gen.ts';

/** Applies presets in order and collects what they have to say. Throws the first error. */
export const applyPresets = (draft: Domain, presets: readonly Preset[]): PresetOutcome => {
  const start: PresetOutcome = { domain: draft, decisions: [], warnings: [], hostSteps: [] };
  // A preset may take for granted that data fits its types; what a step was given from outside has not been checked yet.
  if (presets.length > 0) unwrap(checkDomain(draft));
  return presets.reduce((before, preset) => {
    const outcome = unwrap(preset(before.domain));
    return {
      domain: outcome.domain,
      decisions: [...before.decisions, ...outcome.decisions],
      warnings: [...before.warnings, ...outcome.warnings],
      hostSteps: withNewSteps(before.hostSteps, outcome.hostSteps),
    };
  }, start);
};

const unwrap = <T>(result: Result<T, DomainXmlError>): T => {
  if (!result.ok) throw result.val;
  return result.val;
};

/** Two presets may ask for the same step; it is to be done once. */
const withNewSteps = (
  before: PresetOutcome['hostSteps'],
  added: PresetOutcome['hostSteps'],
): PresetOutcome['hostSteps'] => {
  const known = new Set(before.map(({ id, commands }) => JSON.stringify([id, commands])));
  return [...before, ...added.filter(({ id, commands }) => !known.has(JSON.stringify([id, commands])))];
};
