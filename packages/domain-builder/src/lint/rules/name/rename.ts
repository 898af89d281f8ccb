import { attributeValue, isBlank, isText, leafValue, readForm } from '../../../model/read.ts';
import { type CompiledChild, isUnion } from '../../../schema/compile.ts';
import type { XmlAttribute, XmlElement } from '../../../xml/nodes.ts';
import type { Fix } from '../../rule.ts';
import type { Owner } from './unknown.ts';

/** The fix that gives an attribute the name that was meant, when its value fits there and the place is free. */
export const renameAttribute = (owner: Owner, path: string, attribute: XmlAttribute, name: string): Fix | undefined => {
  const field = owner.form.attributes.get(name);
  const value = field?.value.scale ? undefined : field?.value.decode(attribute.value, undefined);
  if (field === undefined || value === undefined) return undefined;
  const title = `call it ${name}`;
  // What was not read into fields is mended as XML.
  if (owner.data === undefined) return { title, edits: [{ op: 'set', path: `${path}.name`, value: name }] };
  if (owner.data[field.property] !== undefined) return undefined;
  return {
    title,
    edits: [
      { op: 'remove', path },
      { op: 'set', path: inside(owner, field.property), value },
    ],
  };
};

/** The fix that gives an element the name that was meant, when what it holds fits there and the place is free. */
export const renameElement = (owner: Owner, path: string, node: XmlElement, name: string): Fix | undefined => {
  const child = owner.form.children.get(name);
  const value = child && readAs(node, child);
  if (child === undefined || value === undefined) return undefined;
  const title = `call it <${name}>`;
  if (owner.data === undefined) return { title, edits: [{ op: 'set', path: `${path}.name`, value: name }] };
  if (!child.many && owner.data[child.property] !== undefined) return undefined;
  return {
    title,
    edits: [
      { op: 'remove', path },
      { op: child.many ? 'append' : 'set', path: inside(owner, child.property), value },
    ],
  };
};

/** The way to a field of an element's data. */
export const inside = ({ path }: Owner, property: string): string => (path === '' ? property : `${path}.${property}`);

/** What an element is as another field; `undefined` when it does not fit there as a whole. */
const readAs = (node: XmlElement, child: CompiledChild): unknown => {
  const { field } = child;
  if (field.kind === 'leaf') return leafValue(node, field.value);
  if (field.kind === 'flag') return isEmpty(node) ? true : undefined;
  if (field.kind !== 'element') return undefined;
  const compiled = child.of();
  const word = isUnion(compiled) ? (attributeValue(node, compiled.by.name) ?? compiled.by.fallback) : undefined;
  const form = isUnion(compiled) ? compiled.variants.get(word ?? '') : compiled;
  if (form === undefined) return undefined;
  const data = isUnion(compiled) ? readForm(node, form, compiled.by.property, word) : readForm(node, form);
  if (data['extra'] !== undefined) return undefined;
  return form.required.every((property) => data[property] !== undefined) ? data : undefined;
};

const isEmpty = (node: XmlElement): boolean =>
  node.attributes.length === 0 && node.children.every((part) => isText(part) && isBlank(part.value));
