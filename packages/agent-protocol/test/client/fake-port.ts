import { Duplex } from 'node:stream';
import { FrameReader, hex, nodeCodec } from '../../src/index.ts';
import { methods } from '../../src/index.ts';

export interface SeenRequest {
  readonly id?: string;
  readonly method: string;
  readonly params: Record<string, unknown>;
}

/** A stream whose far end is written by the test: every fault of a virtio-serial port can be played on it. */
export class FakePort extends Duplex {
  /** What the client writes; by default nobody has the port open and it is lost. */
  received: (bytes: Uint8Array) => void = () => undefined;
  #stalled: (() => void) | undefined;
  stall = false;

  override _read(): void {}

  override _write(chunk: Uint8Array, _encoding: string, done: () => void): void {
    this.received(chunk);
    if (this.stall) this.#stalled = done;
    else done();
  }

  override _final(done: () => void): void {
    done();
  }

  /** Takes bytes again. */
  drain(): void {
    this.stall = false;
    this.#stalled?.();
  }

  send(...parts: readonly (string | Uint8Array)[]): void {
    this.push(Buffer.concat(parts.map((part) => Buffer.from(part))));
  }
}

/** An agent of a few lines, for what only the client does. */
export class FakeAgent {
  readonly port: FakePort;
  readonly requests: SeenRequest[] = [];
  readonly hellos: SeenRequest[] = [];
  epoch = '';
  /** Answers a request; by default not at all. */
  answer: (request: SeenRequest) => void = () => undefined;
  /** Answers a hello; undefined to stay silent. */
  hello: ((request: SeenRequest) => void) | undefined = (request) => this.welcome(request);
  readonly #reader = new FrameReader({ codec: nodeCodec });
  #sessions = 0;
  #waiting: { readonly ready: () => boolean; readonly resolve: () => void }[] = [];

  constructor(port = new FakePort()) {
    this.port = port;
    port.received = (bytes) => this.take(bytes);
  }

  take(bytes: Uint8Array): void {
    for (const frame of this.#reader.push(bytes)) {
      if (frame.kind !== 'message') continue;
      // The client's own requests, which the schemas of the product are not used to judge.
      const request = frame.value as SeenRequest;
      const hello = request.method === 'session.hello';
      (hello ? this.hellos : this.requests).push(request);
      if (hello) this.hello?.(request);
      else this.answer(request);
    }
    this.#waiting = this.#waiting.filter(({ ready, resolve }) => {
      if (ready()) resolve();
      return !ready();
    });
  }

  /** Resolves when so many hellos, or requests, have come. */
  seen(kind: 'hellos' | 'requests', count: number): Promise<void> {
    const ready = () => this[kind].length >= count;
    if (ready()) return Promise.resolve();
    return new Promise((resolve) => {
      this.#waiting.push({ ready, resolve });
    });
  }

  welcome(request: SeenRequest): void {
    this.port.send(Uint8Array.of(0xff, 0x0a), this.welcomeLine(request));
  }

  /** The answer to a hello, as a line; its epoch is the one that counts from now on. */
  welcomeLine(request: SeenRequest): string {
    this.#sessions += 1;
    this.epoch = hex(new Uint8Array(8).fill(this.#sessions));
    const result = {
      nonce: request.params['nonce'],
      epoch: this.epoch,
      bootId: 'boot',
      agentId: 'agent',
      agent: { name: 'fake', version: '1' },
      protocol: 1,
      runtime: 'test',
      maxFrame: 65_536,
      limits: {
        maxFrame: 65_536,
        maxOutputBytes: 1,
        maxExecMs: 1,
        maxConcurrent: 1,
        maxFileBytes: 1,
        requestsPerSecond: 1,
      },
      capabilities: { ping: { since: methods.ping.since, enabled: true } },
    };
    return this.line({ jsonrpc: '2.0', id: request.id, result });
  }

  line(message: object): string {
    return `${JSON.stringify(message)}\n`;
  }

  reply(request: SeenRequest, result: unknown): void {
    this.port.send(this.line({ jsonrpc: '2.0', id: request.id, result }));
  }

  fail(request: SeenRequest, code: number, message = 'no'): void {
    this.port.send(
      this.line({ jsonrpc: '2.0', id: request.id, error: { code, message, data: { kind: 'test', retryable: false } } }),
    );
  }
}
