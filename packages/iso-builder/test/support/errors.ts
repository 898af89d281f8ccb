import type { Result } from 'ts-results';
import { ImageError } from '../../src/index.ts';

/** The error of a result, or a failure of the test when it has none. */
export function errorOf(result: Result<unknown, ImageError>): ImageError {
  if (!result.ok && result.val instanceof ImageError) return result.val;
  throw new Error(`expected an ImageError, got ${JSON.stringify(result.val)}`);
}

/** The ImageError that `action` throws. */
export function thrownBy(action: () => unknown): ImageError {
  try {
    action();
  } catch (error) {
    if (error instanceof ImageError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}
