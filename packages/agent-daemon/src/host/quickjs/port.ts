import * as native from 'native';
import type { HostPort, PortHandlers } from '../host.ts';
import { errnoOf } from './native-error.ts';
import type { Reactor } from './reactor.ts';

/** Reads before the other descriptors have their turn: 256 KiB. */
const READS_PER_TURN = 4;

/**
 * The port over one descriptor. A virtio-serial port is a character device: a read of 0 bytes and POLLHUP mean that the
 * host's side is closed, which may pass; for anything else (a socket, a pipe, a terminal) it is the end.
 */
export class DescriptorPort implements HostPort {
  readonly #reactor: Reactor;
  readonly #fd: number;
  readonly #hostMayReturn: boolean;
  #handlers: PortHandlers | undefined;
  #paused = false;
  #away = true;
  #full = false;
  #failure: string | undefined;

  constructor(reactor: Reactor, fd: number) {
    this.#reactor = reactor;
    this.#fd = fd;
    this.#hostMayReturn = native.isCharacterDevice(fd);
  }

  start(handlers: PortHandlers): void {
    this.#handlers = handlers;
    this.#reactor.watch(this.#fd, native.POLL_IN | native.POLL_OUT, (events) => this.#ready(events));
  }

  write(bytes: Uint8Array): number {
    let taken = 0;
    while (taken < bytes.length && this.#failure === undefined) {
      const put = this.#put(bytes, taken);
      if (put < 0) break;
      taken += put;
    }
    if (this.#failure !== undefined) return bytes.length;
    this.#full = taken < bytes.length;
    return taken;
  }

  pause(): void {
    this.#paused = true;
  }

  resume(): void {
    this.#paused = false;
    this.#reactor.again(this.#fd);
  }

  close(): void {
    if (this.#handlers === undefined) return;
    this.#handlers = undefined;
    this.#reactor.forget(this.#fd);
    native.ioClose(this.#fd);
  }

  /** Bytes taken, or -1 when the port is full. A failure is kept for the next turn, since this runs inside `write`. */
  #put(bytes: Uint8Array, offset: number): number {
    try {
      const put = native.ioWrite(this.#fd, bytes, offset);
      if (put > 0) this.#reactor.pass(put);
      return put;
    } catch (error) {
      this.#failure = `writing to the port failed: ${errnoOf(error) ?? String(error)}`;
      this.#reactor.again(this.#fd);
      return -1;
    }
  }

  #ready(events: number): void {
    if (this.#failure !== undefined) return this.#end(this.#failure);
    const hungUp = (events & native.POLL_HUP) !== 0;
    if (!hungUp) this.#away = false;
    if (!this.#paused && (events & (native.POLL_IN | native.POLL_HUP | native.POLL_ERR)) !== 0) this.#read();
    if (this.#handlers === undefined) return;
    if (hungUp && this.#hostMayReturn && !this.#away) {
      this.#away = true;
      this.#full = false;
      this.#handlers.hangup();
      return;
    }
    if (this.#full && (events & native.POLL_OUT) !== 0) {
      this.#full = false;
      this.#handlers.writable();
    }
  }

  #read(): void {
    for (let reads = 0; reads < READS_PER_TURN; reads++) {
      let bytes: Uint8Array | null;
      try {
        bytes = native.ioRead(this.#fd);
      } catch (error) {
        return this.#end(`reading from the port failed: ${errnoOf(error) ?? String(error)}`);
      }
      if (bytes === null) return;
      if (bytes.length === 0) {
        if (!this.#hostMayReturn) this.#end('the port was closed');
        return;
      }
      this.#reactor.pass(bytes.length);
      this.#handlers?.data(bytes);
      if (this.#handlers === undefined || this.#paused) return;
    }
    this.#reactor.again(this.#fd);
  }

  #end(reason: string): void {
    const handlers = this.#handlers;
    this.close();
    handlers?.ended(reason);
  }
}
