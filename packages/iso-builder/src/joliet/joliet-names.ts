import { ImageError } from '../errors.ts';
import type { TreeNode } from '../tree/node.ts';

/** UCS-2 units that a name may have: what fits a directory record, beyond the 64 of the specification. */
const maxJolietUnits = 103;

/** Joliet names of one directory, and what was not kept. */
export interface JolietNames {
  readonly names: Map<TreeNode, string>;
  /** Nodes whose name lost a character that Joliet forbids. */
  readonly changed: readonly TreeNode[];
  /** Nodes whose name differs from an earlier one only in the case of letters. */
  readonly caseCollisions: readonly TreeNode[];
}

/**
 * Gives every child of one directory its Joliet name, without version. Characters that Joliet forbids become `_`; names that would
 * meet then are numbered. Throws `NAME_TOO_LONG` beyond 103 UCS-2 units.
 */
export function assignJolietNames(children: readonly TreeNode[]): JolietNames {
  const names = new Map<TreeNode, string>();
  const taken = new Set<string>();
  const changed: TreeNode[] = [];
  for (const node of children) {
    if (node.name.length > maxJolietUnits) throw tooLong(node);
    if (allowedName(node.name) !== node.name) changed.push(node);
    else if (names.set(node, node.name)) taken.add(node.name);
  }
  const next = new Map<string, number>();
  for (const node of changed) {
    const name = uniqueName(allowedName(node.name), taken, next);
    taken.add(name);
    names.set(node, name);
  }
  return { names, changed, caseCollisions: findCaseCollisions(children, names) };
}

/** The name with `_` for the characters that Joliet forbids: controls and * / : ; ? \. */
function allowedName(name: string): string {
  // oxlint-disable-next-line no-control-regex -- the specification names the control characters
  return name.replaceAll(/[\u0000-\u001f*/:;?\\]/g, '_');
}

function uniqueName(wish: string, taken: ReadonlySet<string>, next: Map<string, number>): string {
  if (!taken.has(wish)) return wish;
  const dot = wish.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [wish.slice(0, dot), wish.slice(dot)] : [wish, ''];
  for (let number = next.get(wish) ?? 1; ; number += 1) {
    const suffix = `~${number}${extension}`;
    const candidate = cutUnits(stem, maxJolietUnits - suffix.length) + suffix;
    if (taken.has(candidate)) continue;
    next.set(wish, number + 1);
    return candidate;
  }
}

/** Cuts to a number of units without leaving half a surrogate pair. */
function cutUnits(text: string, units: number): string {
  return text.slice(0, Math.max(0, units)).replace(/\p{Surrogate}$/u, '');
}

function findCaseCollisions(children: readonly TreeNode[], names: ReadonlyMap<TreeNode, string>): TreeNode[] {
  const seen = new Set<string>();
  return children.filter((node) => {
    const folded = (names.get(node) ?? node.name).toUpperCase();
    if (seen.has(folded)) return true;
    seen.add(folded);
    return false;
  });
}

function tooLong(node: TreeNode): ImageError {
  const message = `"${node.path}": the name has ${node.name.length} UTF-16 units, Joliet holds 103; shorten it or set joliet: false`;
  return new ImageError('NAME_TOO_LONG', message, { path: node.path });
}

/** A text as UCS-2 in big-endian order; characters outside of the BMP stay surrogate pairs. */
export function encodeUcs2(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}
