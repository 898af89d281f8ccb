import type * as z from 'zod';

/** One method: the single source of its types, its checks on both sides, the capability map and the documentation. */
export interface MethodDefinition<
  Name extends string = string,
  Params extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> {
  readonly name: Name;
  /** One sentence for the documentation. */
  readonly summary: string;
  /** Named parameters; unknown ones are ignored. */
  readonly params: Params;
  /** The `result` member of the answer; unknown fields are ignored. */
  readonly result: Answer;
  /** The release of this package that brought the method. */
  readonly since: string;
  /** Whether it changes the guest: such calls are written to the agent's audit log. */
  readonly mutates: boolean;
  /** Whether it runs for some time, during which others are answered; the agent limits how many run at once. */
  readonly longRunning: boolean;
  /** Whether it needs a session: its id must carry the epoch of the latest hello. */
  readonly session: boolean;
}

/** Declares a method and keeps the exact types of its name and schemas. */
export function defineMethod<const Name extends string, Params extends z.ZodType, Answer extends z.ZodType>(
  definition: MethodDefinition<Name, Params, Answer>,
): MethodDefinition<Name, Params, Answer> {
  return definition;
}
