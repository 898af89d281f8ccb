import type { NormalSource } from '../source/source.ts';
import type { NodeAttributes } from './attributes.ts';
import type { TreeOptions } from './host-tree.ts';

/** One call on a builder, kept as data until the image is planned. */
export type Entry =
  | PlainEntry
  | { readonly kind: 'tree'; readonly hostPath: string; readonly options: TreeOptions }
  | {
      readonly kind: 'file';
      readonly path: string;
      readonly source: NormalSource;
      readonly attributes?: NodeAttributes | undefined;
    };

/** An entry that says everything the tree needs, without another look at the host. */
export type PlainEntry =
  | { readonly kind: 'directory'; readonly path: string; readonly attributes?: NodeAttributes | undefined }
  | {
      readonly kind: 'symlink';
      readonly path: string;
      readonly target: string;
      readonly attributes?: NodeAttributes | undefined;
    }
  | { readonly kind: 'hardlink'; readonly path: string; readonly existing: string }
  | {
      readonly kind: 'device';
      readonly path: string;
      readonly type: 'character' | 'block';
      readonly major: number;
      readonly minor: number;
      readonly attributes?: NodeAttributes | undefined;
    }
  | {
      readonly kind: 'sized-file';
      readonly path: string;
      readonly source: NormalSource;
      readonly size: number;
      readonly executable: boolean;
      readonly attributes?: NodeAttributes | undefined;
    };

/** An immutable list that grows at its end in constant time: what makes builders cheap to extend and safe to share. */
export interface EntryList {
  readonly before: EntryList | undefined;
  readonly entry: Entry;
}

/** The entries in the order of their addition. */
export function listEntries(list: EntryList | undefined): Entry[] {
  const entries: Entry[] = [];
  for (let at = list; at !== undefined; at = at.before) entries.push(at.entry);
  return entries.reverse();
}
