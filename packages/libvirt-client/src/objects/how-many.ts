import type { CallOptions } from '../connection/rpc.ts';
import { startDeadline } from '../deadline.ts';
import type { TypedParam } from '../protocol/typed-params.ts';
import { toRecord, type TypedRecord } from './typed-params.ts';

/** What a procedure answers that is asked for `count` parameters; asked for 0, it says how many there are. */
export interface CountedParams {
  readonly params: readonly TypedParam[];
  readonly nparams: number;
}

/**
 * The typed parameters of a procedure that wants to be told how many there are: asks it for the number, and then for
 * so many.
 */
export function countedParams(
  ask: (nparams: number, options: CallOptions) => Promise<CountedParams>,
  options: CallOptions = {},
): Promise<TypedRecord> {
  return severalCalls(options, async (step) => {
    const { nparams } = await ask(0, step);
    if (nparams <= 0) return {};
    return toRecord((await ask(nparams, step)).params);
  });
}

/** Runs a task of several calls within one `timeoutMs` and one `signal`. */
export async function severalCalls<T>(options: CallOptions, run: (step: CallOptions) => Promise<T>): Promise<T> {
  if (options.timeoutMs === undefined) return run({ signal: options.signal });
  const deadline = startDeadline('the calls', options.timeoutMs, options.signal);
  try {
    return await run({ signal: deadline.signal });
  } catch (error) {
    if (deadline.signal.aborted) throw deadline.error();
    throw error;
  } finally {
    deadline.clear();
  }
}
