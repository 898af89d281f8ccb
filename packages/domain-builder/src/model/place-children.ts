import type { XmlNode, XmlText } from '../xml/nodes.ts';
import type { OwnText } from './merge-children.ts';
import { isBlank, isText } from './read.ts';

/** A child to be placed among the nodes that its parent came from. */
export interface Placed {
  readonly node: XmlNode;
  /** The node it replaces, when it stood there. */
  readonly from: XmlNode | undefined;
  /** Its place in libvirt's order. */
  readonly order: number;
  /** Children of one group keep the order of the data. */
  readonly group: string;
}

/** Some children and the place they take together: the first in the place, the others right behind it. */
interface Slot {
  readonly before: readonly Placed[];
  readonly items: readonly Placed[];
}

/**
 * Puts children where the nodes that they came from stood, keeps the comments and the white space between them, leaves out
 * what is gone, and adds what is new behind its like, or else where libvirt's order has it.
 */
export const placeChildren = (
  before: readonly XmlNode[],
  placed: readonly Placed[],
  text: OwnText,
): readonly XmlNode[] => {
  const indent = indentOf(before);
  const { slots, loose } = assignSlots(before, placed);
  const out: XmlNode[] = [];
  const orders: (number | undefined)[] = [];
  const push = (node: XmlNode, order?: number): void => {
    out.push(node);
    orders.push(order);
  };
  const pushNew = (item: Placed): void => {
    if (indent) push(indent);
    push(item.node, item.order);
  };
  for (const node of before) {
    const slot = slots.get(node);
    if (slot) {
      const [first, ...rest] = slot.items;
      for (const item of slot.before) {
        push(item.node, item.order);
        if (indent) push(indent);
      }
      if (first) push(first.node, first.order);
      rest.forEach(pushNew);
    } else if (isText(node)) {
      if (isBlank(node.value) || text.nodes.includes(node)) push(node);
    } else if (node.kind === 'element') {
      dropIndent(out, orders);
    } else {
      push(node);
    }
  }
  for (const item of loose) {
    const after = orders.findLastIndex((order) => order !== undefined && order <= item.order);
    const nodes = indent ? [indent, item.node] : [item.node];
    out.splice(after + 1, 0, ...nodes);
    orders.splice(after + 1, 0, ...nodes.map((node) => (node === item.node ? item.order : undefined)));
  }
  return text.unchanged ? out : [...text.nodes, ...out.filter((node) => !isText(node))];
};

const nothing: readonly Placed[] = [];

/** Gives each group the places its members came from, in the order of the data. */
const assignSlots = (
  before: readonly XmlNode[],
  placed: readonly Placed[],
): { slots: ReadonlyMap<XmlNode, Slot>; loose: readonly Placed[] } => {
  const places = new Map(before.map((node, index) => [node, index]));
  const groups = new Map<string, Placed[]>();
  for (const item of placed) {
    const group = groups.get(item.group);
    if (group) group.push(item);
    else groups.set(item.group, [item]);
  }
  const slots = new Map<XmlNode, Slot>();
  const loose: Placed[] = [];
  for (const group of groups.values()) {
    const [only] = group;
    if (only?.from && group.length === 1 && places.has(only.from)) {
      slots.set(only.from, { before: nothing, items: group });
      continue;
    }
    const taken = new Set<XmlNode>();
    const owners = group.map((item) => {
      if (!item.from || !places.has(item.from) || taken.has(item.from)) return false;
      taken.add(item.from);
      return true;
    });
    const free = [...taken].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
    if (free.length === 0) {
      loose.push(...group);
      continue;
    }
    fillSlots(group, owners, free, slots);
  }
  return { slots, loose };
};

const fillSlots = (
  group: readonly Placed[],
  owners: readonly boolean[],
  free: readonly XmlNode[],
  slots: Map<XmlNode, Slot>,
): void => {
  const head: Placed[] = [];
  const runs: Placed[][] = [];
  for (const [index, item] of group.entries()) {
    if (owners[index]) runs.push([item]);
    else (runs.at(-1) ?? head).push(item);
  }
  for (const [index, place] of free.entries()) {
    slots.set(place, { before: index === 0 ? head : [], items: runs[index] ?? [] });
  }
};

/** The white space that sets a child on its own line, taken from the first one that has some. */
const indentOf = (nodes: readonly XmlNode[]): XmlText | undefined => {
  const [first] = nodes;
  return first?.kind === 'text' && isBlank(first.value) && first.value.includes('\n') && nodes.length > 1
    ? { kind: 'text', value: `\n${first.value.slice(first.value.lastIndexOf('\n') + 1)}` }
    : undefined;
};

/** Takes back the white space in front of a child that is gone. */
const dropIndent = (out: XmlNode[], orders: (number | undefined)[]): void => {
  const last = out.at(-1);
  if (last && isText(last) && isBlank(last.value)) {
    out.pop();
    orders.pop();
  }
};
