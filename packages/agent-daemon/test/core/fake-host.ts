import { createNodeHost, type Host, type HostPort, type NodeHostOptions, type PortHandlers } from '../../src/index.ts';

/** A port in memory that takes as many bytes as the test lets it. */
export class FakeHostPort implements HostPort {
  /** Bytes that are taken until `drain`. */
  room = Number.POSITIVE_INFINITY;
  paused = false;
  closed = false;
  readonly #written: Buffer[] = [];
  #handlers: PortHandlers | undefined;
  #wake: () => void = () => undefined;

  start(handlers: PortHandlers): void {
    this.#handlers = handlers;
  }

  write(bytes: Uint8Array): number {
    const taken = Math.min(this.room, bytes.length);
    this.room -= taken;
    if (taken > 0) this.#written.push(Buffer.from(bytes.subarray(0, taken)));
    this.#wake();
    return taken;
  }

  pause(): void {
    this.paused = true;
  }

  resume(): void {
    this.paused = false;
  }

  close(): void {
    this.closed = true;
  }

  /** Bytes from the host. */
  send(...parts: readonly (string | Uint8Array)[]): void {
    for (const part of parts) this.#handlers?.data(Buffer.from(part));
  }

  hangup(): void {
    this.#handlers?.hangup();
  }

  end(): void {
    this.#handlers?.ended('device removed');
  }

  /** Takes so many bytes more. */
  drain(room: number): void {
    this.room = room;
    this.#handlers?.writable();
  }

  /** Everything that was written so far. */
  text(): string {
    return Buffer.concat(this.#written).toString('latin1');
  }

  /** Resolves when what was written matches. */
  async until(pattern: RegExp): Promise<string> {
    while (!pattern.test(this.text())) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    return this.text();
  }
}

export const NONCE = 'ab'.repeat(16);

/** A hello as a line, after 0xFF. */
export function helloBytes(nonce = NONCE): Buffer {
  const params = { client: { name: 'test', version: '1' }, protocol: [1], nonce, maxFrame: 65_536 };
  const line = JSON.stringify({ jsonrpc: '2.0', id: `hello:${nonce}`, method: 'session.hello', params });
  return Buffer.concat([Buffer.of(0xff, 0x0a), Buffer.from(`${line}\n`)]);
}

export function requestLine(id: string, method: string, params: object = {}): string {
  return `${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`;
}

export function fakeHost(port: HostPort, options: Omit<NodeHostOptions, 'port'> = {}): Host {
  return createNodeHost({ port, ...options });
}
