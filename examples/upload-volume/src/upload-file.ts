import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { StoragePool, StorageVolume } from '@virtkit/libvirt-client';

export interface UploadFileOptions {
  /** Runs of zeros are not sent and take no room. */
  readonly sparse: boolean;
  readonly signal: AbortSignal;
  /** At each whole percent. */
  readonly onProgress: (progress: { readonly sent: number; readonly of: number }) => void;
}

/** What was made of a file. */
export interface UploadedFile {
  readonly volume: StorageVolume;
  readonly bytes: number;
  /** How much room the volume takes. */
  readonly allocation: bigint;
  /** The file's SHA-256, in hex. */
  readonly hash: string;
}

const CHUNK_BYTES = 1024 * 1024;

/** Makes a raw volume as large as the file, and uploads the file into it; on failure the volume is deleted again. */
export async function uploadFile(
  pool: StoragePool,
  name: string,
  file: string,
  { sparse, signal, onProgress }: UploadFileOptions,
): Promise<UploadedFile> {
  const { size } = await stat(file);
  const volume = (await pool.volumes.createXml(volumeXml(name, size), { signal })).unwrap();
  try {
    const hash = createHash('sha256');
    const upload = (await volume.upload({ length: size, sparse, signal })).unwrap();
    let sent = 0;
    await pipeline(
      createReadStream(file, { highWaterMark: CHUNK_BYTES }),
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          hash.update(chunk);
          yield chunk;
          const before = percent(sent, size);
          sent += chunk.length;
          if (percent(sent, size) > before) onProgress({ sent, of: size });
        }
      },
      // It finishes when the server has said that everything is written.
      upload,
    );
    const { allocation } = (await volume.info({ signal })).unwrap();
    return { volume, bytes: sent, allocation, hash: hash.digest('hex') };
  } catch (error) {
    await volume.delete();
    throw error;
  }
}

const percent = (part: number, whole: number) => Math.floor((part / whole) * 100);

function volumeXml(name: string, capacity: number): string {
  const text = name.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<volume><name>${text}</name><capacity>${capacity}</capacity><allocation>0</allocation></volume>`;
}
