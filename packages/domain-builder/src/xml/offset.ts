import type { XmlElement } from './nodes.ts';

/**
 * The key under which an element that was read has its place in the text. A symbol, and a value that keeps the number
 * private, so that JSON and `structuredClone` leave it out and two elements that say the same are equal.
 */
export const offsetKey: unique symbol = Symbol.for('virtkit.domain-builder.offset');

/** A place in a text. */
export class Offset {
  readonly #value: number;

  constructor(value: number) {
    this.#value = value;
  }

  /** UTF-16 code units from the start. */
  get value(): number {
    return this.#value;
  }
}

/** Where the `<` of an element stood in the text it was read from, in UTF-16 code units; `positionAt` makes line and column of it. */
export const offsetOf = (element: XmlElement): number | undefined => element[offsetKey]?.value;
