import { DomainXmlError } from '../errors.ts';
import {
  codePointName,
  forbiddenCharacterAt,
  isDeclarationBody,
  isQualifiedName,
  isReservedName,
} from './characters.ts';
import { attributeNeedsWork, escapeAttribute, escapeText, textNeedsWork } from './escape.ts';
import { quoted, shortPath } from './failure.ts';
import { defaultLimits, mostNodesWritten } from './limits.ts';
import { isDeclaration, NamespaceScopes } from './namespaces.ts';
import type { XmlAttribute, XmlComment, XmlDocument, XmlElement, XmlInstruction, XmlNode } from './nodes.ts';

/**
 * Writes an element in libvirt's style: single quotes, `/>` for what is empty, two blanks for each level. An element that
 * has text (white space too) is written exactly as it is; one that has only elements and comments gets line breaks.
 * Throws a `DomainXmlError` for what no XML document can hold.
 */
export const writeElement = (root: XmlElement): string => new XmlWriter().element(root, 0);

/** Writes a whole document, ended by a newline. */
export const writeDocument = (document: XmlDocument): string =>
  writeAround(document, new XmlWriter().element(document.root, 0));

/** Writes what stands around a root whose text is known, and a newline behind all. */
export const writeAround = (document: Omit<XmlDocument, 'root'>, root: string): string => {
  const { declaration } = document;
  if (declaration === undefined && document.before.length === 0 && document.after.length === 0) return `${root}\n`;
  const writer = new XmlWriter();
  if (declaration !== undefined) writer.checkDeclaration(declaration);
  let out = declaration === undefined ? '' : `<?xml ${declaration}?>\n`;
  for (const node of document.before) out += `${writer.beside(node)}\n`;
  out += `${root}\n`;
  for (const node of document.after) out += `${writer.beside(node)}\n`;
  return out;
};

/** A line break and the blanks in front of what stands at a level. */
export const lineBreakAt = (level: number): string => (lineBreaks[level] ??= `\n${'  '.repeat(level)}`);

// No deeper than elements can be nested.
const lineBreaks: string[] = [];

/** Names that were found good once; bounded, so that names from outside cannot fill the memory. */
const goodNames = new Set<string>();
const mostGoodNames = 4096;

const charactersAsANode = 128;

/** Writes nodes, and the parts of elements for those who have no nodes; whatever it is given, it writes no bad text. */
export class XmlWriter {
  readonly #open: string[] = [];
  #scopes: NamespaceScopes | undefined;
  #nodes = 0;

  /** Writes what stands beside the root. */
  beside(node: XmlComment | XmlInstruction): string {
    if (isObject(node) && node.kind === 'comment') return this.#comment(node.value);
    if (isObject(node) && node.kind === 'instruction') return this.#instruction(node.target, node.value);
    throw this.#unwritable('only comments and processing instructions can stand beside the root');
  }

  /** Writes a node of any kind that stands at a level, which is 0 for the root. */
  node(node: XmlNode, level: number): string {
    if (!isObject(node)) throw this.#unwritable('a node is no object');
    switch (node.kind) {
      case 'element':
        return this.element(node, level);
      case 'text':
        return this.text(node.value);
      case 'cdata':
        return this.#cdata(node.value);
      case 'comment':
        return this.#comment(node.value);
      case 'instruction':
        return this.#instruction(node.target, node.value);
      default:
        throw this.#unwritable(`a node of kind ${quoted(kindOf(node))} is unknown`);
    }
  }

  element(element: XmlElement, level: number): string {
    const { name, attributes, children } = element;
    this.#checkName(name, 'an element');
    this.enter(name);
    if (!Array.isArray(attributes) || !Array.isArray(children)) {
      throw this.#unwritable('the attributes and the children of an element must be lists');
    }
    const prefixed: XmlAttribute[] = [];
    const written = this.attributes(attributes, prefixed);
    const declares = prefixed.length > 0 || name.includes(':');
    if (declares) this.declare(prefixed);
    const out =
      children.length === 0
        ? `<${name}${written}/>`
        : `<${name}${written}>${this.#children(children, level)}</${name}>`;
    this.leave(declares);
    return out;
  }

