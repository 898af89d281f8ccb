import { isWrittenLikeThis } from './same-spelling.ts';
import type { XmlElement } from './nodes.ts';

/**
 * The key under which an element that was read has its place in the text. A symbol, and a value that keeps the numbers
 * private, so that JSON and `structuredClone` leave it out and two elements that say the same are equal.
 */
export const offsetKey: unique symbol = Symbol.for('virtkit.domain-builder.offset');

/** A place in a text. */
export class Offset {
  readonly #text: string;
  readonly #start: number;
  readonly #end: number;

  constructor(text: string, start: number, end: number) {
    this.#text = text;
    this.#start = start;
    this.#end = end;
  }

  /** UTF-16 code units from the start. */
  get value(): number {
    return this.#start;
  }

  /**
   * The text of the element, where the writer would write the same text again. `prefixes` says whether it may use
   * prefixes: it may only where the declarations around it are the same.
   */
  spelling(prefixes: boolean): string | undefined {
    return isWrittenLikeThis(this.#text, this.#start, this.#end, prefixes)
      ? this.#text.slice(this.#start, this.#end)
      : undefined;
  }
}

/** Where the `<` of an element stood in the text it was read from, in UTF-16 code units; `positionAt` makes line and column of it. */
export const offsetOf = (element: XmlElement): number | undefined => element[offsetKey]?.value;
