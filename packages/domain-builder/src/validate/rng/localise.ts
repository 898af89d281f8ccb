import type { XmlElement } from '../../xml/nodes.ts';
import { Cut, type Part } from './prune.ts';

/** Where a document is refused: as deep as leaving one part out helps. */
export interface Refusal extends Part {
  /** The elements around it, the root first. */
  readonly around: readonly XmlElement[];
}

/** How often a document may be validated while the place is looked for. */
const maxTries = 600;

/**
 * Finds the parts without which a refused document is accepted. A validator names the branch of the grammar in which it gave
 * up, which is often the whole of `<devices>`; leaving out parts and asking again finds the disk, and in it the attribute.
 */
export const localise = (
  root: XmlElement,
  accepts: (root: XmlElement) => boolean,
  isRequired: (node: XmlElement, part: string) => boolean,
): readonly Refusal[] => new Search(root, accepts, isRequired).run();

class Search {
  readonly #root: XmlElement;
  readonly #accepts: (root: XmlElement) => boolean;
  readonly #isRequired: (node: XmlElement, part: string) => boolean;
  #tries = 0;

  constructor(
    root: XmlElement,
    accepts: (root: XmlElement) => boolean,
    isRequired: (node: XmlElement, part: string) => boolean,
  ) {
    this.#root = root;
    this.#accepts = accepts;
    this.#isRequired = isRequired;
  }

  run(): readonly Refusal[] {
    return this.#inside(this.#root, [], []) ?? [{ node: this.#root, around: [] }];
  }

  /** The refused parts inside an element, all others of the document that are refused being left out; `undefined`: it itself. */
  #inside(node: XmlElement, around: readonly XmlElement[], elsewhere: readonly Part[]): readonly Refusal[] | undefined {
    const culprits = this.#culprits(this.#partsOf(node), elsewhere);
    if (culprits.length === 0) return undefined;
    const within = [...around, node];
    return culprits.flatMap((culprit) => {
      if (culprit.attribute !== undefined) return [{ ...culprit, around }];
      const others = [...elsewhere, ...culprits.filter((other) => other !== culprit)];
      return this.#inside(culprit.node, within, others) ?? [{ node: culprit.node, around: within }];
    });
  }

  #partsOf(node: XmlElement): readonly Part[] {
    const attributes = node.attributes
      .filter(({ name }) => !name.startsWith('xmlns') && !this.#isRequired(node, `@${name}`))
      .map(({ name }): Part => ({ node, attribute: name }));
    const children = node.children
      .filter((child): child is XmlElement => child.kind === 'element' && !this.#isRequired(node, child.name))
      .map((child): Part => ({ node: child }));
    return [...attributes, ...children];
  }

  /** The fewest of the parts, from the front, without which the document is accepted; none when leaving out all does not help. */
  #culprits(parts: readonly Part[], elsewhere: readonly Part[]): readonly Part[] {
    const found: Part[] = [];
    const acceptsWithout = (more: readonly Part[]): boolean =>
      this.#tries++ < maxTries && this.#accepts(new Cut([...elsewhere, ...found, ...more]).of(this.#root));
    if (parts.length === 0 || !acceptsWithout(parts)) return [];
    while (found.length < parts.length && !acceptsWithout([])) {
      let low = 1;
      let high = parts.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (acceptsWithout(parts.slice(0, middle))) high = middle;
        else low = middle + 1;
      }
      const culprit = parts[low - 1];
      if (culprit === undefined || found.includes(culprit) || this.#tries > maxTries) return found;
      found.push(culprit);
    }
    return found;
  }
}
