import { ImageError } from '../errors.ts';

/** POSIX attributes of one entry. What is left out has a fixed default, so that the image depends on its content only. */
export interface NodeAttributes {
  /** Permission bits, 0 to 0o7777. Default: 0o755 for directories and executable host files, 0o644 for other files, 0o777 for links. */
  readonly mode?: number;
  /** Owner, 0 to 2^32 - 1. Default 0. */
  readonly uid?: number;
  /** Group, 0 to 2^32 - 1. Default 0. */
  readonly gid?: number;
  /** Time of last change, a `Date` or seconds since 1970. Default: the builder's `epoch`. */
  readonly mtime?: Date | number;
}

/** Attributes with every default filled in; `mtime` in whole seconds. */
export interface FullAttributes {
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly mtime: number;
}

/** Seconds of 1900-01-01T00:00:00Z and 2155-12-31T23:59:59Z, the range of ECMA-119 §9.1.5. */
const earliest = -2_208_988_800;
const latest = 5_869_583_999;
/** The largest number of a 32-bit field. */
export const maxUint32 = 0xffff_ffff;

/** Fills in the defaults and checks the ranges. Throws `INVALID_ATTRIBUTE`, or a `TypeError` for a wrong type. */
export function fullAttributes(
  given: NodeAttributes | undefined,
  defaults: { readonly mode: number; readonly epoch: number },
  path: string,
): FullAttributes {
  return {
    mode: integer(given?.mode ?? defaults.mode, 'mode', 0o7777, path),
    uid: integer(given?.uid ?? 0, 'uid', maxUint32, path),
    gid: integer(given?.gid ?? 0, 'gid', maxUint32, path),
    mtime: given?.mtime === undefined ? defaults.epoch : toSeconds(given.mtime, `${path}: mtime`, path),
  };
}

/** Whole seconds of a time option; `what` names it in messages. Throws `INVALID_ATTRIBUTE` outside of the years 1900 to 2155. */
export function toSeconds(time: Date | number, what: string, path?: string): number {
  if (typeof time !== 'number' && !(time instanceof Date)) {
    throw new TypeError(`${what} must be a Date or a number of seconds`);
  }
  const seconds = Math.floor(time instanceof Date ? time.getTime() / 1000 : time);
  if (!(seconds >= earliest && seconds <= latest)) {
    const message = `${what} ${String(time)} is not a time in the years 1900 to 2155 (numbers are seconds since 1970)`;
    throw new ImageError('INVALID_ATTRIBUTE', message, { path });
  }
  return seconds;
}

/** Checks an integer from 0 to `max`. Throws `INVALID_ATTRIBUTE`, or a `TypeError` for another type. */
export function integer(value: number, name: string, max: number, path: string): number {
  if (typeof value !== 'number') throw new TypeError(`${path}: ${name} must be a number`);
  if (!Number.isInteger(value) || value < 0 || value > max) {
    throw new ImageError('INVALID_ATTRIBUTE', `${path}: ${name} ${value} is not an integer from 0 to ${max}`, { path });
  }
  return value;
}
