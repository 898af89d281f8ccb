import { randomBytes } from 'node:crypto';
import { open, realpath, rename, stat, unlink, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ImageError, reasonOf } from '../errors.ts';
import type { Sink } from './sink.ts';

/** Opens a sink that writes beside `path` and takes its place only when everything is there. */
export async function openPathSink(path: string, durable: boolean): Promise<Sink> {
  const target = await checkTarget(path);
  const suffix = `${randomBytes(6).toString('hex')}.partial`;
  const temporary = join(dirname(target), `.${basename(target).slice(0, 60)}.${suffix}`);
  const file = await writing(path, () => open(temporary, 'wx'));
  return {
    reuseBuffers: true,
    write: (bytes) => writing(path, () => writeFully(file, bytes)),
    finish: () =>
      writing(path, async () => {
        if (durable) await file.sync();
        await file.close();
        await rename(temporary, target);
      }),
    abandon: async () => {
      await file.close().catch(() => undefined);
      await unlink(temporary).catch(() => undefined);
    },
  };
}

/** The file to replace: what `path` leads to, when there is something already. */
async function checkTarget(path: string): Promise<string> {
  const existing = await realpath(path).catch(() => undefined);
  if (existing === undefined) return path;
  const stats = await writing(path, () => stat(existing));
  if (stats.isFile()) return existing;
  const message = `cannot write ${path}: it is there and no regular file; open it and pass a Writable`;
  throw new ImageError('WRITE_FAILED', message, { hostPath: path });
}

async function writeFully(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let done = 0; done < bytes.byteLength;) {
    const { bytesWritten } = await file.write(bytes, done, bytes.byteLength - done);
    done += bytesWritten;
  }
}

async function writing<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (cause) {
    throw new ImageError('WRITE_FAILED', `cannot write ${path}: ${reasonOf(cause)}`, { hostPath: path, cause });
  }
}
