import type { Finding } from '../lint/rule.ts';
import { attributeOffset } from '../lint/attribute-offset.ts';
import { type DataObject, originOf } from '../model/origin.ts';
import { isBlank, isText } from '../model/read.ts';
import { quoted } from '../xml/failure.ts';
import type { XmlAttribute, XmlElement, XmlNode } from '../xml/nodes.ts';
import { offsetOf } from '../xml/offset.ts';
import { positionAt } from '../xml/position.ts';

/** What no field of a document took, as warnings: libvirt leaves out what it does not know. */
export const unknownContent = (data: object, text: string): readonly Finding[] => {
  const found: Finding[] = [];
  // Data from the parser is objects and lists all through.
  visit(data as DataObject, '', text, found);
  return found;
};

const visit = (data: DataObject, path: string, text: string, found: Finding[]): void => {
  for (const [key, value] of Object.entries(data)) {
    if (typeof value !== 'object' || value === null) continue;
    const here = path === '' ? key : `${path}.${key}`;
    const owner = originOf(data)?.node;
    if (key !== 'extra') visit(value as DataObject, here, text, found);
    else if (owner) ownExtra(owner, value, here, text, found);
  }
};

const ownExtra = (owner: XmlElement, extra: object, path: string, text: string, found: Finding[]): void => {
  // `extra` is made by the reader, which gives it these two lists.
  const { attributes = [], children = [] } = extra as {
    readonly attributes?: readonly XmlAttribute[];
    readonly children?: readonly XmlNode[];
  };
  const offset = offsetOf(owner) ?? 0;
  for (const [index, { name, value }] of attributes.entries()) {
    if (name === 'xmlns' || name.includes(':')) continue;
    const message = `${name}=${quoted(value)} of <${owner.name}> is not known`;
    const at = attributeOffset(text, offset, owner.name, name) ?? offset;
    found.push({
      ...about,
      rule: 'xml/unknown-attribute',
      path: `${path}.attributes.${index}`,
      message,
      ...positionAt(text, at),
    });
  }
  for (const [index, child] of children.entries()) {
    const place = { ...about, path: `${path}.children.${index}` };
    if (child.kind === 'element' && !isForeign(child)) {
      const message = `<${child.name}> in <${owner.name}> is not known there, or not of a known form`;
      found.push({ ...place, rule: 'xml/unknown-element', message, ...positionAt(text, offsetOf(child) ?? offset) });
    } else if (isText(child) && !isBlank(child.value)) {
      const message = `the text ${quoted(child.value.trim())} of <${owner.name}> is not known there`;
      found.push({ ...place, rule: 'xml/unknown-text', message, ...positionAt(text, offset) });
    }
  }
};

const about = {
  severity: 'warning',
  why: 'libvirt leaves out what it does not know, without a word.',
} as const;

/** What is in a namespace of its own belongs to others. */
const isForeign = ({ name, attributes }: XmlElement): boolean =>
  name.includes(':') || attributes.some((attribute) => attribute.name === 'xmlns');
