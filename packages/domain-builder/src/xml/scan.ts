import type { DomainXmlError, DomainXmlErrorCode } from '../errors.ts';
import {
  codePointName,
  forbiddenCharacterAt,
  isAsciiNameCode,
  isDeclarationBody,
  isQualifiedName,
  isReservedName,
  isSpace,
  nameEnd,
} from './characters.ts';
import { failure, quoted } from './failure.ts';
import type { XmlLimits } from './limits.ts';
import { NamespaceScopes } from './namespaces.ts';
import type { XmlAttribute } from './nodes.ts';
import { badReferenceAt, decodeAttribute } from './references.ts';

/** A processing instruction and the place it takes in the text. */
export interface ScannedInstruction {
  readonly target: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** What one pass over a well-formed text found, each list in the order of the text. */
export interface Scan {
  readonly declaration: string | undefined;
  /** Where the `<` of each element stands. */
  readonly starts: readonly number[];
  /** Where each element ends, behind its last `>`. */
  readonly ends: readonly number[];
  /** The attributes of each element, since all of a tag has to be read to check it. */
  readonly attributes: readonly (readonly XmlAttribute[])[];
  readonly instructions: readonly ScannedInstruction[];
}

const LT = 60;
const GT = 62;
const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const EQUALS = 61;

/**
 * Reads a text once, in time linear to its length, and proves that it is well-formed XML 1.0 with namespaces, has no
 * document type, and keeps within the limits. fast-xml-parser checks none of these.
 */
export const scan = (text: string, limits: XmlLimits): Scan => new Scanner(text, limits).run();

class Scanner {
  readonly #text: string;
  readonly #limits: XmlLimits;
  readonly #open: string[] = [];
  /** The places of the open elements in the lists of all. */
  readonly #openIndexes: number[] = [];
  readonly #scopes = new NamespaceScopes();
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #attributes: XmlAttribute[][] = [];
  readonly #instructions: ScannedInstruction[] = [];
  #declaration: string | undefined;
  #at = 0;
  #nodes = 0;
  #rootSeen = false;
  #nextAmpersand = -1;

  constructor(text: string, limits: XmlLimits) {
    this.#text = text;
    this.#limits = limits;
  }

  run(): Scan {
    const text = this.#text;
    if (text.length > this.#limits.size) {
      throw this.#fail('LIMIT', 0, `the text is ${text.length} characters long, the limit is ${this.#limits.size}`);
    }
    const forbidden = forbiddenCharacterAt(text);
    if (forbidden !== -1) {
      throw this.#fail(
        'NOT_WELL_FORMED',
        forbidden,
        `the character ${codePointName(text, forbidden)} is not allowed in XML`,
      );
    }
    if (text.charCodeAt(0) === 0xfeff) this.#at = 1;
    this.#nextAmpersand = text.indexOf('&');
    this.#readDeclaration();
    while (this.#at < text.length) this.#readNext();
    const unclosed = this.#open.at(-1);
    if (unclosed !== undefined) throw this.#fail('NOT_WELL_FORMED', text.length, `the text ends inside <${unclosed}>`);
    if (!this.#rootSeen) throw this.#fail('NOT_WELL_FORMED', text.length, 'the text has no element');
    return {
      declaration: this.#declaration,
      starts: this.#starts,
      ends: this.#ends,
      attributes: this.#attributes,
      instructions: this.#instructions,
    };
  }

  #fail(code: DomainXmlErrorCode, offset: number, what: string): DomainXmlError {
    return failure(code, what, this.#text, offset, this.#open);
  }

  #readDeclaration(): void {
    const text = this.#text;
    const start = this.#at;
    if (!text.startsWith('<?xml', start) || !isSpace(text.charCodeAt(start + 5))) return;
    const end = text.indexOf('?>', start);
    const body = end === -1 ? '' : text.slice(start + 5, end);
    if (!isDeclarationBody(body)) throw this.#fail('NOT_WELL_FORMED', start, 'the XML declaration is not complete');
    this.#declaration = body.trim();
    this.#at = end + 2;
  }

  #readNext(): void {
    const text = this.#text;
    const start = this.#at;
    const markup = text.indexOf('<', start);
    const end = markup === -1 ? text.length : markup;
    if (end > start) this.#checkText(start, end);
    if (markup === -1) {
      this.#at = end;
      return;
    }
    const next = text.charCodeAt(markup + 1);
    if (next === SLASH) this.#readEndTag(markup);
    else if (next === BANG) this.#readBang(markup);
    else if (next === QUESTION) this.#readInstruction(markup);
    else this.#readStartTag(markup);
  }

