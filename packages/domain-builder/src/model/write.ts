import { type Compiled, type CompiledChild, type CompiledElement, isUnion } from '../schema/compile.ts';
import type { XmlAttribute, XmlElement, XmlNode } from '../xml/nodes.ts';
import { quoted } from '../xml/failure.ts';
import { type DataObject, originOf } from './origin.ts';
import { mergeAttributes } from './merge-attributes.ts';
import { mergeChildren } from './merge-children.ts';
import { inside, invalid, type Place } from './place.ts';
import { sortFields } from './sort-fields.ts';
import { writeField } from './write-field.ts';

/**
 * Turns data back into an element. What was read and not changed is the very node it was read from; what was changed is
 * merged into that node, so order, comments and white space stay; what is new is written in libvirt's order.
 */
export const writeElement = (
  tag: string,
  compiled: Compiled,
  data: DataObject,
  place: Place = inside(undefined, tag),
): XmlElement => {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw invalid(place, undefined, `<${tag}> must be an object`);
  }
  const from = originOf(data);
  if (from?.isUnchanged(data) && from.node.name === tag) return from.node;
  const form = formOf(compiled, data, place);
  const source = from?.node;
  const sorted = sortFields(form, data, place);
  const extra = extraOf(data, place);
  return {
    kind: 'element',
    name: tag,
    attributes: mergeAttributes(form, sorted, data, extra.attributes, source, place),
    children: mergeChildren(form, sorted, data, extra.children, source, place, writeOne),
  };
};

const writeOne = (field: CompiledChild, value: unknown, place: Place, candidate: XmlElement | undefined) =>
  writeField(field, value, place, candidate, writeElement);

const formOf = (compiled: Compiled, data: DataObject, place: Place): CompiledElement => {
  if (!isUnion(compiled)) return compiled;
  const { property } = compiled.by;
  const word = data[property] ?? compiled.by.fallback;
  const form = typeof word === 'string' ? compiled.variants.get(word) : undefined;
  if (form) return form;
  const known = [...compiled.variants.keys()].join(', ');
  throw invalid(place, property, `${quoted(word)} is none of ${known}`);
};

const nothing: { readonly attributes: readonly XmlAttribute[]; readonly children: readonly XmlNode[] } = {
  attributes: [],
  children: [],
};

/** What the data keeps that has no field. It may come from JSON; the text writer checks every name and value in it. */
const extraOf = (data: DataObject, place: Place): typeof nothing => {
  const extra = data['extra'];
  if (extra === undefined) return nothing;
  if (typeof extra !== 'object' || extra === null) throw invalid(place, 'extra', 'must be an object');
  // Only the outer shape is looked at here.
  const { attributes = [], children = [] } = extra as Partial<typeof nothing>;
  if (!Array.isArray(attributes) || !Array.isArray(children)) throw invalid(place, 'extra', 'must hold lists');
  return { attributes, children };
};
