import type { CompiledAttribute, CompiledElement } from '../schema/compile.ts';
import type { ValueKind } from '../schema/kinds.ts';
import type { XmlAttribute, XmlElement } from '../xml/nodes.ts';
import type { DataObject } from './origin.ts';
import { rewriteValue, writeValue, type WrittenValue } from './write-value.ts';

const none: readonly XmlAttribute[] = [];

/** The attributes of data: in the order of the element it came from, then the new ones in libvirt's order. */
export const mergeAttributes = (
  form: CompiledElement,
  data: DataObject,
  extra: readonly XmlAttribute[],
  source: XmlElement | undefined,
  path: string,
): readonly XmlAttribute[] => {
  const before = source?.attributes ?? none;
  const written: XmlAttribute[] = [];
  for (const field of form.attributes.values()) {
    const value = data[field.property];
    if (value === undefined || (value === field.absent && !valueOf(before, field.name))) continue;
    const old = valueOf(before, field.name);
    if (source && old === undefined && value === field.fallback) continue;
    const result = writeAttribute(field, value, old, before, path);
    written.push({ name: field.name, value: result.text });
    if (result.unit !== undefined) written.push({ name: 'unit', value: result.unit });
  }
  if (form.text?.value.scale && data[form.text.property] !== undefined) {
    const { unit } = writeText(form.text.value, data[form.text.property], source, path);
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
  path: string,
): WrittenValue => {
  const at = `${path}.${field.property}`;
  if (old === undefined) return writeValue(field.value, value, at);
  return rewriteValue(field.value, value, { text: old, unit: unitOf(field.value, before) }, at);
};

/** Writes an element's own text, with the unit it takes. */
export const writeText = (
  kind: ValueKind,
  value: unknown,
  source: XmlElement | undefined,
  path: string,
): WrittenValue => {
  const old = source && sourceText(source);
  if (source === undefined || old === undefined) return writeValue(kind, value, path);
  return rewriteValue(kind, value, { text: old, unit: unitOf(kind, source.attributes) }, path);
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
