import { type Compiled, type CompiledChild, type CompiledElement, isUnion } from '../../schema/compile.ts';
import { text, type ValueKind } from '../../schema/kinds.ts';
import type { XmlElement } from '../../xml/nodes.ts';
import { offsetOf } from '../../xml/offset.ts';
import { type Content, contentOf, requiredOf, rootsOf } from './content.ts';
import { attributesByName, bind, type Bindings, elementName, noBindings, readableName, valuesByName } from './names.ts';
import type { ElementPattern, Grammar, Scoped } from './pattern.ts';
import { takesValue } from './takes-value.ts';

/** Something of a document that a schema has no place for. */
export interface Stranger {
  readonly what: 'element' | 'attribute' | 'value' | 'text';
  /** The element itself, or the one whose attribute, value or text it is. */
  readonly node: XmlElement;
  /** The elements around it, the root first. */
  readonly around: readonly XmlElement[];
  readonly attribute?: string;
  /** The value that is not allowed. */
  readonly value?: string;
  /** The words that are, when there are only words. */
  readonly words?: readonly string[];
  /** True when this package's own descriptions have it there, and the schema in no form of the element. */
  readonly isKnown: boolean;
}

/** A document seen through a schema. */
export interface Comparison {
  readonly strangers: readonly Stranger[];
  /** Where elements are in the data, by their offsets in the text: copies of an element keep them. */
  readonly paths: ReadonlyMap<number, string>;
  /** The attributes (`@name`) and children that an element cannot do without, by its offset in the text. */
  readonly required: ReadonlyMap<number, ReadonlySet<string>>;
}

/** Compares a document with a schema, name by name and value by value. */
export const compareWith = (root: XmlElement, grammar: Grammar, compiled: Compiled | undefined): Comparison => {
  const search = new Search();
  const bindings = bind(root, noBindings);
  const patterns = rootsOf(grammar, elementName(root, bindings));
  if (patterns.length > 0) {
    const forms = compiled ? formsOf(compiled, root) : [];
    search.compare({ node: root, bindings, patterns, whole: patterns, forms, leaf: undefined, around: [], path: '' });
  }
  return search;
};

/** An element, what the schema says of it, and what our descriptions do. */
interface Place {
  readonly node: XmlElement;
  readonly bindings: Bindings;
  /** What it is in the forms that the elements around it have. */
  readonly patterns: readonly Scoped<ElementPattern>[];
  /** What it is in any form of them. */
  readonly whole: readonly Scoped<ElementPattern>[];
  readonly forms: readonly CompiledElement[];
  readonly leaf: CompiledChild | undefined;
  readonly around: readonly XmlElement[];
  readonly path: string;
}

/** What the schema allows in an element: in the form that it has, and in any. */
interface Allowed {
  readonly here: Content;
  readonly anywhere: Content;
}

class Search implements Comparison {
  readonly strangers: Stranger[] = [];
  readonly paths = new Map<number, string>();
  readonly required = new Map<number, ReadonlySet<string>>();

  compare(place: Place): void {
    const { node, patterns, whole, bindings } = place;
    const offset = offsetOf(node) ?? 0;
    this.paths.set(offset, place.path);
    const values = valuesByName(attributesByName(node, bindings));
    this.required.set(offset, new Set([...requiredOf(patterns, values)].map(readableName)));
    const allowed = { here: contentOf(patterns, values), anywhere: contentOf(whole, new Map()) };
    this.#attributes(place, allowed);
    this.#text(place, allowed);
    const counts = new Map<string, number>();
    for (const child of node.children) {
      if (child.kind !== 'element') continue;
      const index = counts.get(child.name) ?? 0;
      counts.set(child.name, index + 1);
      this.#child(child, index, place, allowed);
    }
  }

