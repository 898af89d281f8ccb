import { DomainXmlError } from '../errors.ts';
import type { CompiledChild, CompiledElement } from '../schema/compile.ts';
import type { XmlElement, XmlNode } from '../xml/nodes.ts';
import { writeText } from './merge-attributes.ts';
import type { DataObject } from './origin.ts';
import { isBlank, isText } from './read.ts';
import { placeChildren, type Placed } from './place-children.ts';
import type { WrittenChild } from './write-field.ts';

type WriteOne = (
  field: CompiledChild,
  value: unknown,
  at: { readonly path: string; readonly candidate: XmlElement | undefined },
) => WrittenChild;

/** The children of data: in the places of the element it came from, new ones where libvirt would write them. */
export const mergeChildren = (
  form: CompiledElement,
  data: DataObject,
  extra: readonly XmlNode[],
  source: XmlElement | undefined,
  path: string,
  writeOne: WriteOne,
): readonly XmlNode[] => {
  const placed: Placed[] = [];
  for (const field of form.children.values()) {
    const value = data[field.property];
    if (value !== undefined) writeAll(field, value, source, path, writeOne, placed);
  }
  for (const node of extra) placed.push({ node, from: node, order: form.children.size, group: 'extra' });
  const text = textNodes(form, data, source, path);
  return source ? placeChildren(source.children, placed, text) : [...text.nodes, ...placed.map(({ node }) => node)];
};

const writeAll = (
  field: CompiledChild,
  value: unknown,
  source: XmlElement | undefined,
  path: string,
  writeOne: WriteOne,
  placed: Placed[],
): void => {
  const at = `${path}.${field.property}`;
  if (field.many && !Array.isArray(value)) {
    throw new DomainXmlError('INVALID_VALUE', `${at}: must be a list`, { path: at });
  }
  if (field.field.kind === 'flag' && value === false) return;
  const values: readonly unknown[] = field.many && Array.isArray(value) ? value : [value];
  const candidates = field.field.kind === 'leaf' || field.field.kind === 'flag' ? namedChildren(source, field.name) : [];
  for (const [index, item] of values.entries()) {
    const itemPath = field.many ? `${at}.${index}` : at;
    const written = writeOne(field, item, { path: itemPath, candidate: candidates[index] });
    placed.push({ ...written, order: field.order, group: field.name });
  }
};

const namedChildren = (source: XmlElement | undefined, name: string): readonly XmlElement[] =>
  source ? source.children.filter((child): child is XmlElement => child.kind === 'element' && child.name === name) : [];

/** An element's own text, and whether it is what stood there before. */
export interface OwnText {
  readonly nodes: readonly XmlNode[];
  readonly unchanged: boolean;
}

const textNodes = (
  form: CompiledElement,
  data: DataObject,
  source: XmlElement | undefined,
  path: string,
): OwnText => {
  const value = form.text && data[form.text.property];
  if (!form.text || value === undefined) return { nodes: [], unchanged: form.text === undefined };
  const { text } = writeText(form.text.value, value, source, `${path}.${form.text.property}`);
  const before = source?.children.filter(isText) ?? [];
  if (before.length > 0 && before.map((node) => node.value).join('') === text && !isBlank(text)) {
    return { nodes: before, unchanged: true };
  }
  return { nodes: [{ kind: 'text', value: text }], unchanged: false };
};
