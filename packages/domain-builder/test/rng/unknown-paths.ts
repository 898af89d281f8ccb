import {
  type Compiled,
  type CompiledChild,
  type CompiledElement,
  type CompiledUnion,
  isUnion,
} from '../../src/schema/compile.ts';
import { text, type ValueKind } from '../../src/schema/kinds.ts';
import type { XmlElement } from '../../src/xml/nodes.ts';
import { contentOf, elementsOf, type Form, nameOf, type RngGrammar, takesPart } from './rng-grammar.ts';

/** Elements whose content is not libvirt's to describe, or its own notes of what runs: kept as XML. */
const foreign = new Set(['metadata', 'cookie', 'privateData']);

/** What a description knows of one path: the forms that the element may have, and the leaves that it may be. */
interface Known {
  readonly forms: readonly CompiledElement[];
  readonly leaves: readonly CompiledChild[];
}

/**
 * Walks a schema and a description side by side and lists what only the schema knows: an attribute
 * `/network/bridge/@zone`, a child `/network/ip/tftp`, a word `/network/forward/@mode=open`. An element of several forms is
 * walked form by form where the schema tells them apart: `/pool[type=rbd]/source/auth`. `visited` counts what was compared.
 */
export const unknownPaths = (
  grammar: RngGrammar,
  tag: string,
  compiled: Compiled,
): { readonly unknown: readonly string[]; readonly visited: number } => {
  const walk = new Walk(grammar);
  const roots = contentOf(grammar.start, grammar).elements.filter((pattern) => nameOf(pattern) === tag);
  if (roots.length === 0) throw new Error(`the schema has no root <${tag}>`);
  walk.compare(roots, [compiled], [], `/${tag}`);
  return { unknown: [...walk.unknown].sort(), visited: walk.visited };
};

class Walk {
  readonly unknown = new Set<string>();
  readonly #grammar: RngGrammar;
  readonly #done = new Set<string>();
  readonly #ids = new Map<object, number>();

  constructor(grammar: RngGrammar) {
    this.#grammar = grammar;
  }

  get visited(): number {
    return this.#done.size;
  }

  /** Compares an element's patterns with its descriptions; one that is a union, form by form. */
  compare(
    patterns: readonly XmlElement[],
    descriptions: readonly Compiled[],
    leaves: readonly CompiledChild[],
    path: string,
  ): void {
    const [only] = descriptions;
    if (only && descriptions.length === 1 && leaves.length === 0 && isUnion(only)) {
      this.#compareForms(patterns, only, path);
      return;
    }
    this.#compareAs(patterns, { forms: descriptions.flatMap(formsOf), leaves }, path);
  }

  #compareForms(patterns: readonly XmlElement[], union: CompiledUnion, path: string): void {
    const words = contentOf(patterns.flatMap(elementsOf), this.#grammar).attributes.get(union.by.name) ?? [];
    for (const word of words) if (!union.variants.has(word)) this.unknown.add(`${path}/@${union.by.name}=${word}`);
    const narrowed = [...union.variants].map(([word, form]) => {
      const only: Form = { by: union.by.name, word };
      const fitting = patterns.filter((pattern) => takesPart(elementsOf(pattern), only, this.#grammar));
      return { word, form, only, fitting, size: this.#sizeOf(fitting, only) };
    });
    const whole = this.#sizeOf(patterns);
    if (narrowed.every(({ size }) => size === whole)) {
      this.#compareAs(patterns, { forms: formsOf(union), leaves: [] }, path);
      return;
    }
    for (const { word, form, only, fitting } of narrowed) {
      this.#compareAs(fitting, { forms: [form], leaves: [] }, `${path}[${only.by}=${word}]`, only);
    }
  }

  /** How much patterns allow: the same for every form where the schema does not tell them apart. */
  #sizeOf(patterns: readonly XmlElement[], only?: Form): number {
    const { elements, attributes } = contentOf(patterns.flatMap(elementsOf), this.#grammar, only);
    return elements.length + attributes.size;
  }

  #compareAs(patterns: readonly XmlElement[], known: Known, path: string, only?: Form): void {
    const key = this.#keyOf(patterns, known, only);
    if (this.#done.has(key)) return;
    this.#done.add(key);
    const content = contentOf(patterns.flatMap(elementsOf), this.#grammar, only);
    for (const [name, words] of content.attributes) {
      if (name === only?.by) continue;
      const kinds = attributeKinds(known, name);
      if (kinds.length === 0) this.unknown.add(`${path}/@${name}`);
      for (const word of words ?? []) if (!takes(kinds, word)) this.unknown.add(`${path}/@${name}=${word}`);
    }
    const kinds = textKinds(known);
    for (const word of content.words ?? []) if (!takes(kinds, word)) this.unknown.add(`${path}=${word}`);
    for (const [name, same] of byName(content.elements)) this.#compareChild(name, same, known, path);
  }

  #compareChild(name: string, patterns: readonly XmlElement[], known: Known, path: string): void {
    const children = known.forms.flatMap((form) => form.children.get(name) ?? []);
    if (children.length === 0) {
      this.unknown.add(`${path}/${name}`);
    } else if (!foreign.has(name)) {
      const described = children.flatMap((child) => (child.field.kind === 'element' ? child.of() : []));
      const leaves = children.filter((child) => child.field.kind !== 'element');
      this.compare(patterns, [...new Set(described)], leaves, `${path}/${name}`);
    }
  }

  #keyOf(patterns: readonly XmlElement[], known: Known, only: Form | undefined): string {
    const ids = (items: readonly object[]): string =>
      [...new Set(items.map((item) => this.#idOf(item)))].sort((a, b) => a - b).join();
    return [only?.word, ids(patterns), ids(known.forms), ids(known.leaves)].join('|');
  }

  #idOf(of: object): number {
    const id = this.#ids.get(of) ?? this.#ids.size;
    this.#ids.set(of, id);
    return id;
  }
}

const formsOf = (compiled: Compiled): readonly CompiledElement[] =>
  isUnion(compiled) ? [...compiled.variants.values()] : [compiled];

const attributeKinds = (known: Known, name: string): readonly ValueKind[] => {
  const kinds = known.forms.flatMap((form) => form.attributes.get(name)?.value ?? []);
  if (name !== 'unit') return kinds;
  return [...kinds, ...known.forms.filter((form) => form.scaled).map(() => text), ...scaledLeaves(known)];
};

const scaledLeaves = (known: Known): readonly ValueKind[] =>
  known.leaves.flatMap(({ field }) => (field.kind === 'leaf' && field.value.scale ? [text] : []));

const textKinds = (known: Known): readonly ValueKind[] => [
  ...known.forms.flatMap((form) => form.text?.value ?? []),
  ...known.leaves.flatMap(({ field }) => (field.kind === 'leaf' ? [field.value] : [])),
];

const takes = (kinds: readonly ValueKind[], word: string): boolean =>
  kinds.some((kind) => kind.decode(word, undefined) !== undefined);

const byName = (patterns: readonly XmlElement[]): ReadonlyMap<string, readonly XmlElement[]> => {
  const names = new Map<string, XmlElement[]>();
  for (const pattern of patterns) names.set(nameOf(pattern), [...(names.get(nameOf(pattern)) ?? []), pattern]);
  return names;
};
