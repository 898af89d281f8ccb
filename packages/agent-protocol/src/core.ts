/**
 * The portable part: methods, framing and session, for every engine that knows ES2023.
 *
 * @module
 */
export type { Codec } from './framing/codec.ts';
export { encodeFrame, resyncBytes } from './framing/encode-frame.ts';
export {
  DEFAULT_MAX_DEPTH,
  DEFAULT_MAX_FRAME,
  type Frame,
  FrameReader,
  type FrameReaderOptions,
  RESYNC,
} from './framing/frame-reader.ts';
export { decodeUtf8Lossy, pureCodec } from './framing/pure-codec.ts';
export { defineMethod, type MethodDefinition } from './methods/define-method.ts';
export {
  type CheckedParams,
  isMethodName,
  type MethodName,
  methodNames,
  type MethodParams,
  type MethodResult,
  methods,
} from './methods/method-table.ts';
export { MIN_MAX_FRAME, PROTOCOL_VERSION } from './methods/session-hello.ts';
export type { AgentLimits, Capabilities, ContentEncoding } from './methods/shapes.ts';
export {
  AgentError,
  type AgentErrorData,
  type AgentErrorOptions,
  agentFailure,
  type UnavailableReason,
} from './session/agent-error.ts';
export { CANCEL_METHOD, cancelParamsSchema } from './session/cancel.ts';
export { type AgentErrorCode, errorCodeOf, PARSE_ERROR, RPC_CODES, rpcCodeOf } from './session/error-codes.ts';
export {
  type HelloAnswer,
  HelloAttempts,
  type HelloAttemptsOptions,
  type HelloOutcome,
} from './session/hello-attempts.ts';
export {
  errorFromAnswer,
  errorMessage,
  notificationMessage,
  type RequestId,
  type RequestMessage,
  requestMessage,
  requestSchema,
  type ResponseMessage,
  responseSchema,
  resultMessage,
} from './session/messages.ts';
export { epochOfRequestId, formatHelloId, formatRequestId, hex, nonceOfHelloId } from './session/request-id.ts';
export { SessionGate } from './session/session-gate.ts';
