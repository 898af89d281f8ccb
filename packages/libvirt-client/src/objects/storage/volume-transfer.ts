import type { Readable, Writable } from 'node:stream';
import type { ArgsOf, CallOptions, Rpc } from '../../connection/rpc.ts';
import { LibvirtError } from '../../errors.ts';
import { storageVolDownloadFlags, storageVolUploadFlags } from '../../generated/flags.gen.ts';
import type { RemoteNonnullStorageVol } from '../../generated/types.gen.ts';
import type { HoleHandling, RpcStream } from '../../rpc/stream.ts';

/** What part of a volume is transferred, and how. */
interface TransferOptions extends CallOptions {
  /** Where in the volume it begins, in bytes. Default 0. */
  readonly offset?: number | bigint | undefined;
  /** How many bytes it has; 0, the default: to the end. */
  readonly length?: number | bigint | undefined;
  /** Uses the connection of the volume's handle, which the transfer then holds back whenever it is slow. */
  readonly shared?: boolean | undefined;
}

/** How {@link StorageVolume.upload} uploads. `signal` aborts the transfer too; `timeoutMs` is for opening it. */
export interface UploadOptions extends TransferOptions {
  /**
   * Runs of zeros are not sent: libvirt skips them, and cuts a file off where it has skipped to. Only for a volume that is
   * new, therefore: what is skipped keeps what it had, and what lay behind it and is not written is gone.
   */
  readonly sparse?: boolean | undefined;
}

/** How {@link StorageVolume.download} downloads. `signal` aborts the transfer too; `timeoutMs` is for opening it. */
export interface DownloadOptions extends TransferOptions {
  /**
   * Holes of the volume are not sent as zeros. Here they become zeros again (`zeros`), come as `{ hole }` between chunks
   * of `{ data }` (`holes`, which an upload takes as they are), or fail the download, or its opening, with
   * `STREAM_HOLE` (`refuse`).
   */
  readonly sparse?: HoleHandling | undefined;
}

/** Opens an upload; throws what opening a stream throws. */
export function openUpload(rpc: Rpc, vol: RemoteNonnullStorageVol, options: UploadOptions): Promise<Writable> {
  const flags = options.sparse === true ? storageVolUploadFlags.sparseStream : 0;
  const sparse = options.sparse === true ? 'holes' : undefined;
  return openTransfer(rpc, 'STORAGE_VOL_UPLOAD', { vol, ...range(options), flags }, { ...options, sparse });
}

/** Opens a download; throws what opening a stream throws. */
export function openDownload(rpc: Rpc, vol: RemoteNonnullStorageVol, options: DownloadOptions): Promise<Readable> {
  const flags = options.sparse === undefined ? 0 : storageVolDownloadFlags.sparseStream;
  return openTransfer(rpc, 'STORAGE_VOL_DOWNLOAD', { vol, ...range(options), flags }, options);
}

async function openTransfer<N extends 'STORAGE_VOL_DOWNLOAD' | 'STORAGE_VOL_UPLOAD'>(
  rpc: Rpc,
  name: N,
  args: ArgsOf<N>,
  { signal, timeoutMs, shared, sparse }: DownloadOptions,
): Promise<RpcStream> {
  const options = { signal, timeoutMs, sparse };
  const stream = await (shared ? rpc.openStream(name, args, options) : rpc.openBulkStream(name, args, options));
  return abortable(stream, signal);
}

function range({ offset = 0, length = 0 }: TransferOptions) {
  return { offset: bytes('offset', offset), length: bytes('length', length) };
}

function bytes(name: string, value: number | bigint): bigint {
  const isWhole = typeof value === 'bigint' || Number.isSafeInteger(value);
  if (!isWhole || value < 0) throw new TypeError(`${name} must be a whole number of bytes, got ${value}`);
  return BigInt(value);
}

/** The signal that opened it aborts it too, for as long as it lives. */
function abortable(stream: RpcStream, signal: AbortSignal | undefined): RpcStream {
  if (signal === undefined) return stream;
  const abort = () =>
    void stream.destroy(new LibvirtError('ABORTED', 'the transfer was aborted', { cause: signal.reason }));
  signal.addEventListener('abort', abort, { once: true });
  stream.once('close', () => signal.removeEventListener('abort', abort));
  if (signal.aborted) abort();
  return stream;
}
