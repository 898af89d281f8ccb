import type { Writable } from 'node:stream';
import type { Result } from 'ts-results';
import { attempt, type ImageError } from './errors.ts';
import {
  collectPrepared,
  streamPrepared,
  writePrepared,
  type ImageStream,
  type Prepared,
  type WorkOptions,
  type WriteOptions,
  type WriteSummary,
} from './output/deliver.ts';
import { normalizeSource, type Source } from './source/source.ts';
import type { NodeAttributes } from './tree/attributes.ts';
import { listEntries, type Entry, type EntryList } from './tree/entry.ts';
import type { TreeOptions } from './tree/host-tree.ts';

/**
 * What images and archives have in common: entries are added one by one, and the whole is written, streamed or collected.
 *
 * Every step returns a new builder and changes none, so a common part can be shared. Paths are relative to the root of the image,
 * with `/` between names; a path that could leave it is refused. Nothing is read or checked against the host before an output or a
 * plan is asked for.
 */
export abstract class ImageBuilder<Self> {
  readonly #entries: EntryList | undefined;

  /** @internal */
  constructor(entries: EntryList | undefined) {
    this.#entries = entries;
  }

  /**
   * Adds a file; directories on its way are made. A host file's content is read when the output is made, and a link is followed.
   * Throws a `TypeError` when the source is none.
   */
  file(path: string, source: Source, attributes?: NodeAttributes): Self {
    return this.add({ kind: 'file', path, source: normalizeSource(source, path), attributes });
  }

  /** Adds a directory, or gives attributes to one that is there. */
  dir(path: string, attributes?: NodeAttributes): Self {
    return this.add({ kind: 'directory', path, attributes });
  }

  /** Adds a symbolic link. Its target is stored and never followed. */
  symlink(path: string, target: string, attributes?: NodeAttributes): Self {
    return this.add({ kind: 'symlink', path, target, attributes });
  }

  /** Adds another name for a file of this image; both share one copy of the content, and its attributes. */
  hardlink(path: string, existing: string): Self {
    return this.add({ kind: 'hardlink', path, existing });
  }

  /** Adds the content of a folder of this machine, which is walked when a plan or an output is asked for. */
  tree(hostPath: string, options: TreeOptions = {}): Self {
    if (typeof hostPath !== 'string') throw new TypeError('tree() needs the path of a folder');
    return this.add({ kind: 'tree', hostPath, options });
  }

  /**
   * Writes to a path or into a Writable.
   *
   * A path gets the output whole or not at all: it is written under another name beside it, which then takes its place. A Writable
   * is ended when the output is complete, and destroyed when it fails; its back-pressure is respected. Fails with any
   * {@link ImageError}.
   */
  writeTo(destination: string | Writable, options: WriteOptions = {}): Promise<Result<WriteSummary, ImageError>> {
    return attempt(() => writePrepared(() => this.prepare(options), destination, options));
  }

  /**
   * Lays the output out and gives its bytes as an async iterable, for an upload for example. Each iteration makes them anew, and
   * throws an {@link ImageError} when a source fails.
   */
  stream(options: WriteOptions = {}): Promise<Result<ImageStream, ImageError>> {
    return attempt(async () => streamPrepared(await this.prepare(options), options));
  }

  /** Gives the whole output in memory; meant for small ones. */
  bytes(options: WriteOptions = {}): Promise<Result<Uint8Array, ImageError>> {
    return attempt(async () => collectPrepared(await this.prepare(options), options));
  }

  /** The entries in the order of their addition. */
  protected entries(): Entry[] {
    return listEntries(this.#entries);
  }

  /** This builder with one entry more. */
  protected add(entry: Entry): Self {
    return this.extended({ before: this.#entries, entry });
  }

  /** A builder of the same kind and options with other entries. */
  protected abstract extended(entries: EntryList): Self;

  /** Lays the output out. */
  protected abstract prepare(options: WorkOptions): Promise<Prepared>;
}
