/**
 * The virtkit guest agent's protocol: JSON-RPC 2.0 methods as schemas, the framing, the session, and the host's client.
 *
 * @module
 */
export { Err, Ok, Result } from 'ts-results';
export {
  AgentClient,
  type Answer,
  type CallableMethod,
  type CallOptions,
  DEFAULT_CALL_TIMEOUT_MS,
} from './client/agent-client.ts';
export { connectAgent, type ConnectAgentOptions } from './client/connect-agent.ts';
export { nodeCodec } from './client/node-codec.ts';
export type { CallOutcome, CallTransport, CloseInfo, RequestOptions } from './client/call-transport.ts';
export * from './core.ts';
