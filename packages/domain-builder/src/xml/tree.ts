import { XMLParser } from 'fast-xml-parser';
import { DomainXmlError } from '../errors.ts';
import type { XmlComment, XmlDocument, XmlInstruction, XmlNode } from './nodes.ts';
import { Offset, offsetKey } from './offset.ts';
import { decodeReferences } from './references.ts';
import type { Scan, ScannedInstruction } from './scan.ts';

const TEXT = '#text';
const COMMENT = '#comment';
const CDATA = '#cdata';

// The mode in which fast-xml-parser changes nothing: order kept, no value interpreted, trimmed or decoded. The scan has
// already refused everything that its own limits would stop.
const parser = new XMLParser({
  preserveOrder: true,
  // The scan has read every attribute to check it, and keeps them.
  ignoreAttributes: true,
  textNodeName: TEXT,
  commentPropName: COMMENT,
  cdataPropName: CDATA,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  ignoreDeclaration: true,
  // Paths are for callbacks, of which there are none.
  jPath: false,
  maxNestedTags: Number.MAX_SAFE_INTEGER,
  onDangerousProperty: (name: string) => name,
});

/** What fast-xml-parser gives for one node: an object with one key. */
interface RawNode {
  readonly [key: string]: unknown;
}

/** Turns a text that `scan` has passed into our node tree. */
export const buildTree = (text: string, scanned: Scan): XmlDocument => {
  // Not a cast of trust: the shape is fast-xml-parser's documented one for `preserveOrder`.
  const raw = parser.parse(plainText(text, scanned.instructions)) as readonly RawNode[];
  const nodes = new TreeBuilder(text, scanned).children(raw);
  const rootIndex = nodes.findIndex((node) => node.kind === 'element');
  const root = nodes[rootIndex];
  if (root?.kind !== 'element') throw new DomainXmlError('NOT_WELL_FORMED', 'the text has no element');
  return {
    ...(scanned.declaration === undefined ? {} : { declaration: scanned.declaration }),
    before: nodes.slice(0, rootIndex).filter(isMisc),
    root,
    after: nodes.slice(rootIndex + 1).filter(isMisc),
  };
};

const isMisc = (node: XmlNode): node is XmlComment | XmlInstruction =>
  node.kind === 'comment' || node.kind === 'instruction';

/** fast-xml-parser loses the content of instructions and stumbles over quotes in it, so it sees them empty. */
const plainText = (text: string, instructions: readonly ScannedInstruction[]): string => {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (instructions.length === 0) return start === 0 ? text : text.slice(start);
  let out = '';
  let at = start;
  for (const instruction of instructions) {
    out += `${text.slice(at, instruction.start)}<?${instruction.target}?>`;
    at = instruction.end;
  }
  return out + text.slice(at);
};

const noChildren: readonly XmlNode[] = Object.freeze([]);

class TreeBuilder {
  readonly #text: string;
  readonly #scanned: Scan;
  #nextElement = 0;
  #nextInstruction = 0;

  constructor(text: string, scanned: Scan) {
    this.#text = text;
    this.#scanned = scanned;
  }

  children(raw: readonly RawNode[]): readonly XmlNode[] {
    if (raw.length === 0) return noChildren;
    const nodes: XmlNode[] = [];
    for (const node of raw) nodes.push(this.#node(node));
    return nodes;
  }

  #node(raw: RawNode): XmlNode {
    let name = '';
    for (name in raw) break;
    const content = raw[name];
    if (name === TEXT) return { kind: 'text', value: decodeReferences(String(content)) };
    // Everything but text has a list of nodes.
    const list = content as readonly RawNode[];
    if (name === COMMENT) return { kind: 'comment', value: innerText(list) };
    if (name === CDATA) return { kind: 'cdata', value: innerText(list) };
    if (name.charCodeAt(0) === 63) return this.#instruction();
    const { starts, ends, attributes } = this.#scanned;
    const index = this.#nextElement++;
    return {
      kind: 'element',
      name,
      attributes: attributes[index] ?? [],
      children: this.children(list),
      [offsetKey]: new Offset(this.#text, starts[index] ?? 0, ends[index] ?? 0),
    };
  }

  #instruction(): XmlInstruction {
    const scanned = this.#scanned.instructions[this.#nextInstruction++];
    return { kind: 'instruction', target: scanned?.target ?? '', value: scanned?.value ?? '' };
  }
}

const innerText = (list: readonly RawNode[]): string => {
  const text = list[0]?.[TEXT];
  return typeof text === 'string' ? text : '';
};
