import type { Result } from '@virtkit/libvirt-client';

/** The value of a result; its error becomes an exception, and the program ends with its message. */
export function take<T>(result: Result<T, Error>): T {
  if (!result.ok) throw result.val;
  return result.val;
}
