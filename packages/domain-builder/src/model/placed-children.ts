import type { XmlElement, XmlNode } from '../xml/nodes.ts';
import { alignLeaves } from './align-leaves.ts';
import { extraOf, isCharacterData } from './extra-content.ts';
import type { Merge } from './merge-element.ts';
import { originOf } from './origin.ts';
import type { Piece, Placed } from './place-children.ts';
import { isBlank, leafValue } from './read.ts';
import type { ChildPlan } from './write-plan.ts';

/** The children of changed fields, each with the node that it was read from. `unknown` are the nodes that no field took. */
export const placedChildren = (merge: Merge, unknown: ReadonlySet<XmlNode>): readonly Placed[] => {
  const { changes, data, form, writer, level } = merge;
  const placed: Placed[] = [];
  for (const plan of changes.children) {
    const value = data[plan.property];
    if (value === undefined) continue;
    const values = writer.valuesOf(plan, value);
    const sources = isLinked(plan)
      ? values.map((item) => nodeOf(plan, item))
      : leafSources(merge, plan, values, unknown);
    for (let index = 0; index < values.length; index++) {
      const from = sources[index];
      const text = sameLeaf(merge, plan, values[index], from) ?? childText(merge, plan, values[index], index);
      placed.push({ piece: { text, kind: 'other', rank: plan.rank }, from, group: plan.name });
    }
  }
  if (!changes.extra) return placed;
  const hasText = form.text !== undefined && data[form.text.property] !== undefined;
  for (const node of extraOf(data, writer.path).children) {
    if (hasText && isCharacterData(node)) continue;
    const piece: Piece = { text: writer.xml.node(node, level + 1), kind: pieceKind(node), rank: form.lastRank };
    placed.push({ piece, from: node, group: undefined });
  }
  return placed;
};

/** What kind of piece a node is. */
export const pieceKind = (node: XmlNode): Piece['kind'] => {
  if (node.kind === 'text' || node.kind === 'cdata') return isBlank(node.value) ? 'blank' : 'text';
  return 'other';
};

const childText = ({ writer, level }: Merge, plan: ChildPlan, item: unknown, index: number): string =>
  writer.child(plan, item, plan.field.many ? index : undefined, level + 1);

/** True for a field whose values know themselves what they were read from. */
const isLinked = ({ field }: ChildPlan): boolean => field.field.kind === 'element' || field.field.kind === 'foreign';

const nodeOf = ({ field }: ChildPlan, item: unknown): XmlNode | undefined =>
  // A foreign child is its own node; what it really is, its writer looks at.
  field.field.kind === 'foreign' ? (item as XmlNode) : originOf(item)?.node;

/** The elements that values without links were read from. */
const leafSources = (
  { from }: Merge,
  { name, field }: ChildPlan,
  values: readonly unknown[],
  unknown: ReadonlySet<XmlNode>,
): readonly (XmlElement | undefined)[] => {
  const before = from.node.children.filter(
    (node): node is XmlElement => node.kind === 'element' && node.name === name && !unknown.has(node),
  );
  const { field: child } = field;
  if (!field.many || child.kind !== 'leaf') return before;
  const read = before.map((node) => leafValue(node, child.value));
  return alignLeaves(read, values).map((place) => (place === undefined ? undefined : before[place]));
};

/** A leaf or a flag as it stood, when it says the same: its spelling and its comments stay. */
const sameLeaf = (
  { writer, level }: Merge,
  { field }: ChildPlan,
  item: unknown,
  from: XmlNode | undefined,
): string | undefined => {
  const { field: child } = field;
  if (from?.kind !== 'element' || item === undefined) return undefined;
  const isSame = child.kind === 'flag' ? item === true : child.kind === 'leaf' && leafValue(from, child.value) === item;
  return isSame ? writer.copy(from, level + 1) : undefined;
};
