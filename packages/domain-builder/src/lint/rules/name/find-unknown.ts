import type { DataObject } from '../../../model/origin.ts';
import { isBlank, isText } from '../../../model/read.ts';
import { type Compiled, type CompiledElement, compile, isUnion } from '../../../schema/compile.ts';
import { domain as description } from '../../../schema/domain.ts';
import type { Domain } from '../../../schema/types.gen.ts';
import type { XmlAttribute, XmlNode } from '../../../xml/nodes.ts';
import { judgeAttribute, judgeNode, othersOf } from './judge.ts';
import type { Owner, Unknown } from './unknown.ts';

/** Everything in a domain that no field took, in the order of the data. */
export const findUnknown = (domain: Domain): readonly Unknown[] => {
  const found: Unknown[] = [];
  const root: unknown = domain;
  if (isObject(root)) walk(root, compile(description), 'domain', '', found);
  return found;
};

const walk = (data: DataObject, compiled: Compiled, name: string, path: string, found: Unknown[]): void => {
  const form = formOf(data, compiled);
  if (form === undefined) return;
  const extra = data['extra'];
  if (isObject(extra)) ownExtra({ name, form, others: othersOf(compiled), data, path }, extra, found);
  for (const key in data) {
    const value = data[key];
    if (!isObject(value)) continue;
    const field = form.fields.get(key);
    if (field?.kind !== 'child' || field.field.kind !== 'element') continue;
    const here = path === '' ? key : `${path}.${key}`;
    if (!Array.isArray(value)) {
      walk(value, field.of(), field.name, here, found);
      continue;
    }
    const list: readonly unknown[] = value;
    for (let index = 0; index < list.length; index++) {
      const item = list[index];
      if (isObject(item)) walk(item, field.of(), field.name, `${here}.${index}`, found);
    }
  }
};

const formOf = (data: DataObject, compiled: Compiled): CompiledElement | undefined => {
  if (!isUnion(compiled)) return compiled;
  const word = data[compiled.by.property] ?? compiled.by.fallback;
  return typeof word === 'string' ? compiled.variants.get(word) : undefined;
};

const isObject = (value: unknown): value is DataObject => typeof value === 'object' && value !== null;

const ownExtra = (owner: Owner, extra: DataObject, found: Unknown[]): void => {
  const { attributes, children } = extra;
  const base = owner.path === '' ? 'extra' : `${owner.path}.extra`;
  if (Array.isArray(attributes)) {
    const list: readonly unknown[] = attributes;
    for (const [index, attribute] of list.entries()) {
      if (isAttribute(attribute)) judgeAttribute(owner, attribute, `${base}.attributes.${index}`, found);
    }
  }
  if (!Array.isArray(children)) return;
  const list: readonly unknown[] = children;
  let textSeen = false;
  for (const [index, child] of list.entries()) {
    if (!isNode(child)) continue;
    if (isText(child)) {
      if (textSeen || isBlank(child.value)) continue;
      textSeen = true;
    }
    judgeNode(owner, child, `${base}.children.${index}`, isTaken(owner, child), found);
  }
};

const isAttribute = (value: unknown): value is XmlAttribute =>
  isObject(value) && typeof value['name'] === 'string' && typeof value['value'] === 'string';

const isNode = (value: unknown): value is XmlNode =>
  isObject(value) &&
  (value['kind'] === 'element'
    ? typeof value['name'] === 'string' && Array.isArray(value['attributes']) && Array.isArray(value['children'])
    : typeof value['value'] === 'string');

/** True when the one place that a child may have is taken. */
const isTaken = ({ form, data }: Owner, node: XmlNode): boolean => {
  const field = node.kind === 'element' ? form.children.get(node.name) : undefined;
  return field !== undefined && !field.many && data?.[field.property] !== undefined;
};
