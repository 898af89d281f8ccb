import type { Found } from './comparison.ts';
import type { DomainDifference } from './difference.ts';
import type { Effect } from './effect.ts';
import type { PlanOperation, StepFlag } from './plan-step.ts';

/** A real difference, with all that is known of it. */
export interface LiveItem {
  readonly found: Found;
  readonly effect: Effect;
  readonly difference: DomainDifference;
}

/** Says what a step for a difference changes. */
export type FlagsFor = (item: LiveItem, op: PlanOperation['op']) => readonly StepFlag[];
