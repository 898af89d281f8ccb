import type { TreeNode } from '../tree/node.ts';

/** d-characters that a name and its extension may have together (ECMA-119 §7.5.1, level 3). */
const maxFileCharacters = 30;
/** d-characters that a directory's name may have (ECMA-119 §7.6.3, levels 2 and 3). */
const maxDirectoryCharacters = 31;
const maxExtension = 8;

/**
 * Gives every child of one directory an ISO 9660 identifier, without version, that no other child has in any case of letters.
 *
 * Names that need no change keep theirs; the rest is numbered in the order of the original names. `children` must be in that order.
 */
export function assignIsoIdentifiers(children: readonly TreeNode[]): Map<TreeNode, string> {
  const numbering = new Numbering();
  const assigned = new Map<TreeNode, string>();
  const wishes = children.map((node) => ({ node, wish: mangle(node) }));
  for (const { node, wish } of wishes) {
    if (render(wish) === exactName(node) && numbering.claim(wish)) assigned.set(node, render(wish));
  }
  for (const { node, wish } of wishes) {
    if (!assigned.has(node)) assigned.set(node, render(numbering.unique(wish)));
  }
  return assigned;
}

/** An identifier in parts. Directories have no extension and no dot. */
interface Wish {
  readonly stem: string;
  readonly extension: string;
  readonly isDirectory: boolean;
}

function mangle(node: TreeNode): Wish {
  if (node.kind === 'directory') {
    return { stem: dCharacters(node.name).slice(0, maxDirectoryCharacters), extension: '', isDirectory: true };
  }
  const dot = node.name.lastIndexOf('.');
  const hasExtension = dot > 0;
  const extension = hasExtension ? dCharacters(node.name.slice(dot + 1)).slice(0, maxExtension) : '';
  const stem = dCharacters(hasExtension ? node.name.slice(0, dot) : node.name);
  return { stem: stem.slice(0, maxFileCharacters - extension.length), extension, isDirectory: false };
}

// One "_" for each code point, so that a name keeps its look.
function dCharacters(text: string): string {
  return text.toUpperCase().replaceAll(/[^A-Z0-9_]/gu, '_');
}

function render(wish: Wish): string {
  return wish.isDirectory ? wish.stem : `${wish.stem}.${wish.extension}`;
}

/** How the name would read if nothing had to change. */
function exactName(node: TreeNode): string {
  return node.kind === 'directory' || node.name.includes('.') ? node.name : `${node.name}.`;
}

/** Hands out identifiers of one directory. */
class Numbering {
  readonly #taken = new Set<string>();
  /** Where counting goes on for a stem, so that thousands of equal stems stay linear. */
  readonly #next = new Map<string, number>();

  /** Takes the identifier when it is free. Readers drop a trailing dot, so "A" and "A." are one. */
  claim(wish: Wish): boolean {
    const key = wish.extension === '' ? wish.stem : render(wish);
    if (this.#taken.has(key)) return false;
    this.#taken.add(key);
    return true;
  }

  unique(wish: Wish): Wish {
    if (this.claim(wish)) return wish;
    const limit = wish.isDirectory ? maxDirectoryCharacters : maxFileCharacters - wish.extension.length;
    for (let digits = 3; ; digits += 1) {
      const found = this.#count(wish, wish.stem.slice(0, limit - digits), digits);
      if (found) return found;
    }
  }

  #count(wish: Wish, head: string, digits: number): Wish | undefined {
    const counter = `${head}.${wish.extension}.${digits}`;
    for (let number = this.#next.get(counter) ?? 0; number < 10 ** digits; number += 1) {
      const candidate = { ...wish, stem: head + String(number).padStart(digits, '0') };
      if (this.claim(candidate)) {
        this.#next.set(counter, number + 1);
        return candidate;
      }
    }
    this.#next.set(counter, 10 ** digits);
    return undefined;
  }
}
