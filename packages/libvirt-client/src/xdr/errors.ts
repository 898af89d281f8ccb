/**
 * What is wrong with a value or with its bytes: `SHORT` the bytes end too early, `TRAILING` bytes are left over, `LIMIT`
 * a length is over its limit, `RANGE` a number does not fit its type, `VALUE` a value that the type does not have.
 */
export type XdrErrorCode = 'SHORT' | 'TRAILING' | 'LIMIT' | 'RANGE' | 'VALUE';

/** A value that cannot be encoded, or bytes that cannot be decoded; `path` says where, such as `args.domains[3].uuid`. */
export class XdrError extends Error {
  override readonly name = 'XdrError';
  readonly code: XdrErrorCode;
  readonly path: string;

  constructor(code: XdrErrorCode, path: string, detail: string) {
    super(`${path}: ${detail}`);
    this.code = code;
    this.path = path;
  }
}

/** The failure on its way up, when only the innermost part of the path is known. `TYPE` is a mistake of the program. */
export class XdrFault extends Error {
  readonly code: XdrErrorCode | 'TYPE';
  readonly path: (string | number)[] = [];

  constructor(code: XdrErrorCode | 'TYPE', detail: string) {
    super(detail);
    this.code = code;
  }
}

/** Adds a field name or an index to the path of a failure that passes through. */
export function inside(step: string | number, error: unknown): unknown {
  if (error instanceof XdrFault) error.path.unshift(step);
  return error;
}

/** What leaves the codec: a TypeError for a value of the wrong type, an XdrError for everything else of ours. */
export function withPath(error: unknown, root: string): unknown {
  if (!(error instanceof XdrFault)) return error;
  const path = root + error.path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
  return error.code === 'TYPE'
    ? new TypeError(`${path}: ${error.message}`)
    : new XdrError(error.code, path, error.message);
}

/** A value in words, short enough for a message. */
export function describe(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' ? `an object (${value.constructor?.name ?? 'no class'})` : `a ${typeof value}`;
}
