import type { Offset, offsetKey } from './offset.ts';

/** One attribute, its references already decoded. */
export interface XmlAttribute {
  /** The name as written, with its prefix. */
  readonly name: string;
  readonly value: string;
}

/** An element: plain data that `JSON.stringify` and `structuredClone` carry. */
export interface XmlElement {
  readonly kind: 'element';
  /** The name as written, with its prefix. */
  readonly name: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlNode[];
  /** Where it was read from; `offsetOf` tells. */
  readonly [offsetKey]?: Offset;
}

/** Character data, its references already decoded. */
export interface XmlText {
  readonly kind: 'text';
  readonly value: string;
}

/** A CDATA section; it means the same as text. */
export interface XmlCdata {
  readonly kind: 'cdata';
  readonly value: string;
}

/** A comment, without its delimiters. */
export interface XmlComment {
  readonly kind: 'comment';
  readonly value: string;
}

/** A processing instruction. */
export interface XmlInstruction {
  readonly kind: 'instruction';
  readonly target: string;
  readonly value: string;
}

/** What an element contains, in the order of the text. */
export type XmlNode = XmlElement | XmlText | XmlCdata | XmlComment | XmlInstruction;

/** A whole document. */
export interface XmlDocument {
  /** What stands between `<?xml` and `?>`, when there is a declaration. */
  readonly declaration?: string;
  /** Comments and processing instructions before the root. */
  readonly before: readonly (XmlComment | XmlInstruction)[];
  readonly root: XmlElement;
  /** Comments and processing instructions after the root. */
  readonly after: readonly (XmlComment | XmlInstruction)[];
}
