import type { Extent } from './extents.ts';

/** Something that is legal but that a reader may not show as it was meant. */
export interface PlanWarning {
  /**
   * - `LABEL_CHARACTERS`: the label is outside of the standard's characters (lower case, for example);
   * - `LABEL_TRUNCATED`: Joliet holds 16 characters of the label;
   * - `JOLIET_NAME_CHANGED`: characters that Joliet forbids became `_`;
   * - `JOLIET_CASE_COLLISION`: two names differ only in the case of letters, so Windows shows one of them;
   * - `NAME_TRUNCATED_BY_LINUX`: Linux shows 253 bytes of a Rock Ridge name.
   */
  readonly code:
    | 'LABEL_CHARACTERS'
    | 'LABEL_TRUNCATED'
    | 'JOLIET_NAME_CHANGED'
    | 'JOLIET_CASE_COLLISION'
    | 'NAME_TRUNCATED_BY_LINUX';
  /** Path in the image; empty for the volume itself. */
  readonly path: string;
  readonly message: string;
}

/** One file, directory or link of a planned image. */
export interface PlannedNode {
  /** Path in the image; empty for the root. */
  readonly path: string;
  readonly kind: 'file' | 'directory' | 'symlink';
  /** Bytes of content; those of its records for a directory, 0 for a link. */
  readonly size: number;
  /** Permission bits. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Seconds since 1970. */
  readonly mtime: number;
  /** What a link leads to; only links have one. */
  readonly target: string | undefined;
  /** Identifier in the ISO 9660 tree, with version; empty for the root. */
  readonly isoName: string;
  /** Name in the Joliet tree, without version; `undefined` without Joliet. */
  readonly jolietName: string | undefined;
  /** Where the content lies; a file over 4 GiB has several runs. A link has none. */
  readonly extents: readonly Extent[];
}

/** A part of the image that is no file's content. */
export interface PlannedRegion {
  readonly name: string;
  /** First sector. */
  readonly sector: number;
  readonly sectors: number;
}

/** The layout of an image, before a byte of it is made. */
export interface IsoPlan {
  readonly label: string;
  /** Bytes of the image. */
  readonly size: number;
  /** Sectors of 2048 bytes. */
  readonly sectors: number;
  /** The root, then everything below it, parents first, in name order. */
  readonly nodes: readonly PlannedNode[];
  /** System area, descriptors, path tables and directories, by sector. */
  readonly regions: readonly PlannedRegion[];
  readonly warnings: readonly PlanWarning[];
}
