/**
 * What went wrong, for programs. The first group comes from the agent with a JSON-RPC code, the second is made by the client.
 *
 * - `PROTOCOL`: the other side sent, or was sent, something that is not JSON-RPC 2.0
 * - `POLICY`: the guest's policy file forbids it; `data.rule` says which rule
 * - `STALE`: the request belongs to a session that is over, and was not executed
 * - `UNAVAILABLE`: no agent answered; `reason` says why
 * - `CONNECTION_CLOSED`: the channel was closed before the answer came; the request may or may not have been executed
 * - `ABORTED`: the caller's AbortSignal fired; the request may or may not have been executed
 */
export type AgentErrorCode = keyof typeof RPC_CODES | 'PARSE' | 'UNAVAILABLE' | 'CONNECTION_CLOSED' | 'ABORTED';

/** JSON-RPC 2.0 §5.1 codes and the agent's own, from the range that the specification leaves to servers. */
export const RPC_CODES = {
  PROTOCOL: -32600,
  METHOD_NOT_FOUND: -32601,
  INVALID_PARAMS: -32602,
  INTERNAL: -32603,
  COMMAND_FAILED: -32000,
  PERMISSION_DENIED: -32001,
  NOT_FOUND: -32002,
  TIMEOUT: -32003,
  TOO_LARGE: -32004,
  BUSY: -32005,
  CANCELLED: -32006,
  UNSUPPORTED: -32007,
  CONFLICT: -32009,
  STALE: -32010,
  IO: -32011,
  POLICY: -32012,
} as const;

/** Parse error, JSON-RPC 2.0 §5.1: an answer without a usable id. */
export const PARSE_ERROR = -32700;

const codeByNumber = new Map<number, AgentErrorCode>([[PARSE_ERROR, 'PARSE']]);
for (const [name, number] of Object.entries(RPC_CODES)) {
  // Object.entries widens the keys to string.
  codeByNumber.set(number, name as keyof typeof RPC_CODES);
}

/** The name of a JSON-RPC error code; codes that we do not know count as `INTERNAL`. */
export function errorCodeOf(rpcCode: number): AgentErrorCode {
  return codeByNumber.get(rpcCode) ?? 'INTERNAL';
}

/** The JSON-RPC code of an error that an agent may send. */
export function rpcCodeOf(code: AgentErrorCode): number {
  if (code === 'PARSE') return PARSE_ERROR;
  if (code === 'UNAVAILABLE' || code === 'CONNECTION_CLOSED' || code === 'ABORTED') return RPC_CODES.INTERNAL;
  return RPC_CODES[code];
}
