import { failure } from '../failure.ts';
import type { ServerStream } from '../wire/server-stream.ts';
import { type GuestHandler, StreamDuplex } from '../wire/stream-duplex.ts';

/** The consoles and channels of a domain: who plays the guest, and which are open. */
export class CharacterDevices {
  /** Who plays the guest's end of the channels, by their names. */
  readonly channels = new Map<string, GuestHandler>();
  /** Who plays the guest's end of the console. */
  consoleHandler: GuestHandler | undefined;
  readonly #open = new Map<string, ServerStream>();

  /** Throws where a device is in use; with `force` whoever uses it loses it. */
  claim(key: string, force: boolean): void {
    const stream = this.#open.get(key);
    if (stream === undefined || stream.isOver) return;
    if (!force) {
      throw failure('OPERATION_FAILED', 'QEMU', 'Active console session exists for this domain');
    }
    this.#open.delete(key);
    stream.fail(failure('INTERNAL_ERROR', 'STREAMS', 'console stream was taken over'));
  }

  /** Connects a client's stream with who plays the guest. */
  run(key: string, stream: ServerStream, handler: GuestHandler): void {
    this.#open.set(key, stream);
    const duplex = new StreamDuplex(stream);
    stream.attach(duplex);
    duplex.run(handler);
  }

  /** The guest is gone: every stream ends. */
  endAll(): void {
    for (const stream of this.#open.values()) stream.sendEnd();
    this.#open.clear();
  }
}
