import type { XmlAttribute, XmlNode } from '../xml/nodes.ts';
import type { DataPath } from './data-path.ts';
import type { DataObject } from './origin.ts';

/** What data keeps that has no field. */
export interface ExtraContent {
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlNode[];
}

const nothing: ExtraContent = { attributes: [], children: [] };

/** The unknown content of data. It may come from JSON: only its lists are looked at here, and the XML writer checks what is in them. */
export const extraOf = (data: DataObject, path: DataPath): ExtraContent => {
  const extra = data['extra'];
  if (extra === undefined) return nothing;
  if (!isPlain(extra)) throw path.invalid('extra', 'must be an object');
  for (const key of Object.keys(extra)) {
    if (key !== 'attributes' && key !== 'children') throw path.invalid(`extra.${key}`, 'is no part of unknown content');
  }
  const { attributes = [], children = [] } = extra as Partial<ExtraContent>;
  if (!Array.isArray(attributes) || !Array.isArray(children)) throw path.invalid('extra', 'must hold lists');
  for (const part of [...attributes, ...children]) {
    if (typeof part !== 'object' || part === null) throw path.invalid('extra', 'must hold nodes');
  }
  return { attributes, children };
};

/** False for what is an object but has no fields of its own to show: a list, a Map, a Date. */
export const isPlain = (value: unknown): value is object => Object.prototype.toString.call(value) === '[object Object]';

/** True for text and CDATA. */
export const isCharacterData = (node: XmlNode): boolean => node.kind === 'text' || node.kind === 'cdata';
