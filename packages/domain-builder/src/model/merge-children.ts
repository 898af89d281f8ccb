import type { XmlNode } from '../xml/nodes.ts';
import { lineBreakAt } from '../xml/write.ts';
import { extraOf, isCharacterData } from './extra-content.ts';
import { mergeText } from './merge-attributes.ts';
import type { Merge } from './merge-element.ts';
import { type Piece, placeChildren } from './place-children.ts';
import { pieceKind, placedChildren } from './placed-children.ts';
import { isBlank } from './read.ts';

/**
 * The content of a changed element: what has not changed as it stood, the rest in the places of what it came from, and
 * what is new where libvirt would write it. `undefined` when there is none.
 */
export const mergeChildren = (merge: Merge): string | undefined => {
  const { changes, form, from, level } = merge;
  const kept = from.node.children;
  const isTextChanged = form.text !== undefined && changes.text;
  if (changes.children.size === 0 && !changes.extra && !isTextChanged) {
    return joined(
      kept.map((node) => copyOf(merge, node)),
      level,
    );
  }
  const unknown: ReadonlySet<XmlNode> = new Set(extraOf(from.data, merge.writer.path).children);
  const owners = ownersOf(merge, unknown);
  const pieces = placeChildren(kept, placedChildren(merge, unknown), {
    keep: (node) => (owners.isKept(node) ? { ...copyOf(merge, node), rank: owners.rankOf(node) } : undefined),
  });
  return joined(isTextChanged ? withText(merge, pieces) : pieces, level);
};

const joined = (pieces: readonly Piece[], level: number): string | undefined => {
  if (pieces.length === 0) return undefined;
  const isInline = pieces.some(({ kind }) => kind !== 'other');
  const separator = isInline ? '' : lineBreakAt(level + 1);
  let out = '';
  for (const { text } of pieces) out += separator + text;
  return isInline ? out : out + lineBreakAt(level);
};

const copyOf = ({ writer, level }: Merge, node: XmlNode): Piece => {
  if (node.kind === 'element') return { text: writer.copy(node, level + 1), kind: 'other', rank: undefined };
  return { text: writer.xml.node(node, level + 1), kind: pieceKind(node), rank: undefined };
};

/** Puts the element's own text in place of the text before. */
const withText = (merge: Merge, pieces: readonly Piece[]): readonly Piece[] => {
  const written = mergeText(merge);
  const others = pieces.filter(({ kind }) => kind === 'other');
  if (written === undefined) return others;
  const { writer, form, from } = merge;
  const before = from.node.children.filter(isCharacterData);
  const isSame =
    before.length > 0 && before.map((node) => ('value' in node ? node.value : '')).join('') === written.text;
  if (isSame && !isBlank(written.text)) return pieces;
  writer.refuseLostText(form, written.text, others.length > 0);
  return [{ text: writer.xml.text(written.text), kind: 'text', rank: undefined }, ...others];
};

/** Whose each child of the source is. */
interface Owners {
  /** True for one that stays as it is. */
  readonly isKept: (node: XmlNode) => boolean;
  /** Its place in libvirt's order. */
  readonly rankOf: (node: XmlNode) => number | undefined;
}

const ownersOf = ({ form, changes, data }: Merge, unknown: ReadonlySet<XmlNode>): Owners => {
  const hasText = form.text !== undefined && data[form.text.property] !== undefined;
  return {
    isKept: (node) => {
      if (isCharacterData(node)) {
        if (pieceKind(node) === 'blank') return true;
        return unknown.has(node) ? !changes.extra && !(hasText && changes.text) : form.text !== undefined;
      }
      if (node.kind !== 'element') return true;
      if (!changes.isSameForm) return false;
      if (unknown.has(node)) return !changes.extra;
      const plan = form.children.get(node.name);
      return plan !== undefined && !changes.children.has(plan);
    },
    rankOf: (node) => {
      if (node.kind !== 'element') return unknown.has(node) ? form.lastRank : undefined;
      return unknown.has(node) ? form.lastRank : form.children.get(node.name)?.rank;
    },
  };
};
