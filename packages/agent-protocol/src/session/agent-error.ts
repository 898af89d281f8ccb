import { type AgentErrorCode, rpcCodeOf } from './error-codes.ts';

const brand = Symbol.for('virtkit.AgentError');

/** Why no agent answered (`UNAVAILABLE`). */
export type UnavailableReason = 'no-channel' | 'port-closed' | 'busy' | 'timeout' | 'incompatible';

/** The `data` member of an error answer. Never carries file contents, output or environment values. */
export interface AgentErrorData {
  /** The precise cause, in words with hyphens: `path-outside-roots`, `symlink`, `too-many-requests`. */
  readonly kind: string;
  /** Symbolic errno of the system call that failed. */
  readonly errno?: string | undefined;
  readonly path?: string | undefined;
  /** The policy rule that forbids it: `roots.read`, `programs`, `methods`. */
  readonly rule?: string | undefined;
  /** Whether the same request may succeed later without a change. */
  readonly retryable: boolean;
  /** More for a human reader. */
  readonly detail?: string | undefined;
}

/** Everything of an AgentError but code and message. */
export interface AgentErrorOptions {
  readonly cause?: unknown;
  readonly data?: AgentErrorData | undefined;
  readonly reason?: UnavailableReason | undefined;
  readonly rpcCode?: number | undefined;
}

/**
 * Every failure that agent-protocol and agent-daemon report. `code` narrows; `data` is what the agent said beyond it.
 * Errors of the ESM and the CommonJS copy of this package are `instanceof` each other's class.
 */
export class AgentError extends Error {
  override readonly name = 'AgentError';
  readonly code: AgentErrorCode;
  /** The JSON-RPC code of the answer, or undefined when the agent did not answer. */
  readonly rpcCode: number | undefined;
  readonly data: AgentErrorData | undefined;
  /** Why no agent answered, with code `UNAVAILABLE` only. */
  readonly reason: UnavailableReason | undefined;
  readonly [brand] = true;

  constructor(code: AgentErrorCode, message: string, options: AgentErrorOptions = {}) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined);
    this.code = code;
    this.rpcCode = options.rpcCode;
    this.data = options.data;
    this.reason = options.reason;
  }

  /** Whether a value is an AgentError of this or another copy of this package. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === 'object' && value !== null && brand in value;
  }
}

/** An error as the agent sends it: code, message and data of the JSON-RPC answer (JSON-RPC 2.0 §5.1). */
export function agentFailure(
  code: AgentErrorCode,
  message: string,
  data: Omit<AgentErrorData, 'retryable'> & { readonly retryable?: boolean },
  options: { readonly cause?: unknown } = {},
): AgentError {
  return new AgentError(code, message, { ...options, rpcCode: rpcCodeOf(code), data: { retryable: false, ...data } });
}
