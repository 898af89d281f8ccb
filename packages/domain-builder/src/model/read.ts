import { type Compiled, type CompiledChild, type CompiledElement, isUnion } from '../schema/compile.ts';
import type { XmlAttribute, XmlElement, XmlNode } from '../xml/nodes.ts';
import { type DataObject, Origin, origin } from './origin.ts';

/** What is being read: the fields so far, and what no field takes. */
interface Draft {
  readonly data: Record<string | symbol, unknown>;
  attributes: XmlAttribute[] | undefined;
  children: XmlNode[] | undefined;
  lists: unknown[][] | undefined;
}

/**
 * Reads an element as its description says. What the description does not know goes to `extra`; nothing is lost and
 * nothing is guessed. Gives `undefined` for a form of the element that is unknown, or incomplete, as a whole.
 */
const readElement = (node: XmlElement, compiled: Compiled): DataObject | undefined => {
  if (isUnion(compiled)) {
    const { by, variants } = compiled;
    const word = attributeValue(node, by.name) ?? by.fallback;
    const form = word === undefined ? undefined : variants.get(word);
    return form && complete(readForm(node, form, by.property, word), form);
  }
  return complete(readForm(node, compiled), compiled);
};

/** An element without what it cannot do without is not one that its type describes. */
const complete = (data: DataObject, form: CompiledElement): DataObject | undefined => {
  for (const property of form.required) if (data[property] === undefined) return undefined;
  return data;
};

/** The value of an attribute. */
export const attributeValue = (node: XmlElement, name: string): string | undefined => {
  for (const attribute of node.attributes) if (attribute.name === name) return attribute.value;
  return undefined;
};

/** Reads an element of one form; what is missing is for the caller to find. */
export const readForm = (node: XmlElement, form: CompiledElement, by?: string, word?: string): DataObject => {
  const data: Draft['data'] = {};
  if (by !== undefined) data[by] = word;
  const draft: Draft = { data, attributes: undefined, children: undefined, lists: undefined };
  readAttributes(node, form, draft);
  readChildren(node, form, draft);
  const { attributes, children } = draft;
  if (attributes || children) {
    data['extra'] = Object.freeze({
      ...(attributes && { attributes: Object.freeze(attributes.map((attribute) => Object.freeze(attribute))) }),
      ...(children && { children: Object.freeze(children.map(frozen)) }),
    });
  }
  data[origin] = new Origin(node, data, form);
  return Object.freeze(data);
};

/** Freezes a node that data shows, with all in it. */
const frozen = <T extends XmlNode>(node: T): T => {
  if (node.kind === 'element') {
    for (const attribute of node.attributes) Object.freeze(attribute);
    for (const child of node.children) frozen(child);
    Object.freeze(node.attributes);
    Object.freeze(node.children);
  }
  return Object.freeze(node);
};

const readAttributes = (node: XmlElement, form: CompiledElement, draft: Draft): void => {
  const unit = form.scaled ? attributeValue(node, 'unit') : undefined;
  let unitUsed = false;
  for (const attribute of node.attributes) {
    if (form.scaled && attribute.name === 'unit') continue;
    const field = form.attributes.get(attribute.name);
    const value = field?.value.decode(attribute.value, unit);
    if (field && value !== undefined) {
      draft.data[field.property] = value;
      unitUsed ||= field.value.scale !== undefined;
    } else {
      (draft.attributes ??= []).push(attribute);
    }
  }
  if (form.text && readText(node, form.text, unit, draft)) unitUsed ||= form.text.value.scale !== undefined;
  if (unit !== undefined && !unitUsed) (draft.attributes ??= []).push({ name: 'unit', value: unit });
};

/** Reads the element's own text; true when it is a value of the field. */
const readText = (
  node: XmlElement,
  field: NonNullable<CompiledElement['text']>,
  unit: string | undefined,
  draft: Draft,
): boolean => {
  const text = ownText(node);
  if (
    text === '' ||
    isLayout(
      text,
      node.children.some((child) => child.kind === 'element'),
    )
  )
    return false;
  const value = field.value.decode(text, unit);
  if (value === undefined) {
    for (const child of node.children) if (isText(child)) (draft.children ??= []).push(child);
    return false;
  }
  draft.data[field.property] = value;
  return true;
};

const readChildren = (node: XmlElement, form: CompiledElement, draft: Draft): void => {
  for (const child of node.children) {
    if (child.kind === 'element') {
      const field = form.children.get(child.name);
      if (!field || !readChild(child, field, draft)) (draft.children ??= []).push(child);
    } else if (!form.text && isText(child) && !isBlank(child.value)) {
      (draft.children ??= []).push(child);
    }
  }
  if (draft.lists) for (const list of draft.lists) Object.freeze(list);
};

/** Reads one child into its field; false when the field cannot take it. */
const readChild = (node: XmlElement, field: CompiledChild, draft: Draft): boolean => {
  const { data } = draft;
  const before = data[field.property];
  if (!field.many && before !== undefined) return false;
  const value = childValue(node, field);
  if (value === undefined) return false;
  if (!field.many) {
    data[field.property] = value;
  } else if (Array.isArray(before)) {
    before.push(value);
  } else {
    const list = [value];
    data[field.property] = list;
    (draft.lists ??= []).push(list);
  }
  return true;
};

const childValue = (node: XmlElement, child: CompiledChild): unknown => {
  const { field } = child;
  switch (field.kind) {
    case 'element':
      return readElement(node, child.of());
    case 'leaf':
      return leafValue(node, field.value);
    case 'flag':
      return node.attributes.length === 0 && node.children.every(isIgnorable) ? true : undefined;
    case 'foreign':
      return frozen(node);
    default:
      return undefined;
  }
};

/** The value of an element that is only a value; `undefined` when it has more. */
export const leafValue = (
  node: XmlElement,
  kind: { decode: (text: string, unit: string | undefined) => unknown; scale?: unknown },
): unknown => {
  const unit = kind.scale === undefined ? undefined : attributeValue(node, 'unit');
  if (node.attributes.length > (unit === undefined ? 0 : 1)) return undefined;
  if (node.children.some((child) => child.kind === 'element')) return undefined;
  return kind.decode(ownText(node), unit);
};

/** The character data directly inside an element. */
const ownText = (node: XmlElement): string => {
  const [only] = node.children;
  if (only === undefined) return '';
  if (node.children.length === 1 && only.kind === 'text') return only.value;
  let text = '';
  for (const child of node.children) if (isText(child)) text += child.value;
  return text;
};

export const isText = (node: XmlNode): node is XmlNode & { readonly kind: 'text' | 'cdata' } =>
  node.kind === 'text' || node.kind === 'cdata';

/** True for white space that only sets an element's children apart, so that it is no value of the element. */
export const isLayout = (text: string, hasElements: boolean): boolean =>
  isBlank(text) && (hasElements || text.includes('\n'));

/** True when the text is white space of XML only. */
export const isBlank = (text: string): boolean => !/[^ \n\t\r]/.test(text);

const isIgnorable = (node: XmlNode): boolean => node.kind !== 'element' && (!isText(node) || isBlank(node.value));