  #attributes(place: Place, { here, anywhere }: Allowed): void {
    if (here.anyAttribute) return;
    const { node, around } = place;
    for (const [expanded, { name, value }] of attributesByName(node, place.bindings)) {
      const takes = here.attributes.get(expanded);
      const kinds = attributeKinds(place, name);
      if (!takes) {
        const isKnown = !anywhere.attributes.has(expanded) && kinds.some((kind) => decodes(kind, value));
        this.strangers.push({ what: 'attribute', node, around, attribute: name, isKnown });
      } else if (!takes.some((values) => takesValue(values, value))) {
        const words = [...new Set(takes.flatMap((values) => values?.words ?? []))];
        const isElsewhere = anywhere.attributes.get(expanded)?.some((values) => takesValue(values, value));
        const isKnown = isElsewhere !== true && kinds.some((kind) => isWord(kind) && decodes(kind, value));
        this.strangers.push({ what: 'value', node, around, attribute: name, value, words, isKnown });
      }
    }
  }

  #text({ node, around, forms, leaf }: Place, { here, anywhere }: Allowed): void {
    const own = textOf(node);
    if (own.trim() === '' || takesValue(here.text, own)) return;
    const kinds = [
      ...forms.flatMap((form) => form.text?.value ?? []),
      ...(leaf?.field.kind === 'leaf' ? [leaf.field.value] : []),
    ];
    const words = here.text?.words ?? [];
    const isEmpty = here.text !== undefined && words.length + here.text.data.length === 0;
    const isKnown =
      !takesValue(anywhere.text, own) && kinds.some((kind) => (isWord(kind) || isEmpty) && decodes(kind, own));
    this.strangers.push({ what: 'text', node, around, value: own.trim(), words, isKnown });
  }

  #child(child: XmlElement, index: number, parent: Place, { here, anywhere }: Allowed): void {
    const bindings = bind(child, parent.bindings);
    const fields = parent.forms.flatMap((form) => form.children.get(child.name) ?? []);
    const [field] = fields;
    const property = field ? (field.many ? `${field.property}.${index}` : field.property) : child.name;
    const path = parent.path === '' ? property : `${parent.path}.${property}`;
    this.paths.set(offsetOf(child) ?? 0, path);
    const around = [...parent.around, parent.node];
    const name = elementName(child, bindings);
    const patterns = here.elements.get(name);
    if (!patterns) {
      if (here.anyElement) return;
      const isKnown = fields.length > 0 && !anywhere.elements.has(name);
      this.strangers.push({ what: 'element', node: child, around, isKnown });
    } else if (field?.field.kind !== 'foreign') {
      const forms = fields.flatMap((of) => (of.field.kind === 'element' ? formsOf(of.of(), child) : []));
      const leaf = fields.find((of) => of.field.kind === 'leaf');
      const whole = anywhere.elements.get(name) ?? patterns;
      this.compare({ node: child, bindings, patterns, whole, forms, leaf, around, path });
    }
  }
}

const attributeKinds = ({ forms, leaf }: Place, name: string): readonly ValueKind[] => {
  const kinds = forms.flatMap((form) => form.attributes.get(name)?.value ?? []);
  const isScaled = forms.some(({ scaled }) => scaled) || (leaf?.field.kind === 'leaf' && leaf.field.value.scale);
  return name === 'unit' && isScaled ? [...kinds, text] : kinds;
};

/** The forms that a description has for an element; all where it does not tell which. */
const formsOf = (compiled: Compiled, node: XmlElement): readonly CompiledElement[] => {
  if (!isUnion(compiled)) return [compiled];
  const word = node.attributes.find(({ name }) => name === compiled.by.name)?.value ?? compiled.by.fallback;
  const form = word === undefined ? undefined : compiled.variants.get(word);
  return form ? [form] : [...compiled.variants.values()];
};

const decodes = (kind: ValueKind, value: string): boolean => kind.decode(value, undefined) !== undefined;

/** Whether a kind is a choice of words, so that taking a word means knowing it. */
const isWord = (kind: ValueKind): boolean => kind.ts.startsWith("'") || kind.ts === 'boolean';

const textOf = (node: XmlElement): string =>
  node.children.map((child) => (child.kind === 'text' || child.kind === 'cdata' ? child.value : '')).join('');
