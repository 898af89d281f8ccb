import type { ValueKind } from '../schema/kinds.ts';
import type { XmlAttribute, XmlElement } from '../xml/nodes.ts';
import { extraOf, isCharacterData } from './extra-content.ts';
import type { Merge } from './merge-element.ts';
import type { AttributePlan } from './write-plan.ts';
import { rewriteValue, writeValue, type WrittenValue } from './write-value.ts';

/** The attributes of changed data: in the order of the element it came from, then the new ones in libvirt's order. */
export const mergeAttributes = (merge: Merge): readonly XmlAttribute[] => {
  const { form, data, writer, from } = merge;
  const before = from.node.attributes;
  const written: XmlAttribute[] = [];
  for (const plan of form.fields.values()) {
    if (plan.kind !== 'attribute') continue;
    const value = data[plan.property];
    if (value === undefined) continue;
    const old = valueOf(before, plan.name);
    if (old === undefined && (value === plan.field.absent || value === plan.field.fallback)) continue;
    const { text, unit } = writeAttribute(merge, plan, value, old);
    written.push({ name: plan.name, value: text });
    if (unit !== undefined) written.push({ name: 'unit', value: unit });
  }
  const text = form.text?.value.scale === undefined ? undefined : mergeText(merge);
  if (text?.unit !== undefined) written.push({ name: 'unit', value: text.unit });
  for (const attribute of extraOf(data, writer.path).attributes) {
    if (!written.some((known) => known.name === attribute.name)) written.push(attribute);
  }
  return before.length === 0 || written.length < 2 ? written : inOrderOf(before, written);
};

const writeAttribute = (
  { writer, from }: Merge,
  { value: kind, property }: AttributePlan,
  value: unknown,
  old: string | undefined,
): WrittenValue =>
  old === undefined
    ? writeValue(kind, value, writer.path, property)
    : rewriteValue(kind, value, { text: old, unit: unitOf(kind, from.node.attributes) }, writer.path, property);

/** The element's own text with the unit it takes, when it has one: as it was read where it is still the same value. */
export const mergeText = ({ form, data, writer, from }: Merge): WrittenValue | undefined => {
  if (!form.text) return undefined;
  const { property, value: kind } = form.text;
  const value = data[property];
  if (value === undefined) return undefined;
  const old = sourceText(from.node);
  if (old === undefined) return writeValue(kind, value, writer.path, property);
  return rewriteValue(kind, value, { text: old, unit: unitOf(kind, from.node.attributes) }, writer.path, property);
};

const sourceText = (source: XmlElement): string | undefined => {
  let text: string | undefined;
  for (const child of source.children) {
    if (isCharacterData(child) && 'value' in child) text = (text ?? '') + child.value;
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
