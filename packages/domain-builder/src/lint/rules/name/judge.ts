import { originOf } from '../../../model/origin.ts';
import { attributeValue, isBlank, isText, leafValue, readForm } from '../../../model/read.ts';
import {
  type Compiled,
  type CompiledAttribute,
  type CompiledChild,
  type CompiledElement,
  isUnion,
} from '../../../schema/compile.ts';
import type { XmlAttribute, XmlElement, XmlNode } from '../../../xml/nodes.ts';
import type { Owner, Unknown } from './unknown.ts';

/** The forms of an element. */
export const othersOf = (compiled: Compiled): Iterable<CompiledElement> =>
  isUnion(compiled) ? compiled.variants.values() : [];

/** Says what is wrong with an attribute that no field took. */
export const judgeAttribute = (owner: Owner, attribute: XmlAttribute, path: string, found: Unknown[]): void => {
  const { name, value } = attribute;
  const field = owner.form.attributes.get(name);
  if (field === undefined && name === 'unit' && owner.form.scaled) {
    // Without a valid number there is no unit to judge; the number is reported.
    if (owner.form.text === undefined || owner.data?.[owner.form.text.property] !== undefined) {
      found.push({ kind: 'attribute', owner, path, attribute });
    }
  } else if (field === undefined) {
    if (!isForeignAttribute(name)) found.push({ kind: 'attribute', owner, path, attribute });
  } else if (owner.data?.[field.property] === undefined && !isForeignAttribute(name)) {
    const unit = field.value.scale && attributeOf(owner, 'unit');
    if (field.value.decode(value, unit) !== undefined) return;
    found.push({ kind: 'value', owner, path, what: `${name} of <${owner.name}>`, value, takes: field.value, field });
  }
};

/** An attribute of the element as it was read, or as `extra` keeps it. */
const attributeOf = ({ data }: Owner, name: string): string | undefined => {
  const node = originOf(data)?.node;
  return node && attributeValue(node, name);
};

const isForeignAttribute = (name: string): boolean => name === 'xmlns' || name.includes(':');

/** Says what is wrong with a child that no field took. */
export const judgeNode = (owner: Owner, node: XmlNode, path: string, taken: boolean, found: Unknown[]): void => {
  if (isText(node)) {
    const { text } = owner.form;
    if (text === undefined) found.push({ kind: 'text', owner, path, text: node.value });
    else {
      const what = `content of <${owner.name}>`;
      found.push({ kind: 'value', owner, path, what, value: node.value, takes: text.value, field: undefined });
    }
  }
  if (node.kind !== 'element') return;
  const field = owner.form.children.get(node.name);
  if (field === undefined) {
    found.push({ kind: isForeignElement(node) ? 'foreign' : 'element', owner, path, node });
  } else if (taken) {
    found.push({ kind: 'duplicate', owner, path, node });
  } else {
    judgeKnown(owner, node, field, path, found);
  }
};

const isForeignElement = (node: XmlElement): boolean =>
  node.name.includes(':') || node.attributes.some(({ name }) => name === 'xmlns');

/** Says why an element of a known name was not read into its field. */
const judgeKnown = (owner: Owner, node: XmlElement, child: CompiledChild, path: string, found: Unknown[]): void => {
  const { field } = child;
  if (field.kind === 'element') judgeElement(node, child, path, found);
  if (field.kind !== 'leaf' && field.kind !== 'flag') return;
  const form: CompiledElement = { ...emptyForm, scaled: field.kind === 'leaf' && field.value.scale !== undefined };
  const inner: Owner = { name: node.name, form, others: [], data: undefined, path };
  const before = found.length;
  judgeParts(inner, node, path, field.kind === 'flag', found);
  if (found.length > before || field.kind === 'flag') return;
  if (leafValue(node, field.value) !== undefined) return;
  const value = node.children
    .filter(isText)
    .map((part) => part.value)
    .join('');
  found.push({ kind: 'value', owner, path, what: `<${node.name}>`, value, takes: field.value, field: child });
};

const emptyForm: CompiledElement = {
  type: '',
  attributes: new Map(),
  children: new Map(),
  text: undefined,
  fields: new Map(),
  required: [],
  scaled: false,
};

/** What an element that is only a value, or only there, has too much. */
const judgeParts = (inner: Owner, node: XmlElement, path: string, withText: boolean, found: Unknown[]): void => {
  for (const [index, attribute] of node.attributes.entries()) {
    if (attribute.name === 'unit' && inner.form.scaled) continue;
    judgeAttribute(inner, attribute, `${path}.attributes.${index}`, found);
  }
  for (const [index, part] of node.children.entries()) {
    if (part.kind === 'element' || (withText && isText(part) && !isBlank(part.value))) {
      judgeNode(inner, part, `${path}.children.${index}`, false, found);
    }
  }
};

const judgeElement = (node: XmlElement, child: CompiledChild, path: string, found: Unknown[]): void => {
  const compiled = child.of();
  let form: CompiledElement | undefined;
  let by: CompiledAttribute | undefined;
  if (isUnion(compiled)) {
    ({ by } = compiled);
    const word = attributeValue(node, by.name) ?? by.fallback;
    const inner: Owner = { name: node.name, form: emptyForm, others: [], data: undefined, path };
    if (word === undefined) {
      found.push({ kind: 'incomplete', owner: inner, path, missing: by.name });
      return;
    }
    form = compiled.variants.get(word);
    if (form === undefined) {
      const index = node.attributes.findIndex(({ name }) => name === by?.name);
      const what = `${by.name} of <${node.name}>`;
      const place = `${path}.attributes.${index}`;
      found.push({ kind: 'value', owner: inner, path: place, what, value: word, takes: by.value, field: undefined });
      return;
    }
  } else {
    form = compiled;
  }
  const data = by ? readForm(node, form, by.property, attributeValue(node, by.name)) : readForm(node, form);
  judgeInside({ name: node.name, form, others: othersOf(compiled), data, path }, node, found);
};

/** Looks into an element that was kept as XML, as its description says. */
const judgeInside = (owner: Owner, node: XmlElement, found: Unknown[]): void => {
  const { form, data, path } = owner;
  const before = found.length;
  const inner: Owner = { ...owner, data: undefined };
  for (const [index, attribute] of node.attributes.entries()) {
    const field = form.attributes.get(attribute.name);
    if (field && data?.[field.property] !== undefined) continue;
    if (attribute.name === 'unit' && form.scaled) continue;
    judgeAttribute(inner, attribute, `${path}.attributes.${index}`, found);
  }
  const seen = new Set<string>();
  for (const [index, child] of node.children.entries()) {
    const place = `${path}.children.${index}`;
    if (isText(child)) {
      const unread = form.text ? data?.[form.text.property] === undefined : true;
      if (!isBlank(child.value) && unread) judgeNode(inner, child, place, false, found);
      continue;
    }
    if (child.kind !== 'element') continue;
    const field = form.children.get(child.name);
    const taken = field !== undefined && !field.many && seen.has(child.name);
    seen.add(child.name);
    judgeNode(inner, child, place, taken, found);
  }
  if (found.length > before) return;
  const missing = form.required.find((property) => data?.[property] === undefined);
  const field = missing === undefined ? undefined : form.fields.get(missing);
  if (field)
    found.push({ kind: 'incomplete', owner: inner, path, missing: field.kind === 'text' ? 'content' : field.name });
};