  #checkText(start: number, end: number): void {
    const text = this.#text;
    this.#checkReferences(start, end);
    let at = start;
    while (at < end && isSpace(text.charCodeAt(at))) at++;
    if (at === end) return;
    if (this.#open.length === 0) throw this.#fail('NOT_WELL_FORMED', at, 'there is text outside the root element');
    const bracket = text.slice(at, end).indexOf(']]>');
    if (bracket !== -1) throw this.#fail('NOT_WELL_FORMED', at + bracket, '"]]>" must be written as "]]&gt;" in text');
  }

  #checkReferences(start: number, end: number): void {
    if (this.#nextAmpersand !== -1 && this.#nextAmpersand < start) this.#nextAmpersand = this.#text.indexOf('&', start);
    if (this.#nextAmpersand === -1 || this.#nextAmpersand >= end) return;
    const part = this.#text.slice(start, end);
    const bad = badReferenceAt(part);
    if (bad === -1) return;
    throw this.#fail(
      'ENTITY',
      start + bad,
      `${quoted(part.slice(bad, bad + 20))} is no reference that XML predefines; write "&amp;" for the character "&"`,
    );
  }

  #count(at: number): void {
    if (++this.#nodes > this.#limits.nodes) {
      throw this.#fail('LIMIT', at, `the text has more than ${this.#limits.nodes} elements, comments and instructions`);
    }
  }

  #readBang(start: number): void {
    const text = this.#text;
    this.#count(start);
    if (text.startsWith('<!--', start)) {
      const dashes = text.indexOf('--', start + 4);
      if (dashes === -1) throw this.#fail('NOT_WELL_FORMED', start, 'the comment is not closed');
      if (text.charCodeAt(dashes + 2) !== GT) {
        throw this.#fail('NOT_WELL_FORMED', dashes, 'a comment cannot contain "--"');
      }
      this.#at = dashes + 3;
    } else if (text.startsWith('<![CDATA[', start)) {
      const end = text.indexOf(']]>', start);
      if (end === -1) throw this.#fail('NOT_WELL_FORMED', start, 'the CDATA section is not closed');
      if (this.#open.length === 0) throw this.#fail('NOT_WELL_FORMED', start, 'there is text outside the root element');
      this.#at = end + 3;
    } else if (text.startsWith('<!DOCTYPE', start)) {
      throw this.#fail('DOCTYPE', start, 'a document type declaration is not accepted; remove it');
    } else {
      throw this.#fail('NOT_WELL_FORMED', start, '"<!" starts neither a comment nor a CDATA section');
    }
  }

  #readInstruction(start: number): void {
    const text = this.#text;
    this.#count(start);
    const targetEnd = nameEnd(text, start + 2);
    const target = text.slice(start + 2, targetEnd);
    const end = text.indexOf('?>', targetEnd);
    if (end === -1) throw this.#fail('NOT_WELL_FORMED', start, 'the processing instruction is not closed');
    const wellNamed =
      target !== '' && !target.includes(':') && (end === targetEnd || isSpace(text.charCodeAt(targetEnd)));
    if (!wellNamed) throw this.#fail('NOT_WELL_FORMED', start, 'the processing instruction has no name');
    if (target.toLowerCase() === 'xml') {
      throw this.#fail('NOT_WELL_FORMED', start, 'an XML declaration can only stand at the very start');
    }
    const value = text.slice(targetEnd, end).trimStart().replace(/\r\n?/g, '\n');
    this.#instructions.push({ target, value, start, end: end + 2 });
    this.#at = end + 2;
  }

  #readEndTag(start: number): void {
    const text = this.#text;
    const expected = this.#open.at(-1);
    if (expected !== undefined && text.startsWith(expected, start + 2)) {
      let end = start + 2 + expected.length;
      while (isSpace(text.charCodeAt(end))) end++;
      if (text.charCodeAt(end) === GT) {
        this.#at = end + 1;
        this.#leave();
        return;
      }
    }
    const name = text.slice(start + 2, nameEnd(text, start + 2));
    throw this.#fail(
      'NOT_WELL_FORMED',
      start,
      expected === undefined
        ? `</${name}> closes nothing`
        : `</${name}> stands where </${expected}> must close the element`,
    );
  }

  #readStartTag(start: number): void {
    this.#count(start);
    if (this.#open.length === 0 && this.#rootSeen) {
      throw this.#fail('NOT_WELL_FORMED', start, 'there is a second root element');
    }
    if (this.#open.length >= this.#limits.depth) {
      throw this.#fail('LIMIT', start, `elements are nested deeper than ${this.#limits.depth}`);
    }
    this.#rootSeen = true;
    const name = this.#readName(start + 1, 'an element');
    this.#open.push(name);
    const attributes: XmlAttribute[] = [];
    this.#openIndexes.push(this.#starts.length);
    this.#starts.push(start);
    this.#ends.push(start);
    this.#attributes.push(attributes);
    if (!this.#readAttributes(start, name, attributes)) this.#leave();
  }

  /** Leaves the innermost element, at whose end the position is. */
  #leave(): void {
    this.#scopes.leave(this.#open.length);
    this.#open.pop();
    this.#ends[this.#openIndexes.pop() ?? 0] = this.#at;
  }

  /** Reads to the end of the start tag; false when the element is empty (`/>`). */
  #readAttributes(start: number, element: string, attributes: XmlAttribute[]): boolean {
    const text = this.#text;
    const nextMarkup = text.indexOf('<', start + 1);
    const limit = nextMarkup === -1 ? text.length : nextMarkup;
    let prefixed = element.includes(':');
    for (;;) {
      const before = this.#at;
      this.#skipSpace();
      const code = text.charCodeAt(this.#at);
      const isEmpty = code === SLASH && text.charCodeAt(this.#at + 1) === GT;
      if (code === GT || isEmpty) {
        this.#at += isEmpty ? 2 : 1;
        if (prefixed) this.#enterNamespaces(start, element, attributes);
        return !isEmpty;
      }
      if (this.#at >= text.length) throw this.#fail('NOT_WELL_FORMED', start, 'the tag is not closed');
      if (this.#at === before)
        throw this.#fail('NOT_WELL_FORMED', this.#at, 'attributes must be separated by white space');
      const at = this.#at;
      const name = this.#readName(at, 'an attribute');
      if (hasName(attributes, name)) throw this.#fail('NOT_WELL_FORMED', at, `the attribute "${name}" is given twice`);
      if (attributes.length >= this.#limits.attributes) {
        throw this.#fail('LIMIT', at, `the element has more than ${this.#limits.attributes} attributes`);
      }
      if (name.includes(':') || name === 'xmlns') prefixed = true;
      attributes.push({ name, value: decodeAttribute(this.#readValue(name, limit)) });
    }
  }

  #readValue(name: string, limit: number): string {
    const text = this.#text;
    this.#skipSpace();
    if (text.charCodeAt(this.#at) !== EQUALS) {
      throw this.#fail('NOT_WELL_FORMED', this.#at, `the attribute "${name}" has no value`);
    }
    this.#at++;
    this.#skipSpace();
    const quote = text[this.#at];
    if (quote !== "'" && quote !== '"') {
      throw this.#fail('NOT_WELL_FORMED', this.#at, `the value of "${name}" must stand in quotes`);
    }
    const start = this.#at + 1;
    const end = text.indexOf(quote, start);
    if (end === -1) throw this.#fail('NOT_WELL_FORMED', this.#at, `the value of "${name}" is not closed`);
    if (end > limit)
      throw this.#fail('NOT_WELL_FORMED', limit, `"<" must be written as "&lt;" in the value of "${name}"`);
    if (end - start > this.#limits.attributeSize) {
      throw this.#fail(
        'LIMIT',
        start,
        `the value of "${name}" is longer than ${this.#limits.attributeSize} characters`,
      );
    }
    this.#checkReferences(start, end);
    this.#at = end + 1;
    return text.slice(start, end);
  }

  #enterNamespaces(start: number, element: string, attributes: readonly XmlAttribute[]): void {
    const wrong = this.#scopes.enter(this.#open.length, element, attributes);
    if (wrong) throw this.#fail('NAMESPACE', start, `${quoted(wrong.name)}: ${wrong.what}`);
  }

  /** Reads the name at an offset and leaves the position behind it. */
  #readName(start: number, what: string): string {
    const text = this.#text;
    let end = start;
    let plain = true;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (code >= 128) plain = false;
      else if (!isAsciiNameCode(code)) break;
    }
    const name = text.slice(start, end);
    const first = text.charCodeAt(start);
    const startsWell = plain && ((first >= 97 && first <= 122) || (first >= 65 && first <= 90) || first === 95);
    if ((!startsWell || name.includes(':')) && !isQualifiedName(name)) {
      const found = name === '' && first === LT ? 'another "<"' : quoted(text.slice(start, Math.max(end, start + 1)));
      throw this.#fail('NOT_WELL_FORMED', start, `${found} is not the name of ${what}`);
    }
    if (isReservedName(name)) {
      throw this.#fail('RESERVED_NAME', start, `${quoted(name)} cannot be the name of ${what}`);
    }
    this.#at = end;
    return name;
  }

  #skipSpace(): void {
    while (isSpace(this.#text.charCodeAt(this.#at))) this.#at++;
  }
}

const hasName = (attributes: readonly XmlAttribute[], name: string): boolean => {
  for (const attribute of attributes) if (attribute.name === name) return true;
  return false;
};
