import type { DataObject } from '../model/origin.ts';
import type { DevicePair, Roots } from './comparison.ts';

/** What a rule may look at. */
export interface RuleContext {
  readonly before: unknown;
  readonly after: unknown;
  /** The element around the field in what there is; empty where there is none. */
  readonly current: DataObject;
  /** The element around the field in what is wanted; empty where there is none. */
  readonly wanted: DataObject;
  readonly roots: Roots;
  readonly pair: DevicePair | undefined;
}

/** What is known of a field besides its kind. */
export interface FieldRule {
  /** What it means when it is absent. */
  readonly absent?: unknown;
  /** Like `absent`, where it depends on what stands around it: the domain and the element that it is absent from. */
  readonly absentIn?: (around: DataObject, context: RuleContext) => unknown;
  /** Like `absent`, but only where the element around it is there. */
  readonly absentInside?: unknown;
  /** True when both mean the same. */
  readonly same?: (context: RuleContext) => boolean;
  /** Whether libvirt chooses it where nothing is wanted. */
  readonly filled?: true | ((context: RuleContext) => boolean);
  /** Whether what there is is what libvirt makes of what is wanted, though that says something. */
  readonly madeFrom?: (context: RuleContext) => boolean;
  /** Something about the present that is no part of the definition. */
  readonly status?: true;
  /** Why it is not a real difference. */
  readonly why?: string;
}

/** A rule for what libvirt chooses as long as something else stays; when that changes, it is chosen anew. */
export const filledWhile = (stays: (context: RuleContext) => boolean, why: string): FieldRule => ({
  filled: stays,
  same: (context) => context.after === undefined && !stays(context),
  why,
});

export type Rules = Readonly<Record<string, FieldRule>>;
