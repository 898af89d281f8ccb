/** What went wrong, as a literal to switch on. */
export type DomainXmlErrorCode =
  /** The text is not XML 1.0: a tag is not closed, an attribute is given twice, a character is not allowed. */
  | 'NOT_WELL_FORMED'
  /** The text has a document type declaration, which is never read. */
  | 'DOCTYPE'
  /** A reference to an entity that XML does not predefine, or to a character that XML does not allow. */
  | 'ENTITY'
  /** A prefix that nothing declares, or a declaration that the namespace rules forbid. */
  | 'NAMESPACE'
  /** A limit on size, depth or count was passed; the message names it. */
  | 'LIMIT'
  /** A name that JavaScript objects reserve (`__proto__`, `constructor`, `prototype`). */
  | 'RESERVED_NAME'
  /** The root element is not the one that this document has. */
  | 'WRONG_ROOT'
  /** Something that must be there is not. */
  | 'MISSING'
  /** A value of the data is not one that the field can hold. */
  | 'INVALID_VALUE'
  /** A name or text that no XML document can hold, so it cannot be written. */
  | 'UNWRITABLE'
  /** Two things were asked for that exclude each other. */
  | 'CONFLICT';

/** Where in the text or data an error is, and what caused it. */
export interface DomainXmlErrorDetails {
  /** Line in the text, from 1. */
  readonly line?: number | undefined;
  /** Column in the line, from 1, in UTF-16 code units. */
  readonly column?: number | undefined;
  /** The way to the place: `/domain/devices/disk` in XML, `devices.disks.0.target` in data. */
  readonly path?: string | undefined;
  /** The builder's step that was given the value. */
  readonly step?: string | undefined;
  readonly cause?: unknown;
}

const brand = Symbol.for('virtkit.DomainXmlError');

/** The one error of this package: XML that cannot be read, or data that cannot be written or built. */
export class DomainXmlError extends Error {
  override readonly name = 'DomainXmlError';
  readonly code: DomainXmlErrorCode;
  /** Line in the text, from 1; absent when there is no text. */
  readonly line: number | undefined;
  /** Column in the line, from 1; absent when there is no text. */
  readonly column: number | undefined;
  /** The way to the place, in XML or in the data. */
  readonly path: string | undefined;
  /** The builder's step that was given the value. */
  readonly step: string | undefined;

  constructor(code: DomainXmlErrorCode, message: string, details: DomainXmlErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.line = details.line;
    this.column = details.column;
    this.path = details.path;
    this.step = details.step;
    Object.defineProperty(this, brand, { value: true });
  }

  /** True for an error of the other build (ESM or CJS) of this package too. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === 'object' && value !== null && brand in value;
  }
}
