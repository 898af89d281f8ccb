import { DomainXmlError } from '../errors.ts';
import {
  codePointName,
  forbiddenCharacterAt,
  isDeclarationBody,
  isQualifiedName,
  isReservedName,
} from './characters.ts';
import { quoted } from './failure.ts';
import { defaultLimits } from './limits.ts';
import { isDeclaration, NamespaceScopes } from './namespaces.ts';
import type { XmlDocument, XmlElement, XmlNode } from './nodes.ts';

/**
 * Writes an element in libvirt's style: single quotes, `/>` for what is empty, two blanks for each level. An element that
 * has text (white space too) is written exactly as it is; one that has only elements and comments gets line breaks.
 * Throws a `DomainXmlError` for what no XML document can hold.
 */
export const writeElement = (root: XmlElement): string => new Writer().element(root, 0);

/** Writes a whole document, ended by a newline. */
export const writeDocument = (document: XmlDocument): string => {
  const writer = new Writer();
  const { declaration } = document;
  if (declaration !== undefined) writer.checkDeclaration(declaration);
  const lines = declaration === undefined ? [] : [`<?xml ${declaration}?>`];
  for (const node of [...document.before, document.root, ...document.after]) lines.push(writer.node(node, 0));
  return `${lines.join('\n')}\n`;
};

/** Names that were found good once; bounded, so that names from outside cannot fill the memory. */
const goodNames = new Set<string>();
const mostGoodNames = 4096;

// What needs a closer look below U+0080: markup, quotes and control characters; in text, tab and line feed do not. libvirt
// escapes both quotes everywhere, so we do.
const ATTRIBUTE = 1;
const TEXT = 2;
const closerLook = new Uint8Array(128).fill(ATTRIBUTE | TEXT, 0, 32);
for (const char of '&<>\'"') closerLook[char.charCodeAt(0)] = ATTRIBUTE | TEXT;
for (const char of '\n\t') closerLook[char.charCodeAt(0)] = ATTRIBUTE;

/** True when a value cannot be written as it is, or when it takes more than this to say that it can. */
const needsWork = (value: string, use: number): boolean => {
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (code < 128 ? ((closerLook[code] ?? 0) & use) !== 0 : code >= 0xd800) return true;
  }
  return false;
};

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  "'": '&apos;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

class Writer {
  readonly #open: string[] = [];
  readonly #scopes = new NamespaceScopes();

  node(node: XmlNode, level: number): string {
    switch (node.kind) {
      case 'element':
        return this.element(node, level);
      case 'text':
        return this.#text(node.value);
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
    if (this.#open.length >= defaultLimits.depth) {
      throw new DomainXmlError('LIMIT', `elements are nested deeper than ${defaultLimits.depth}`);
    }
    this.#open.push(name);
    let out = `<${name}`;
    let prefixed = name.includes(':');
    for (let i = 0; i < attributes.length; i++) {
      const attribute = attributes[i];
      if (attribute === undefined) continue;
      this.#checkAttributeName(attributes, i, attribute.name);
      prefixed ||= attribute.name.includes(':') || attribute.name === 'xmlns';
      out += ` ${attribute.name}='${this.#attribute(attribute.name, attribute.value)}'`;
    }
    if (prefixed) this.#enterNamespaces(element);
    out += children.length === 0 ? '/>' : `>${this.#children(children, level)}</${name}>`;
    if (prefixed) this.#scopes.leave(this.#open.length);
    this.#open.pop();
    return out;
  }

  checkDeclaration(declaration: string): void {
    if (typeof declaration !== 'string' || !isDeclarationBody(` ${declaration}`)) {
      throw this.#unwritable(`${quoted(declaration)} is not an XML declaration`);
    }
  }

  #children(children: readonly XmlNode[], level: number): string {
    let out = '';
    for (const { kind } of children) {
      if (kind !== 'text' && kind !== 'cdata') continue;
      for (const child of children) out += this.node(child, level + 1);
      return out;
    }
    const lineBreak = `\n${'  '.repeat(level + 1)}`;
    for (const child of children) out += lineBreak + this.node(child, level + 1);
    return `${out}\n${'  '.repeat(level)}`;
  }

  #attribute(name: string, value: string): string {
    if (typeof value !== 'string') throw this.#unwritable(`the value of ${quoted(name)} is not a string`);
    if (!needsWork(value, ATTRIBUTE)) return value;
    this.#checkCharacters(value, `the attribute ${quoted(name)}`);
    return value.replace(/[&<>'"\n\r\t]/g, (char) => escapes[char] ?? char);
  }

  #text(value: string): string {
    if (typeof value !== 'string') throw this.#unwritable('a text is not a string');
    if (!needsWork(value, TEXT)) return value;
    this.#checkCharacters(value, 'a text');
    // A carriage return would be read as a line feed (XML 1.0 §2.11).
    return value.replace(/[&<>'"\r]/g, (char) => escapes[char] ?? char);
  }

  #cdata(value: string): string {
    this.#checkCharacters(value, 'a CDATA section');
    if (value.includes('\r')) return this.#text(value);
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

  #checkAttributeName(attributes: XmlElement['attributes'], index: number, name: string): void {
    this.#checkName(name, 'an attribute');
    for (let i = 0; i < index; i++) {
      if (attributes[i]?.name === name) throw this.#unwritable(`the attribute ${quoted(name)} is given twice`);
    }
  }

  #checkCharacters(value: string, where: string): void {
    if (typeof value !== 'string') throw this.#unwritable(`${where} is not a string`);
    const at = forbiddenCharacterAt(value);
    if (at !== -1)
      throw this.#unwritable(`${where} holds ${codePointName(value, at)}, which XML cannot hold in any form`);
  }

  #enterNamespaces(element: XmlElement): void {
    const wrong = this.#scopes.enter(this.#open.length, element.name, element.attributes);
    if (wrong) {
      const hint = isDeclaration(wrong.name) ? '' : ', where this document is written';
      throw new DomainXmlError('NAMESPACE', `in /${this.#open.join('/')}: ${wrong.what}${hint}`, {
        path: `/${this.#open.join('/')}`,
      });
    }
  }

  #unwritable(what: string): DomainXmlError {
    const path = `/${this.#open.join('/')}`;
    return new DomainXmlError('UNWRITABLE', `in ${path}: ${what}`, { path });
  }
}

const kindOf = (node: { readonly kind?: unknown }): unknown => node.kind;
