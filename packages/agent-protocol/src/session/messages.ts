import * as z from 'zod';
import { AgentError, type AgentErrorData } from './agent-error.ts';
import { errorCodeOf, rpcCodeOf } from './error-codes.ts';

/** JSON-RPC 2.0 §4: a string, a number without fraction, or null (which we read and never write in a request). */
export const requestIdSchema = z.union([z.string().max(256), z.int(), z.null()]);
/** The id of a request. */
export type RequestId = z.output<typeof requestIdSchema>;

/** A request or, without `id`, a notification (JSON-RPC 2.0 §4). Parameters are named ones only. */
export const requestSchema = z.object({
  jsonrpc: z.literal('2.0'),
  id: requestIdSchema.optional(),
  method: z.string().max(128),
  params: z.record(z.string(), z.unknown()).optional(),
});
/** A request or notification that was read. */
export type RequestMessage = z.output<typeof requestSchema>;

const errorDataSchema = z.object({
  kind: z.string().max(128),
  errno: z.string().max(64).optional(),
  path: z.string().max(8192).optional(),
  rule: z.string().max(256).optional(),
  retryable: z.boolean(),
  detail: z.string().max(8192).optional(),
});

/** The `error` member (JSON-RPC 2.0 §5.1). Data of another shape than ours is dropped, not an error. */
export const errorObjectSchema = z.object({
  code: z.int(),
  message: z.string(),
  data: errorDataSchema.optional().catch(undefined),
});

/** An answer (JSON-RPC 2.0 §5): exactly one of `result` and `error`. */
export const responseSchema = z.union([
  z.object({ jsonrpc: z.literal('2.0'), id: requestIdSchema, error: errorObjectSchema }),
  z
    .object({ jsonrpc: z.literal('2.0'), id: requestIdSchema, result: z.unknown() })
    .refine((message) => message.result !== undefined, 'neither result nor error'),
]);
/** An answer that was read. */
export type ResponseMessage = z.output<typeof responseSchema>;

/** A request to be written. */
export function requestMessage(id: string, method: string, params: unknown): object {
  return { jsonrpc: '2.0', id, method, params };
}

/** A notification to be written: it has no id and gets no answer. */
export function notificationMessage(method: string, params: unknown): object {
  return { jsonrpc: '2.0', method, params };
}

/** The answer to a request that succeeded. */
export function resultMessage(id: RequestId, result: unknown): object {
  return { jsonrpc: '2.0', id, result };
}

/** The answer to a request that failed. */
export function errorMessage(id: RequestId, error: AgentError): object {
  const code = error.rpcCode ?? rpcCodeOf(error.code);
  const data: AgentErrorData = error.data ?? { kind: error.code.toLowerCase(), retryable: false };
  return { jsonrpc: '2.0', id, error: { code, message: error.message, data } };
}

/** The error object of an answer as the error class. */
export function errorFromAnswer(error: z.output<typeof errorObjectSchema>): AgentError {
  return new AgentError(errorCodeOf(error.code), error.message, { rpcCode: error.code, data: error.data });
}
