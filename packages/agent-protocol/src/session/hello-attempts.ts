import { type MethodParams, type MethodResult, methods } from '../methods/method-table.ts';
import { PROTOCOL_VERSION } from '../methods/session-hello.ts';
import { AgentError } from './agent-error.ts';
import { errorFromAnswer, requestMessage, responseSchema } from './messages.ts';
import { formatHelloId, hex, nonceOfHelloId, NONCE_BYTES } from './request-id.ts';

/** What an agent says of itself when a session begins. */
export type HelloAnswer = MethodResult<'session.hello'>;

/** What a line means while the client waits for its hello to be answered. */
export type HelloOutcome =
  | { readonly kind: 'opened'; readonly answer: HelloAnswer }
  | { readonly kind: 'refused'; readonly error: AgentError }
  /** The answer to an earlier attempt: an agent lives, but a later hello of ours is still on its way and will end that session. */
  | { readonly kind: 'superseded' }
  /** Left over from somebody else's session. */
  | { readonly kind: 'foreign' };

/** What the client says of itself. */
export interface HelloAttemptsOptions {
  readonly client: MethodParams<'session.hello'>['client'];
  readonly maxFrame: number;
  /** Bytes of a cryptographic random generator. */
  readonly random: (length: number) => Uint8Array;
}

/**
 * The client's side of the hello. Bytes written while no agent has the port open are lost, so the hello is sent again and
 * again; bytes that were not lost all arrive in order, so the session that counts is that of the last hello sent.
 */
export class HelloAttempts {
  readonly #options: HelloAttemptsOptions;
  readonly #nonces = new Set<string>();
  #latest = '';

  constructor(options: HelloAttemptsOptions) {
    this.#options = options;
  }

  /** The next hello, with a nonce of its own. */
  next(): object {
    const nonce = hex(this.#options.random(NONCE_BYTES));
    this.#nonces.add(nonce);
    this.#latest = nonce;
    const params: MethodParams<'session.hello'> = {
      client: this.#options.client,
      protocol: [PROTOCOL_VERSION],
      nonce,
      maxFrame: this.#options.maxFrame,
    };
    return requestMessage(formatHelloId(nonce), 'session.hello', params);
  }

  /** Looks at one message that arrived. */
  consider(value: unknown): HelloOutcome {
    const parsed = responseSchema.safeParse(value);
    const nonce = parsed.success ? nonceOfHelloId(parsed.data.id) : undefined;
    if (!parsed.success || nonce === undefined || !this.#nonces.has(nonce)) return { kind: 'foreign' };
    if (nonce !== this.#latest) return { kind: 'superseded' };
    const message = parsed.data;
    if ('error' in message) return { kind: 'refused', error: errorFromAnswer(message.error) };
    const answer = methods['session.hello'].result.safeParse(message.result);
    if (!answer.success || answer.data.nonce !== nonce) {
      return {
        kind: 'refused',
        error: new AgentError('PROTOCOL', 'the agent answered session.hello with something else'),
      };
    }
    return { kind: 'opened', answer: answer.data };
  }
}
