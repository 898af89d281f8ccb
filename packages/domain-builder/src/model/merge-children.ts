import type { CompiledChild, CompiledElement } from '../schema/compile.ts';
import type { XmlElement, XmlNode } from '../xml/nodes.ts';
import { writeText } from './merge-attributes.ts';
import type { DataObject } from './origin.ts';
import { inside, invalid, type Place } from './place.ts';
import { placeChildren, type Placed } from './place-children.ts';
import { isBlank, isText } from './read.ts';
import type { SortedFields } from './sort-fields.ts';
import type { WrittenChild } from './write-field.ts';

type WriteOne = (field: CompiledChild, value: unknown, place: Place, candidate: XmlElement | undefined) => WrittenChild;

/** The children of data: in the places of the element it came from, new ones where libvirt would write them. */
export const mergeChildren = (
  form: CompiledElement,
  sorted: SortedFields,
  data: DataObject,
  extra: readonly XmlNode[],
  source: XmlElement | undefined,
  place: Place,
  writeOne: WriteOne,
): readonly XmlNode[] => {
  const text = textNodes(form, data, source, place);
  if (!source) {
    const nodes: XmlNode[] = [...text.nodes];
    for (const field of sorted.children) {
      for (const written of writeAll(field, data[field.property], [], place, writeOne)) nodes.push(written.node);
    }
    nodes.push(...extra);
    return nodes;
  }
  const placed: Placed[] = [];
  for (const field of sorted.children) {
    const candidates = namedChildren(source, field);
    for (const written of writeAll(field, data[field.property], candidates, place, writeOne)) {
      placed.push({ ...written, order: field.order, group: field.name });
    }
  }
  for (const node of extra) placed.push({ node, from: node, order: form.children.size, group: 'extra' });
  return placeChildren(source.children, placed, text);
};

const writeAll = (
  field: CompiledChild,
  value: unknown,
  candidates: readonly XmlElement[],
  place: Place,
  writeOne: WriteOne,
): readonly WrittenChild[] => {
  if (!field.many) {
    if (value === false && field.field.kind === 'flag') return [];
    return [writeOne(field, value, inside(place, field.property), candidates[0])];
  }
  if (!Array.isArray(value)) throw invalid(place, field.property, 'must be a list');
  const items: readonly unknown[] = value;
  return items.map((item, index) => writeOne(field, item, inside(place, field.property, index), candidates[index]));
};

/** The elements that stood where a field without links is written. */
const namedChildren = (source: XmlElement, { field, name }: CompiledChild): readonly XmlElement[] => {
  const named: XmlElement[] = [];
  if (field.kind !== 'leaf' && field.kind !== 'flag') return named;
  for (const child of source.children) if (child.kind === 'element' && child.name === name) named.push(child);
  return named;
};

/** An element's own text, and whether it is what stood there before. */
export interface OwnText {
  readonly nodes: readonly XmlNode[];
  readonly unchanged: boolean;
}

const noText: OwnText = { nodes: [], unchanged: true };

const textNodes = (form: CompiledElement, data: DataObject, source: XmlElement | undefined, place: Place): OwnText => {
  if (!form.text) return noText;
  const { property, value: kind } = form.text;
  const value = data[property];
  if (value === undefined) return { nodes: [], unchanged: false };
  const { text } = writeText(kind, value, source, place, property);
  const before = source?.children.filter(isText) ?? [];
  if (before.length > 0 && !isBlank(text) && before.map((node) => node.value).join('') === text) {
    return { nodes: before, unchanged: true };
  }
  return { nodes: [{ kind: 'text', value: text }], unchanged: false };
};
