import type { XmlElement } from '../xml/nodes.ts';

/** Plain data as the engine sees it: an element's fields by name. */
export interface DataObject {
  readonly [field: string]: unknown;
  readonly [origin]?: Origin;
}

/**
 * The key of the hidden link from data to the XML it came from. An enumerable symbol: object spread copies it, JSON and
 * `structuredClone` leave it out.
 */
export const origin: unique symbol = Symbol.for('virtkit.domain-builder.origin');

/** The XML that data came from. Two of them always look alike to deep comparison: what they hold is private. */
export class Origin {
  readonly #node: XmlElement;
  readonly #data: object;

  constructor(node: XmlElement, data: object) {
    this.#node = node;
    this.#data = data;
  }

  get node(): XmlElement {
    return this.#node;
  }

  /** True when this very object was read from the node. It is frozen, with all it holds, so nothing can have changed. */
  isUnchanged(data: object): boolean {
    return this.#data === data;
  }
}

/** The origin of data, when it has one. */
export const originOf = (data: unknown): Origin | undefined => {
  if (typeof data !== 'object' || data === null || !(origin in data)) return undefined;
  return data[origin] instanceof Origin ? data[origin] : undefined;
};
