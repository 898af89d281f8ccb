import type { Result } from '@virtkit/libvirt-client';

/** The demo ends at its first failure: an error result becomes an exception, and the step that it ends is named. */
export function take<T>(result: Result<T, Error>): T {
  if (!result.ok) throw result.val;
  return result.val;
}
