import type { XmlNode } from '../xml/nodes.ts';
import { isBlank } from './read.ts';

/** A child as it is written. */
export interface Piece {
  readonly text: string;
  /** Text that is white space only is `blank`; what is no text is `other`. */
  readonly kind: 'text' | 'blank' | 'other';
  /** Its place in libvirt's order, where it has one. */
  readonly rank: number | undefined;
}

/** A child to be placed among the nodes that its parent came from. */
export interface Placed {
  readonly piece: Piece;
  /** The node it replaces, when it stood there. */
  readonly from: XmlNode | undefined;
  /** Children of one group keep the order of the data. */
  readonly group: string | undefined;
}

/** What becomes of the nodes that nothing replaces. */
export interface Keeping {
  /** The node as it is written, or `undefined` when it goes. */
  readonly keep: (node: XmlNode) => Piece | undefined;
}

/** Some children and the place they take together: the first in the place, the others right behind it. */
interface Slot {
  readonly before: readonly Piece[];
  readonly items: readonly Piece[];
}

/**
 * Puts children where the nodes that they came from stood, keeps the other nodes and the white space between them, leaves
 * out what is gone, and adds what is new behind its like, or else where libvirt's order has it.
 */
export const placeChildren = (
  before: readonly XmlNode[],
  placed: readonly Placed[],
  { keep }: Keeping,
): readonly Piece[] => {
  const indent = indentOf(before);
  const { slots, loose } = assignSlots(before, placed);
  const out: Piece[] = [];
  for (const node of before) {
    const slot = slots.get(node);
    if (slot === undefined) {
      const piece = keep(node);
      if (piece) out.push(piece);
      else if (node.kind === 'element' && out.at(-1)?.kind === 'blank') out.pop();
      continue;
    }
    const [first, ...rest] = slot.items;
    for (const piece of slot.before) out.push(piece, ...indent);
    if (first) out.push(first);
    for (const piece of rest) out.push(...indent, piece);
  }
  for (const piece of loose) {
    const after = out.findLastIndex(({ rank }) => rank !== undefined && rank <= (piece.rank ?? 0));
    out.splice(after + 1, 0, ...indent, piece);
  }
  return out;
};

/** Gives each group the places its members came from, in the order of the data. */
const assignSlots = (
  before: readonly XmlNode[],
  placed: readonly Placed[],
): { readonly slots: ReadonlyMap<XmlNode, Slot>; readonly loose: readonly Piece[] } => {
  const places = new Map(before.map((node, index) => [node, index]));
  const slots = new Map<XmlNode, Slot>();
  const loose: Piece[] = [];
  for (const group of groupsOf(placed)) {
    const taken = new Set<XmlNode>();
    const owners = group.map(({ from }) => {
      if (!from || !places.has(from) || taken.has(from)) return false;
      taken.add(from);
      return true;
    });
    if (taken.size === 0) {
      for (const { piece } of group) loose.push(piece);
      continue;
    }
    const free = [...taken].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
    fillSlots(group, owners, free, slots);
  }
  return { slots, loose };
};

const groupsOf = (placed: readonly Placed[]): Iterable<readonly Placed[]> => {
  const groups = new Map<string | undefined, Placed[]>();
  for (const item of placed) {
    const group = groups.get(item.group);
    if (group) group.push(item);
    else groups.set(item.group, [item]);
  }
  return groups.values();
};

const fillSlots = (
  group: readonly Placed[],
  owners: readonly boolean[],
  free: readonly XmlNode[],
  slots: Map<XmlNode, Slot>,
): void => {
  const head: Piece[] = [];
  const runs: Piece[][] = [];
  for (const [index, { piece }] of group.entries()) {
    if (owners[index]) runs.push([piece]);
    else (runs.at(-1) ?? head).push(piece);
  }
  for (const [index, place] of free.entries()) {
    slots.set(place, { before: index === 0 ? head : [], items: runs[index] ?? [] });
  }
};

/** The white space that sets a child on its own line, taken from the first one that has some; nothing where there is none. */
const indentOf = (nodes: readonly XmlNode[]): readonly Piece[] => {
  const [first] = nodes;
  return first?.kind === 'text' && isBlank(first.value) && first.value.includes('\n') && nodes.length > 1
    ? [{ text: `\n${first.value.slice(first.value.lastIndexOf('\n') + 1)}`, kind: 'blank', rank: undefined }]
    : [];
};
