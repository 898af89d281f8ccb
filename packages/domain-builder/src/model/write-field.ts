import type { Compiled, CompiledChild } from '../schema/compile.ts';
import type { XmlElement } from '../xml/nodes.ts';
import { type DataObject, originOf } from './origin.ts';
import { leafValue } from './read.ts';
import { writeValue } from './write-value.ts';

/** A child that is written, and what it was read from. */
export interface WrittenChild {
  readonly node: XmlElement;
  readonly from: XmlElement | undefined;
}

type WriteElement = (tag: string, compiled: Compiled, data: DataObject, path: string) => XmlElement;

/** Writes one value of a child field. `candidate` is the element that stood in its place, for values without a link. */
export const writeField = (
  field: CompiledChild,
  value: unknown,
  at: { readonly path: string; readonly candidate: XmlElement | undefined },
  writeElement: WriteElement,
): WrittenChild => {
  const { path, candidate } = at;
  const tag = field.name;
  switch (field.field.kind) {
    case 'element': {
      // Whatever it is, `writeElement` looks before it reads.
      const data = value as DataObject;
      return { node: writeElement(tag, field.of(), data, path), from: originOf(data)?.node };
    }
    case 'foreign': {
      // A foreign field holds a node of the tree; the text writer checks every part of it.
      const node = value as XmlElement;
      return { node, from: node };
    }
    case 'flag':
      return { node: candidate ?? emptyElement(tag), from: candidate };
    case 'leaf': {
      const kind = field.field.value;
      if (candidate && leafValue(candidate, kind) === value) return { node: candidate, from: candidate };
      const { text, unit } = writeValue(kind, value, path);
      const attributes = unit === undefined ? [] : [{ name: 'unit', value: unit }];
      const children = text === '' ? [] : [{ kind: 'text', value: text } as const];
      return { node: { kind: 'element', name: tag, attributes, children }, from: candidate };
    }
    default:
      return field.field satisfies never;
  }
};

const emptyElement = (name: string): XmlElement => ({ kind: 'element', name, attributes: [], children: [] });
