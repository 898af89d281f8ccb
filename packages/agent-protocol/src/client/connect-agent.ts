import { randomBytes } from 'node:crypto';
import type { Duplex } from 'node:stream';
import { Err, Ok, type Result } from 'ts-results';
import { encodeFrame } from '../framing/encode-frame.ts';
import { DEFAULT_MAX_FRAME, type Frame } from '../framing/frame-reader.ts';
import { MIN_MAX_FRAME } from '../methods/session-hello.ts';
import { AgentError, type UnavailableReason } from '../session/agent-error.ts';
import { type HelloAnswer, HelloAttempts } from '../session/hello-attempts.ts';
import { AgentClient } from './agent-client.ts';
import { Channel, type ChannelEnd } from './channel.ts';
import { nodeCodec } from './node-codec.ts';
import { RpcSession } from './rpc-session.ts';

const DEFAULT_HELLO_TIMEOUT_MS = 5000;
const FIRST_RETRY_MS = 250;
const LAST_RETRY_MS = 1000;

/** How a session is opened. */
export interface ConnectAgentOptions {
  /** Gives the attempt up: it resolves to `ABORTED`. */
  readonly signal?: AbortSignal | undefined;
  /** How long to wait for the agent's hello, in milliseconds; 5 s unless given. */
  readonly timeoutMs?: number | undefined;
  /** Longest answer that is accepted, in bytes; 1 MiB unless given, at least 4096. */
  readonly maxFrame?: number | undefined;
  /** How this client names itself to the agent. */
  readonly client?: { readonly name: string; readonly version: string } | undefined;
}

/**
 * Opens a session with the agent at the other end of a Duplex: a libvirt channel stream, a unix socket, a pipe. The Duplex
 * belongs to the client from now on and is destroyed when this fails. The hello is repeated until the agent answers, since
 * what is written before the agent has opened its port is lost; whatever was left in the pipe by an earlier session is
 * skipped, and what that session had asked for is refused by the agent.
 *
 * Errors: `UNAVAILABLE` with the reason `timeout` (nobody answered in time: no agent, or another client holds the channel),
 * `port-closed`, `no-channel` (the Duplex was closed already), `busy` (EBUSY), `incompatible` (no common protocol version);
 * `ABORTED`.
 *
 * @throws TypeError when `maxFrame` is not an integer of at least 4096.
 */
export async function connectAgent(
  duplex: Duplex,
  options: ConnectAgentOptions = {},
): Promise<Result<AgentClient, AgentError>> {
  const maxFrame = options.maxFrame ?? DEFAULT_MAX_FRAME;
  if (!Number.isInteger(maxFrame) || maxFrame < MIN_MAX_FRAME) {
    throw new TypeError(`connectAgent: maxFrame must be an integer of at least ${MIN_MAX_FRAME}, not ${maxFrame}`);
  }
  if (duplex.destroyed || !duplex.readable || !duplex.writable) {
    duplex.destroy();
    return Err(unavailable('no-channel', 'the channel is closed already'));
  }
  const channel = new Channel(duplex, maxFrame);
  try {
    return Ok(await sayHello(channel, options, maxFrame));
  } catch (error) {
    await channel.close();
    if (error instanceof AgentError) return Err(error);
    throw error;
  }
}

function sayHello(channel: Channel, options: ConnectAgentOptions, maxFrame: number): Promise<AgentClient> {
  const { signal } = options;
  const timeoutMs = options.timeoutMs ?? DEFAULT_HELLO_TIMEOUT_MS;
  const client = options.client ?? { name: '@virtkit/agent-protocol', version: '1' };
  const attempts = new HelloAttempts({ client, maxFrame, random: randomBytes });

  return new Promise<AgentClient>((resolve, reject) => {
    let retryMs = FIRST_RETRY_MS;
    let retry: NodeJS.Timeout | undefined;
    const deadline = setTimeout(() => {
      fail(
        unavailable(
          'timeout',
          `no agent answered within ${timeoutMs} ms: is it running, and has no other client the channel open?`,
        ),
      );
    }, timeoutMs);

    const stop = (): void => {
      clearTimeout(deadline);
      clearTimeout(retry);
      signal?.removeEventListener('abort', onAbort);
    };
    const fail = (error: AgentError): void => {
      stop();
      reject(error);
    };
    const onAbort = (): void => fail(new AgentError('ABORTED', 'connectAgent was aborted', { cause: signal?.reason }));
    const attempt = (): void => {
      // A full pipe holds hellos already; more of them would only queue.
      if (!channel.congested) {
        channel.resync();
        channel.send(encodeFrame(nodeCodec, attempts.next()));
      }
      again(retryMs);
      retryMs = Math.min(retryMs * 2, LAST_RETRY_MS);
    };
    const again = (delayMs: number): void => {
      clearTimeout(retry);
      retry = setTimeout(attempt, delayMs);
    };
    const open = (answer: HelloAnswer): void => {
      stop();
      resolve(new AgentClient(new RpcSession(channel, answer.epoch, answer.maxFrame), answer));
    };
    const consider = (frame: Frame): void => {
      if (frame.kind !== 'message') return;
      const outcome = attempts.consider(frame.value);
      if (outcome.kind === 'opened') open(outcome.answer);
      // The agent lives, slower than our retries: wait for the answer to the last one.
      if (outcome.kind === 'superseded') again(LAST_RETRY_MS * 2);
      if (outcome.kind === 'refused' && outcome.error.code !== 'BUSY') fail(refused(outcome.error));
    };

    channel.listen({ frame: consider, end: (end) => fail(portClosed(end)) });
    signal?.addEventListener('abort', onAbort);
    if (signal?.aborted === true) onAbort();
    else attempt();
  });
}

function unavailable(reason: UnavailableReason, message: string, cause?: unknown): AgentError {
  return new AgentError('UNAVAILABLE', `agent unavailable: ${message}`, { reason, cause });
}

function refused(error: AgentError): AgentError {
  return unavailable('incompatible', `it refused the hello: ${error.message}`, error);
}

function portClosed(end: ChannelEnd): AgentError {
  const busy = end.cause instanceof Error && 'code' in end.cause && end.cause.code === 'EBUSY';
  return unavailable(busy ? 'busy' : 'port-closed', 'the channel was closed before the agent answered', end.cause);
}
