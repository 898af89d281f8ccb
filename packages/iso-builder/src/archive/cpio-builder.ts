import type { Result } from 'ts-results';
import { attempt, ImageError } from '../errors.ts';
import { ImageBuilder } from '../image-builder.ts';
import type { Prepared, WorkOptions } from '../output/deliver.ts';
import { toSeconds, type NodeAttributes } from '../tree/attributes.ts';
import { buildTree } from '../tree/build-tree.ts';
import type { EntryList } from '../tree/entry.ts';
import { cpioSegments, layOutCpio, type CpioPlan } from './cpio-layout.ts';
import { gzipBlocks } from './gzip.ts';

/** What an archive is, apart from its content. */
export interface CpioOptions {
  /** Time of everything that names no other: a `Date`, or seconds since 1970. Default 0. */
  readonly epoch?: Date | number;
  /** Compresses by gzip, at level 6 or the one given (0 to 9). Default false. */
  readonly gzip?: boolean | { readonly level: number };
}

/** A device node. */
export interface DeviceNumbers {
  readonly type: 'character' | 'block';
  /** 0 to 2^32 - 1. */
  readonly major: number;
  /** 0 to 2^32 - 1. */
  readonly minor: number;
}

/**
 * A cpio archive in the "newc" format in the making, as Linux takes for an initramfs.
 *
 * @example
 * ```ts
 * import { cpio } from '@virtkit/iso-builder';
 *
 * const initramfs = cpio({ gzip: true })
 *   .file('init', { text: '#!/bin/sh\nexec sh\n' }, { mode: 0o755 })
 *   .device('dev/console', { type: 'character', major: 5, minor: 1 });
 * const archive = await initramfs.bytes();
 * if (archive.ok) console.log(archive.val.byteLength);
 * ```
 */
export class CpioBuilder extends ImageBuilder<CpioBuilder> {
  readonly #options: CpioOptions;

  /** @internal Use {@link cpio}. */
  constructor(options: CpioOptions, entries?: EntryList) {
    super(entries);
    this.#options = options;
  }

  /** Adds a character or block device node; mode 0o600 unless told otherwise. */
  device(path: string, numbers: DeviceNumbers, attributes?: NodeAttributes): CpioBuilder {
    const { type, major, minor } = numbers;
    if (type !== 'character' && type !== 'block') throw new TypeError(`${path}: a device is 'character' or 'block'`);
    return this.add({ kind: 'device', path, type, major, minor, attributes });
  }

  /**
   * Looks at every source's size and lays the archive out, without writing. The result is plain data. Fails with every code but
   * `WRITE_FAILED` and `SOURCE_CHANGED`.
   */
  plan(options: WorkOptions = {}): Promise<Result<CpioPlan, ImageError>> {
    return attempt(async () => (await this.#layOut(options)).plan);
  }

  protected override extended(entries: EntryList): CpioBuilder {
    return new CpioBuilder(this.#options, entries);
  }

  protected override async prepare(options: WorkOptions): Promise<Prepared> {
    const { plan, placed } = await this.#layOut(options);
    const segments = () => cpioSegments(placed, plan.size);
    const level = gzipLevel(this.#options.gzip);
    if (level === undefined) return { size: plan.size, segments };
    return { size: undefined, segments, transform: (blocks) => gzipBlocks(blocks, level) };
  }

  async #layOut(options: WorkOptions): Promise<ReturnType<typeof layOutCpio>> {
    const epoch = toSeconds(this.#options.epoch ?? 0, 'epoch');
    return layOutCpio(await buildTree(this.entries(), { epoch }, options.signal));
  }
}

/** Starts a newc cpio archive, compressed by gzip when `gzip` says so. */
export function cpio(options: CpioOptions = {}): CpioBuilder {
  return new CpioBuilder(options);
}

function gzipLevel(gzip: CpioOptions['gzip']): number | undefined {
  if (gzip === undefined || gzip === false) return undefined;
  const level = gzip === true ? 6 : gzip.level;
  if (Number.isInteger(level) && level >= 0 && level <= 9) return level;
  throw new ImageError('INVALID_ATTRIBUTE', `gzip level ${level} is not an integer from 0 to 9`);
}
