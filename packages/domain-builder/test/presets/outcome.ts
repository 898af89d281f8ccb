import type { PresetOutcome } from '../../src/presets/preset.ts';

/** The decision on one thing: `set: The reason.` */
export const decisionOn = (outcome: Pick<PresetOutcome, 'decisions'>, id: string): string | undefined => {
  const found = outcome.decisions.find((decision) => decision.id === id);
  return found && `${found.choice}: ${found.why}`;
};

/** The ids of warnings. */
export const warningsOf = ({ warnings }: Pick<PresetOutcome, 'warnings'>): readonly string[] =>
  warnings.map(({ id }) => id);
