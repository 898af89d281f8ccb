import { Err, Ok, type Result } from 'ts-results';

/**
 * What went wrong, for a program to switch on.
 *
 * - `INVALID_NAME`: an empty name, `.`, NUL, a lone surrogate, a link target that cannot be stored.
 * - `NAME_TOO_LONG`: a name or target is longer than one of the written name spaces can hold.
 * - `PATH_ESCAPES`: a path is absolute or has `..`, or a followed link leads out of its folder.
 * - `DUPLICATE`: two entries claim the same path.
 * - `NOT_A_DIRECTORY`: an entry lies below something that is not a directory.
 * - `NOT_FOUND`: a hard link names no file of this image.
 * - `INVALID_LABEL`, `INVALID_ATTRIBUTE`: a label, mode, owner, time or device number that the format cannot hold.
 * - `UNSUPPORTED`: a kind of file (socket, device, pipe) that cannot be taken from the host.
 * - `TOO_LARGE`: a size or count is over the format's limit.
 * - `SOURCE_UNREADABLE`: a source cannot be opened or read; `cause` has the system's error.
 * - `SOURCE_CHANGED`: a source no longer has the size it had when the image was planned.
 * - `WRITE_FAILED`: the destination refused the bytes; `cause` has the reason.
 * - `ABORTED`: the `signal` was aborted; `cause` is its reason.
 */
export type ImageErrorCode =
  | 'INVALID_NAME'
  | 'NAME_TOO_LONG'
  | 'PATH_ESCAPES'
  | 'DUPLICATE'
  | 'NOT_A_DIRECTORY'
  | 'NOT_FOUND'
  | 'INVALID_LABEL'
  | 'INVALID_ATTRIBUTE'
  | 'UNSUPPORTED'
  | 'TOO_LARGE'
  | 'SOURCE_UNREADABLE'
  | 'SOURCE_CHANGED'
  | 'WRITE_FAILED'
  | 'ABORTED';

/** The fields of an {@link ImageError} beside its message. */
export interface ImageErrorDetails {
  /** Path in the image that the failure is about. */
  readonly path?: string | undefined;
  /** Path on this machine that the failure is about. */
  readonly hostPath?: string | undefined;
  /** What was thrown below, often a system error with its own `code`. */
  readonly cause?: unknown;
}

const brand = Symbol.for('virtkit.ImageError');

/** The one error of this package: `code` says what, `path` and `hostPath` say where, `cause` says why. */
export class ImageError extends Error {
  override readonly name = 'ImageError';
  readonly code: ImageErrorCode;
  /** Path in the image, where the failure is about one entry. */
  readonly path: string | undefined;
  /** Path on this machine, where the failure is about a file or folder of it. */
  readonly hostPath: string | undefined;
  readonly [brand] = true;

  constructor(code: ImageErrorCode, message: string, details: ImageErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.path = details.path;
    this.hostPath = details.hostPath;
  }

  /** Recognizes the errors of every copy of this package, ESM or CJS. */
  static override [Symbol.hasInstance](value: unknown): value is ImageError {
    return typeof value === 'object' && value !== null && brand in value;
  }
}

/** Runs `action` and turns a thrown {@link ImageError} into an `Err`; anything else thrown is a defect and stays thrown. */
export async function attempt<T>(action: () => Promise<T>): Promise<Result<T, ImageError>> {
  try {
    return Ok(await action());
  } catch (error) {
    if (error instanceof ImageError) return Err(error);
    throw error;
  }
}

/** Words for the `cause` part of a message. */
export function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

/** The error for a file or folder of this machine that cannot be looked at. */
export function unreadable(hostPath: string, cause: unknown, path?: string): ImageError {
  return new ImageError('SOURCE_UNREADABLE', `cannot read ${hostPath}: ${reasonOf(cause)}`, { path, hostPath, cause });
}
