import type { XmlElement, XmlNode } from '../../xml/nodes.ts';

/** What is to be left out of a copy. */
export class Cut {
  readonly #nodes: ReadonlySet<XmlElement>;
  readonly #attributes: ReadonlyMap<XmlElement, ReadonlySet<string>>;

  constructor(parts: Iterable<Part>) {
    const nodes = new Set<XmlElement>();
    const attributes = new Map<XmlElement, Set<string>>();
    for (const { node, attribute } of parts) {
      if (attribute === undefined) nodes.add(node);
      else attributes.set(node, (attributes.get(node) ?? new Set()).add(attribute));
    }
    this.#nodes = nodes;
    this.#attributes = attributes;
  }

  /** A copy of an element without the parts; parts of it that are not touched are shared. */
  of(root: XmlElement): XmlElement {
    const dropped = this.#attributes.get(root);
    let isSame = dropped === undefined;
    const children: XmlNode[] = [];
    for (const child of root.children) {
      if (child.kind === 'element' && this.#nodes.has(child)) {
        isSame = false;
        continue;
      }
      const copy = child.kind === 'element' ? this.of(child) : child;
      isSame &&= copy === child;
      children.push(copy);
    }
    if (isSame) return root;
    const attributes = root.attributes.filter(({ name }) => !dropped?.has(name));
    return { ...root, attributes, children };
  }
}

/** An element, or one of its attributes. */
export interface Part {
  readonly node: XmlElement;
  readonly attribute?: string;
}