  /** Goes into an element whose name is known to be good. */
  enter(name: string): void {
    if (this.#open.length >= defaultLimits.depth) {
      const path = shortPath(this.#open);
      throw new DomainXmlError(
        'LIMIT',
        `in ${path}: elements are nested deeper than ${defaultLimits.depth}, or the data contains itself`,
        { path },
      );
    }
    this.count(0);
    this.#open.push(name);
  }

  /** Leaves the innermost element; `declared` says whether `declare` was called for it. */
  leave(declared: boolean): void {
    if (declared) this.#scopes?.leave(this.#open.length);
    this.#open.pop();
  }

  /** Counts a node, and the length of a text that is long, so that data which holds one part many times over ends at a limit. */
  count(length: number): void {
    this.#nodes += 1 + Math.floor(length / charactersAsANode);
    if (this.#nodes > mostNodesWritten) {
      const path = shortPath(this.#open);
      throw new DomainXmlError('LIMIT', `in ${path}: the document would be larger than ${mostNodesWritten} elements`, {
        path,
      });
    }
  }

  /**
   * Checks the prefixes of the innermost element against what it and the elements around it declare. `prefixed` are its
   * declarations and its attributes that have a prefix.
   */
  declare(prefixed: readonly XmlAttribute[]): void {
    this.#scopes ??= new NamespaceScopes();
    const wrong = this.#scopes.enter(this.#open.length, this.#open.at(-1) ?? '', prefixed);
    if (wrong) {
      const hint = isDeclaration(wrong.name) ? '' : ', where this document is written';
      throw new DomainXmlError('NAMESPACE', `in /${this.#open.join('/')}: ${wrong.what}${hint}`, {
        path: `/${this.#open.join('/')}`,
      });
    }
  }

  checkDeclaration(declaration: string): void {
    if (typeof declaration !== 'string' || !isDeclarationBody(` ${declaration}`)) {
      throw this.#unwritable(`${quoted(declaration)} is not an XML declaration`);
    }
  }

  /** Writes attributes of the innermost element, each with a blank before it, and adds those that have a prefix to `prefixed`. */
  attributes(attributes: readonly XmlAttribute[], prefixed: XmlAttribute[]): string {
    let out = '';
    const names: string[] = [];
    for (const attribute of attributes) {
      if (!isObject(attribute)) throw this.#unwritable('an attribute is no object');
      // Read once, so that what is checked is what is written.
      const { name, value } = attribute;
      this.#checkName(name, 'an attribute');
      if (names.includes(name)) throw this.#unwritable(`the attribute ${quoted(name)} is given twice`);
      names.push(name);
      out += ` ${name}='${this.attribute(name, value)}'`;
      if (isPrefixedName(name)) prefixed.push({ name, value });
    }
    return out;
  }

  /** The text of an attribute's value. */
  attribute(name: string, value: string): string {
    if (typeof value !== 'string') throw this.#unwritable(`the value of ${quoted(name)} is not a string`);
    if (value.length > charactersAsANode) this.count(value.length);
    if (!attributeNeedsWork(value)) return value;
    this.#checkCharacters(value, `the attribute ${quoted(name)}`);
    return escapeAttribute(value);
  }

  /** The text of character data. */
  text(value: string): string {
    if (typeof value !== 'string') throw this.#unwritable('a text is not a string');
    if (value.length > charactersAsANode) this.count(value.length);
    if (!textNeedsWork(value)) return value;
    this.#checkCharacters(value, 'a text');
    return escapeText(value);
  }

  /** Writes an element that has a good name and nothing but a text. */
  leaf(name: string, attributes: string, value: string): string {
    this.count(value.length);
    if (value === '') return `<${name}${attributes}/>`;
    if (!textNeedsWork(value)) return `<${name}${attributes}>${value}</${name}>`;
    this.enter(name);
    const text = this.text(value);
    this.leave(false);
    return `<${name}${attributes}>${text}</${name}>`;
  }

  #children(children: readonly XmlNode[], level: number): string {
    let out = '';
    for (const node of children) {
      if (!isObject(node) || (node.kind !== 'text' && node.kind !== 'cdata')) continue;
      for (const child of children) out += this.node(child, level + 1);
      return out;
    }
    const lineBreak = lineBreakAt(level + 1);
    for (const child of children) out += lineBreak + this.node(child, level + 1);
    return out + lineBreakAt(level);
  }

  #cdata(value: string): string {
    this.#checkCharacters(value, 'a CDATA section');
    if (value.includes('\r')) return this.text(value);
    return `<![CDATA[${value.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
  }

  #comment(value: string): string {
    this.#checkCharacters(value, 'a comment');
    if (value.includes('--') || value.endsWith('-')) {
      throw this.#unwritable('a comment can neither contain "--" nor end with "-"');
    }
    return `<!--${value}-->`;
  }

  #instruction(target: string, value: string): string {
    this.#checkName(target, 'a processing instruction');
    this.#checkCharacters(value, 'a processing instruction');
    if (target.toLowerCase() === 'xml' || target.includes(':')) {
      throw this.#unwritable(`${quoted(target)} is not the name of a processing instruction`);
    }
    if (value.includes('?>')) throw this.#unwritable('a processing instruction cannot contain "?>"');
    return value === '' ? `<?${target}?>` : `<?${target} ${value}?>`;
  }

  #checkName(name: string, what: string): void {
    if (goodNames.has(name)) return;
    if (typeof name !== 'string' || !isQualifiedName(name) || isReservedName(name)) {
      throw this.#unwritable(`${quoted(name)} is not the name of ${what}`);
    }
    if (goodNames.size < mostGoodNames) goodNames.add(name);
  }

  #checkCharacters(value: string, where: string): void {
    if (typeof value !== 'string') throw this.#unwritable(`${where} is not a string`);
    const at = forbiddenCharacterAt(value);
    if (at !== -1)
      throw this.#unwritable(`${where} holds ${codePointName(value, at)}, which XML cannot hold in any form`);
  }

  #unwritable(what: string): DomainXmlError {
    const path = `/${this.#open.join('/')}`;
    return new DomainXmlError('UNWRITABLE', `in ${path}: ${what}`, { path });
  }
}

/** True for a name that only means something together with a declaration, and for a declaration. */
export const isPrefixedName = (name: string): boolean => name.includes(':') || name === 'xmlns';

/** False for what data from JSON could hold in spite of its type. */
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

const kindOf = (node: { readonly kind?: unknown }): unknown => node.kind;
