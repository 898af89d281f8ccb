import type { HostPort } from '../host/host.ts';

interface Line {
  readonly bytes: Uint8Array;
  readonly done: (() => void) | undefined;
}

/**
 * Lines on their way to the port. A host that does not read must not make the agent grow: above the limit nothing more is
 * read from the port, so that no new request comes in until the old answers are gone.
 */
export class Outbox {
  readonly #port: HostPort;
  readonly #limit: number;
  #lines: Line[] = [];
  /** Bytes of the first line that the port has taken. */
  #written = 0;
  #held = 0;

  constructor(port: HostPort, limitBytes: number) {
    this.#port = port;
    this.#limit = limitBytes;
  }

  /** Writes now what the port takes and keeps the rest. `done` runs when the line has left, or was dropped. */
  send(bytes: Uint8Array, done?: () => void): void {
    this.#lines.push({ bytes, done });
    this.#held += bytes.length;
    // With lines before it the port has said that it is full, and will call.
    if (this.#lines.length === 1) this.flush();
    if (this.#held > this.#limit) this.#port.pause();
  }

  /** Goes on after the port said that it takes bytes again. */
  flush(): void {
    for (let line = this.#lines[0]; line !== undefined; line = this.#lines[0]) {
      const rest = line.bytes.subarray(this.#written);
      const taken = this.#port.write(rest);
      this.#written += taken;
      this.#held -= taken;
      if (taken < rest.length) break;
      this.#lines.shift();
      this.#written = 0;
      line.done?.();
    }
    if (this.#held <= this.#limit / 2) this.#port.resume();
  }

  /** Drops what has not left yet; what was cut is made good by the 0xFF that starts the next session. */
  clear(): void {
    const dropped = this.#lines;
    this.#lines = [];
    this.#written = 0;
    this.#held = 0;
    this.#port.resume();
    for (const line of dropped) line.done?.();
  }
}
