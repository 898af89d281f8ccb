import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { ImageError, unreadable } from '../errors.ts';
import type { NormalSource } from './source.ts';

/** A host file that is being read for an entry of the image. */
export interface FileTask {
  readonly source: Extract<NormalSource, { kind: 'path' }>;
  /** Size that was planned. */
  readonly size: number;
  /** Path in the image. */
  readonly path: string;
}

/** Reads a whole small file into `target`, whose length is the planned size, without leaving this turn of the event loop. */
export function readWholeSync(task: FileTask, target: Uint8Array): void {
  let fd: number | undefined;
  try {
    fd = openSync(task.source.hostPath, openFlags(task));
    const got = target.byteLength === 0 ? 0 : readSync(fd, target, 0, target.byteLength, null);
    if (got !== target.byteLength) throw changed(task, 'became shorter');
    checkStats(fstatSync(fd), task);
  } catch (error) {
    throw error instanceof ImageError ? error : openError(task, error);
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}

/** Opens the file without waiting for a pipe's other end, and without following a link that took the file's place. */
export async function openFile(task: FileTask): Promise<FileHandle> {
  return open(task.source.hostPath, openFlags(task)).catch((error: unknown) => {
    throw openError(task, error);
  });
}

/** Fills `target` from the file's current position. Throws `SOURCE_CHANGED` when the file ends early. */
export async function readFully(file: FileHandle, task: FileTask, target: Uint8Array): Promise<void> {
  let filled = 0;
  while (filled < target.byteLength) {
    const { bytesRead } = await file.read(target, filled, target.byteLength - filled, null).catch((error: unknown) => {
      throw unreadable(task.source.hostPath, error, task.path);
    });
    if (bytesRead === 0) throw changed(task, 'became shorter');
    filled += bytesRead;
  }
}

/** Throws `SOURCE_CHANGED` unless the file still is a regular file of the planned size. */
export async function checkEnd(file: FileHandle, task: FileTask): Promise<void> {
  const stats = await file.stat().catch((error: unknown) => {
    throw unreadable(task.source.hostPath, error, task.path);
  });
  checkStats(stats, task);
}

function checkStats(stats: Stats, task: FileTask): void {
  if (!stats.isFile()) throw changed(task, 'is no regular file any more');
  if (stats.size !== task.size) throw changed(task, `has ${stats.size} bytes now`);
}

// O_NOFOLLOW and O_NONBLOCK are missing on Windows, where neither links nor pipes stand in a file's place so easily.
function openFlags(task: FileTask): number {
  const noFollow = task.source.noFollow === true ? (constants.O_NOFOLLOW ?? 0) : 0;
  return constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | noFollow;
}

function openError(task: FileTask, error: unknown): ImageError {
  const isLink = error instanceof Error && 'code' in error && error.code === 'ELOOP';
  return isLink ? changed(task, 'is a symbolic link now') : unreadable(task.source.hostPath, error, task.path);
}

function changed(task: FileTask, what: string): ImageError {
  const { hostPath } = task.source;
  const message = `${hostPath} changed while the image was made: it ${what}, planned were ${task.size} bytes`;
  return new ImageError('SOURCE_CHANGED', message, { path: task.path, hostPath });
}
