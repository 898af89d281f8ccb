import type { Compiled, CompiledChild } from '../schema/compile.ts';
import type { XmlElement } from '../xml/nodes.ts';
import { type DataObject, originOf } from './origin.ts';
import { invalid, type Place } from './place.ts';
import { leafValue } from './read.ts';
import { writeValue } from './write-value.ts';

/** A child that is written, and what it was read from. */
export interface WrittenChild {
  readonly node: XmlElement;
  readonly from: XmlElement | undefined;
}

type WriteElement = (tag: string, compiled: Compiled, data: DataObject, place: Place) => XmlElement;

/** Writes one value of a child field. `candidate` is the element that stood in its place, for values without a link. */
export const writeField = (
  child: CompiledChild,
  value: unknown,
  place: Place,
  candidate: XmlElement | undefined,
  writeElement: WriteElement,
): WrittenChild => {
  const { field, name } = child;
  switch (field.kind) {
    case 'element': {
      // Whatever it is, `writeElement` looks before it reads.
      const data = value as DataObject;
      return { node: writeElement(name, child.of(), data, place), from: originOf(data)?.node };
    }
    case 'foreign': {
      if (!isNode(value) || value.name !== name) throw invalid(place, undefined, `must be an XML element <${name}>`);
      return { node: value, from: value };
    }
    case 'flag':
      if (value !== true) throw invalid(place, undefined, 'must be true or false');
      return { node: candidate ?? emptyElement(name), from: candidate };
    case 'leaf': {
      const kind = field.value;
      if (candidate && leafValue(candidate, kind) === value) return { node: candidate, from: candidate };
      const { text, unit } = writeValue(kind, value, place.parent ?? place, child.property);
      const attributes = unit === undefined ? [] : [{ name: 'unit', value: unit }];
      const children = text === '' ? [] : [{ kind: 'text', value: text } as const];
      return { node: { kind: 'element', name, attributes, children }, from: candidate };
    }
    default:
      return field satisfies never;
  }
};

/** The outer shape of a node; the text writer checks every part of it. */
const isNode = (value: unknown): value is XmlElement =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'element' && 'name' in value;

const emptyElement = (name: string): XmlElement => ({ kind: 'element', name, attributes: [], children: [] });
