import type { SparseBytes } from '../state/sparse-bytes.ts';
import type { TestVolume } from '../state/test-volume.ts';
import { failure, type ServerFailure, toFailure } from '../failure.ts';
import type { ServerStream, StreamSide } from '../wire/server-stream.ts';

const ZEROS = new Uint8Array(256 * 1024);

/** Sends a range of a volume, with its holes as such or as zeros, as fast as the client takes it. */
export function sendVolume(
  stream: ServerStream,
  content: SparseBytes,
  { offset, end }: { readonly offset: number; readonly end: number },
  sparse: boolean,
): void {
  stream.attach({
    data: () => stream.fail(failure('OPERATION_INVALID', 'STREAMS', 'the stream is not for writing')),
    finish: () => {},
    abort: () => {},
  });
  const extents = content.extents(offset, end);
  const zeros = (left: number): void => {
    if (left <= 0) next();
    else stream.send(ZEROS.subarray(0, left), () => zeros(left - ZEROS.length));
  };
  const next = (): void => {
    if (stream.isOver) return;
    const { value: extent, done } = extents.next();
    if (done === true) return stream.sendEnd();
    if (extent.bytes) return stream.send(extent.bytes, () => setImmediate(next));
    if (!sparse) return zeros(extent.length);
    stream.sendHole(BigInt(extent.length));
    next();
  };
  next();
}

/** Writes what a client sends into a volume. What goes wrong is told when it finishes. */
export class VolumeUpload {
  readonly side: StreamSide;
  readonly #volume: TestVolume;
  readonly #end: number;
  #at: number;
  #failed: ServerFailure | undefined;

  constructor(volume: TestVolume, range: { readonly offset: number; readonly length: number }, sparse: boolean) {
    this.#volume = volume;
    this.#at = range.offset;
    this.#end = range.length === 0 ? Number.MAX_SAFE_INTEGER : range.offset + range.length;
    this.side = {
      data: (bytes) => this.#take(bytes.length, (at) => volume.write(at, bytes)),
      finish: () => {
        if (this.#failed !== undefined) throw this.#failed;
      },
      abort: () => {},
      ...(sparse && {
        hole: (length: bigint) => this.#take(Number(length), (at) => this.#volume.content.clear(at, Number(length))),
      }),
    };
  }

  #take(length: number, write: (at: number) => void): void {
    if (this.#failed !== undefined) return;
    try {
      if (!(length >= 0) || this.#at + length > this.#end) {
        throw failure('OPERATION_FAILED', 'STREAMS', 'more was sent than the length that was announced');
      }
      write(this.#at);
      this.#at += length;
    } catch (error) {
      this.#failed = toFailure(error);
    }
  }
}
