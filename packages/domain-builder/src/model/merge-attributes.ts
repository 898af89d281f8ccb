import type { CompiledAttribute, CompiledElement } from '../schema/compile.ts';
import type { ValueKind } from '../schema/kinds.ts';
import type { XmlAttribute, XmlElement } from '../xml/nodes.ts';
import type { DataObject } from './origin.ts';
import type { Place } from './place.ts';
import type { SortedFields } from './sort-fields.ts';
import { rewriteValue, writeValue, type WrittenValue } from './write-value.ts';

const none: readonly XmlAttribute[] = [];

/** The attributes of data: in the order of the element it came from, then the new ones in libvirt's order. */
export const mergeAttributes = (
  form: CompiledElement,
  sorted: SortedFields,
  data: DataObject,
  extra: readonly XmlAttribute[],
  source: XmlElement | undefined,
  place: Place,
): readonly XmlAttribute[] => {
  const before = source?.attributes ?? none;
  const written: XmlAttribute[] = [];
  for (const field of sorted.attributes) {
    const value = data[field.property];
    const old = valueOf(before, field.name);
    if (old === undefined && (value === field.absent || (source && value === field.fallback))) continue;
    const result = writeAttribute(field, value, old, before, place);
    written.push({ name: field.name, value: result.text });
    if (result.unit !== undefined) written.push({ name: 'unit', value: result.unit });
  }
  const { text } = form;
  if (text?.value.scale && data[text.property] !== undefined) {
    const { unit } = writeText(text.value, data[text.property], source, place, text.property);
    if (unit !== undefined) written.push({ name: 'unit', value: unit });
  }
  for (const attribute of extra) {
    if (!written.some((known) => known.name === attribute.name)) written.push(attribute);
  }
  return before.length === 0 || written.length < 2 ? written : inOrderOf(before, written);
};

const writeAttribute = (
  field: CompiledAttribute,
  value: unknown,
  old: string | undefined,
  before: readonly XmlAttribute[],
  place: Place,
): WrittenValue =>
  old === undefined
    ? writeValue(field.value, value, place, field.property)
    : rewriteValue(field.value, value, { text: old, unit: unitOf(field.value, before) }, place, field.property);

/** Writes an element's own text, with the unit it takes. */
export const writeText = (
  kind: ValueKind,
  value: unknown,
  source: XmlElement | undefined,
  place: Place,
  property: string,
): WrittenValue => {
  const old = source && sourceText(source);
  if (source === undefined || old === undefined) return writeValue(kind, value, place, property);
  return rewriteValue(kind, value, { text: old, unit: unitOf(kind, source.attributes) }, place, property);
};

const sourceText = (source: XmlElement): string | undefined => {
  let text: string | undefined;
  for (const child of source.children) {
    if (child.kind === 'text' || child.kind === 'cdata') text = (text ?? '') + child.value;
  }
  return text;
};

const unitOf = (kind: ValueKind, attributes: readonly XmlAttribute[]): string | undefined =>
  kind.scale && valueOf(attributes, 'unit');

const valueOf = (attributes: readonly XmlAttribute[], name: string): string | undefined => {
  for (const attribute of attributes) if (attribute.name === name) return attribute.value;
  return undefined;
};

const inOrderOf = (before: readonly XmlAttribute[], written: readonly XmlAttribute[]): readonly XmlAttribute[] => {
  const kept = before.flatMap(({ name }) => written.find((attribute) => attribute.name === name) ?? []);
  const added = written.filter(({ name }) => valueOf(before, name) === undefined);
  return added.length === 0 ? kept : [...kept, ...added];
};
