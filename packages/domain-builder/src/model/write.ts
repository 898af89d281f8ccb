import { DomainXmlError } from '../errors.ts';
import { type Compiled, type CompiledElement, isUnion } from '../schema/compile.ts';
import type { XmlElement, XmlNode } from '../xml/nodes.ts';
import { type DataObject, originOf } from './origin.ts';
import { mergeAttributes } from './merge-attributes.ts';
import { mergeChildren } from './merge-children.ts';
import { writeField } from './write-field.ts';

/**
 * Turns data back into an element. What was read and not changed is the very node it was read from; what was changed is
 * merged into that node, so order, comments and white space stay; what is new is written in libvirt's order.
 */
export const writeElement = (tag: string, compiled: Compiled, data: DataObject, path: string): XmlElement => {
  const from = originOf(data);
  if (from?.isUnchanged(data) && from.node.name === tag) return from.node;
  const form = formOf(tag, compiled, data, path);
  const source = from?.node;
  const extra = extraOf(data);
  return {
    kind: 'element',
    name: tag,
    attributes: mergeAttributes(form, data, extra.attributes, source, path),
    children: mergeChildren(form, data, extra.children, source, path, (field, value, at) =>
      writeField(field, value, at, writeElement),
    ),
  };
};

const formOf = (tag: string, compiled: Compiled, data: DataObject, path: string): CompiledElement => {
  if (typeof data !== 'object' || data === null) {
    throw new DomainXmlError('INVALID_VALUE', `${path}: <${tag}> must be an object, not ${typeof data}`, { path });
  }
  if (!isUnion(compiled)) return compiled;
  const { property } = compiled.by;
  const word = data[property] ?? compiled.by.fallback;
  const form = typeof word === 'string' ? compiled.variants.get(word) : undefined;
  if (form) return form;
  const known = [...compiled.variants.keys()].join(', ');
  const at = `${path}.${property}`;
  throw new DomainXmlError('INVALID_VALUE', `${at}: ${String(word)} is none of ${known}`, { path: at });
};

/** What the data keeps that has no field. Looked at with care: it may come from JSON. */
const extraOf = (data: DataObject): { attributes: readonly Named[]; children: readonly XmlNode[] } => {
  const extra = data['extra'];
  if (typeof extra !== 'object' || extra === null) return { attributes: [], children: [] };
  // The writer checks every name and value again, so a wrong shape ends as a clear error there.
  const { attributes = [], children = [] } = extra as {
    readonly attributes?: readonly Named[];
    readonly children?: readonly XmlNode[];
  };
  return { attributes, children };
};

interface Named {
  readonly name: string;
  readonly value: string;
}
