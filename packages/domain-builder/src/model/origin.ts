import type { CompiledElement } from '../schema/compile.ts';
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
  readonly #data: DataObject;
  readonly #form: CompiledElement;

  constructor(node: XmlElement, data: DataObject, form: CompiledElement) {
    this.#node = node;
    this.#data = data;
    this.#form = form;
  }

  get node(): XmlElement {
    return this.#node;
  }

  /** What was read from the node. It is frozen, with all it holds, so what is the same value in other data is unchanged there. */
  get data(): DataObject {
    return this.#data;
  }

  /** The form that the node was read as. */
  get form(): CompiledElement {
    return this.#form;
  }

  /** True for one that this copy of the package has made. */
  static is(value: unknown): value is Origin {
    return typeof value === 'object' && value !== null && #node in value;
  }
}

/** The origin of data, when it has one. */
export const originOf = (data: unknown): Origin | undefined => {
  if (typeof data !== 'object' || data === null) return undefined;
  // Whatever it is, only the link is looked at.
  const found = (data as DataObject)[origin];
  return found !== undefined && Origin.is(found) ? found : undefined;
};
