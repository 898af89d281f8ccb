import type { Result } from 'ts-results';
import { attempt, type ImageError } from '../errors.ts';
import { ImageBuilder } from '../image-builder.ts';
import {
  streamPrepared,
  type Prepared,
  type SizedImageStream,
  type WorkOptions,
  type WriteOptions,
} from '../output/deliver.ts';
import { toSeconds } from '../tree/attributes.ts';
import { buildTree } from '../tree/build-tree.ts';
import type { EntryList } from '../tree/entry.ts';
import { runInSlices } from '../time-slice.ts';
import { describePlan } from './describe-plan.ts';
import { layOutVolume, volumeBytes, type VolumeLayout } from './layout.ts';
import type { IsoPlan } from './plan.ts';
import { volumeSegments } from './volume-segments.ts';

/** What an image is, apart from its content. */
export interface IsoOptions {
  /** Volume label: 1 to 32 printable ASCII characters. Joliet keeps 16 of them. */
  readonly label: string;
  /**
   * Time of the volume and of everything that names no other: a `Date`, or seconds since 1970. Default 0. The clock and the
   * environment are not looked at, so that equal input gives equal bytes.
   */
  readonly epoch?: Date | number;
  /** Adds the tree with Unicode names that Windows reads. Default true. */
  readonly joliet?: boolean;
  /** Adds POSIX names, modes, owners, times and links. Default true; symbolic links need it. */
  readonly rockRidge?: boolean;
}

/**
 * An ISO 9660 image in the making.
 *
 * @example
 * ```ts
 * import { iso } from '@virtkit/iso-builder';
 *
 * const image = iso({ label: 'cidata' })
 *   .file('user-data', { text: '#cloud-config\n' })
 *   .file('meta-data', { text: 'instance-id: vm-1\n' });
 * const written = await image.writeTo('seed.iso');
 * if (!written.ok) console.error(written.val.code, written.val.message);
 * ```
 */
export class IsoBuilder extends ImageBuilder<IsoBuilder> {
  readonly #options: IsoOptions;

  /** @internal Use {@link iso}. */
  constructor(options: IsoOptions, entries?: EntryList) {
    super(entries);
    this.#options = options;
  }

  /**
   * Looks at every source's size and lays the image out, without writing. The result is plain data. Fails with every code but
   * `WRITE_FAILED` and `SOURCE_CHANGED`.
   */
  plan(options: WorkOptions = {}): Promise<Result<IsoPlan, ImageError>> {
    return attempt(async () => describePlan(await this.#layOut(options)));
  }

  /** As {@link ImageBuilder.stream}; the size of an image is known before its first byte. */
  override stream(options: WriteOptions = {}): Promise<Result<SizedImageStream, ImageError>> {
    return attempt(async () => {
      const prepared = await this.prepare(options);
      return { ...streamPrepared(prepared, options), size: prepared.size };
    });
  }

  protected override extended(entries: EntryList): IsoBuilder {
    return new IsoBuilder(this.#options, entries);
  }

  protected override async prepare(options: WorkOptions): Promise<Prepared & { readonly size: number }> {
    const layout = await this.#layOut(options);
    return { size: volumeBytes(layout), segments: () => volumeSegments(layout) };
  }

  async #layOut(options: WorkOptions): Promise<VolumeLayout> {
    const { label, joliet = true, rockRidge = true } = this.#options;
    const epoch = toSeconds(this.#options.epoch ?? 0, 'epoch');
    const root = await buildTree(this.entries(), { epoch }, options.signal);
    return runInSlices(layOutVolume(root, { label, epoch, joliet, rockRidge }));
  }
}

/** Starts an ISO 9660 level 3 image (ECMA-119), with Rock Ridge and Joliet unless they are switched off. */
export function iso(options: IsoOptions): IsoBuilder {
  if (typeof options?.label !== 'string') throw new TypeError('iso() needs options with a label');
  return new IsoBuilder(options);
}
