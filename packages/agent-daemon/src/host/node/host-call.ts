import { HostError } from '../host.ts';

/** Runs a Node call and turns its error into a HostError with the same errno. */
export function hostCall<T>(syscall: string, path: string | undefined, call: () => T): T {
  try {
    return call();
  } catch (cause) {
    if (cause instanceof HostError) throw cause;
    throw new HostError(errnoOf(cause) ?? 'EIO', syscall, path, { cause });
  }
}

/** The symbolic errno of a Node error. */
export function errnoOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
