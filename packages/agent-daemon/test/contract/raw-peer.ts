import type { Duplex } from 'node:stream';
import { FrameReader, nodeCodec } from '@virtkit/agent-protocol';

export interface Answer {
  readonly id: unknown;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly code: number; readonly message: string; readonly data?: { readonly kind: string } };
}

/** The host's side of the port, byte by byte: writes anything, reads answers. */
export class RawPeer {
  readonly duplex: Duplex;
  epoch = '';
  readonly #reader = new FrameReader({ codec: nodeCodec, maxFrame: 64 * 1024 * 1024 });
  readonly #answers: unknown[] = [];
  #wake: () => void = () => undefined;

  constructor(duplex: Duplex) {
    this.duplex = duplex;
    duplex.on('error', () => undefined);
    duplex.on('data', (bytes: Uint8Array) => {
      for (const frame of this.#reader.push(bytes)) {
        if (frame.kind !== 'message') throw new Error(`the agent wrote a line that is ${frame.problem}`);
        this.#answers.push(frame.value);
      }
      this.#wake();
    });
  }

  bytes(bytes: Uint8Array | string): void {
    this.duplex.write(bytes);
  }

  line(message: unknown): void {
    this.bytes(`${JSON.stringify(message)}\n`);
  }

  /** Sends a request of the session and returns its id. */
  request(counter: number, method: string, params: object = {}): string {
    const id = `${this.epoch}:${counter}`;
    this.line({ jsonrpc: '2.0', id, method, params });
    return id;
  }

  /** The next line from the agent, whatever it is. */
  async nextValue(): Promise<unknown> {
    while (this.#answers.length === 0) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    return this.#answers.shift();
  }

  /** The next line from the agent, which must be an answer. */
  async next(): Promise<Answer> {
    // Tests look at each member that they need.
    return (await this.nextValue()) as Answer;
  }

  /** The answer with this id; others are dropped. */
  async answerTo(id: unknown): Promise<Answer> {
    for (;;) {
      const answer = await this.next();
      if (answer.id === id) return answer;
    }
  }

  async hello(nonce = 'ab'.repeat(16)): Promise<Answer> {
    const client = { name: 'contract', version: '1' };
    const params = { client, protocol: [1], nonce, maxFrame: 1_048_576 };
    this.bytes(Uint8Array.of(0xff, 0x0a));
    this.line({ jsonrpc: '2.0', id: `hello:${nonce}`, method: 'session.hello', params });
    const answer = await this.answerTo(`hello:${nonce}`);
    this.epoch = String(answer.result?.['epoch']);
    return answer;
  }
}
