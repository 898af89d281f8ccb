import { HostError } from '../host.ts';

/** The symbolic errno of what a call of the native module threw, or undefined for any other error. */
export function errnoOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Runs one call of the native module, and rethrows its failure as a {@link HostError} about `path`. */
export function hostCall<T>(call: () => T, path?: string): T {
  try {
    return call();
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === undefined) throw error;
    const syscall = error instanceof Error && 'syscall' in error ? String(error.syscall) : 'native';
    throw new HostError(errno, syscall, path, { cause: error });
  }
}
