import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { XmlElement } from '../../src/xml/nodes.ts';
import { readXml } from '../../src/xml/parse.ts';

/** The definitions of a RELAX NG grammar (XML syntax) with those of the files it includes. */
export interface RngGrammar {
  readonly start: readonly XmlElement[];
  readonly defines: ReadonlyMap<string, readonly XmlElement[]>;
}

/** What one element of a schema may hold: the patterns of its children, and its attributes with the words they take. */
export interface RngContent {
  readonly elements: readonly XmlElement[];
  /** `undefined` where the attribute takes more than a list of words. */
  readonly attributes: ReadonlyMap<string, readonly string[] | undefined>;
  readonly words: readonly string[] | undefined;
}

/** One form of an element: the attribute that tells, and its word. */
export interface Form {
  readonly by: string;
  readonly word: string;
}

interface Draft {
  readonly start: XmlElement[];
  readonly defines: Map<string, XmlElement[]>;
}

/** The namespace that each element pattern is in; inherited from the patterns around it. */
const namespaces = new WeakMap<XmlElement, string>();
/** What a grammar inside a pattern starts with. */
const nested = new WeakMap<XmlElement, readonly XmlElement[]>();

/** Reads a grammar and what it includes; definitions inside an include replace the included ones. */
export const readGrammar = (file: string): RngGrammar => {
  const draft: Draft = { start: [], defines: new Map() };
  const { root } = readXml(readFileSync(file, 'utf8'));
  prepare(root, '', file, draft);
  for (const node of elementsOf(root)) addPart(node, file, draft);
  return draft;
};

/** Notes namespaces, and the grammars inside patterns. Those include the same files, so their definitions join ours. */
const prepare = (node: XmlElement, around: string, file: string, draft: Draft): void => {
  const namespace = attributeOf(node, 'ns') ?? around;
  namespaces.set(node, namespace);
  for (const child of elementsOf(node)) {
    prepare(child, namespace, file, draft);
    if (child.name !== 'grammar') continue;
    const inner: Draft = { start: [], defines: new Map() };
    for (const part of elementsOf(child)) addPart(part, file, inner);
    nested.set(child, inner.start);
    for (const [name, patterns] of inner.defines) if (!draft.defines.has(name)) draft.defines.set(name, patterns);
  }
};

const addPart = (node: XmlElement, file: string, draft: Draft): void => {
  const name = attributeOf(node, 'name') ?? '';
  if (node.name === 'start') draft.start.push(...elementsOf(node));
  else if (node.name === 'define') draft.defines.set(name, [...(draft.defines.get(name) ?? []), ...elementsOf(node)]);
  else if (node.name === 'include') include(node, file, draft);
  else throw new Error(`${file}: <${node.name}> in a grammar`);
};

const include = (node: XmlElement, file: string, draft: Draft): void => {
  const included = readGrammar(join(dirname(file), attributeOf(node, 'href') ?? ''));
  const own = elementsOf(node);
  const replaced = new Set(own.map((part) => attributeOf(part, 'name')));
  for (const [name, patterns] of included.defines) if (!replaced.has(name)) draft.defines.set(name, [...patterns]);
  if (!own.some((part) => part.name === 'start')) draft.start.push(...included.start);
  for (const part of own) addPart(part, file, draft);
};

/**
 * Follows references, choices and groups to the attributes and child elements that patterns allow; of choices only what an
 * element of the form `only` may have.
 */
export const contentOf = (patterns: readonly XmlElement[], grammar: RngGrammar, only?: Form): RngContent => {
  const elements: XmlElement[] = [];
  const attributes = new Map<string, readonly string[] | undefined>();
  const found = (pattern: XmlElement): void => {
    if (pattern.name === 'element') {
      elements.push(pattern);
      return;
    }
    const name = nameOf(pattern);
    const own = wordsOf(pattern, grammar);
    const before = attributes.has(name) ? attributes.get(name) : [];
    attributes.set(name, before && own && [...before, ...own]);
  };
  const words = collect(patterns, grammar, found, only);
  return { elements, attributes, words };
};

/** The words that an attribute is a choice of, unless it takes more. */
const wordsOf = (attribute: XmlElement, grammar: RngGrammar): readonly string[] | undefined =>
  elementsOf(attribute).length === 0 ? undefined : collect(elementsOf(attribute), grammar, () => undefined);

/** Whether an element of the form may have what these patterns say: not where they give the attribute other words. */
export const takesPart = (patterns: readonly XmlElement[], { by, word }: Form, grammar: RngGrammar): boolean => {
  const told: XmlElement[] = [];
  collect(patterns, grammar, (pattern) => {
    if (pattern.name === 'attribute' && nameOf(pattern) === by) told.push(pattern);
  });
  return told.length === 0 || told.some((pattern) => wordsOf(pattern, grammar)?.includes(word) ?? true);
};

/** Calls back for each element and attribute; the words that the rest is a list of, unless it is more. */
const collect = (
  patterns: readonly XmlElement[],
  grammar: RngGrammar,
  found: (pattern: XmlElement) => void,
  only?: Form,
): readonly string[] | undefined => {
  const words: string[] = [];
  let open = false;
  const seen = new Set<string>();
  const visit = (pattern: XmlElement): void => {
    if (pattern.name === 'element' || pattern.name === 'attribute') return found(pattern);
    if (pattern.name === 'value') {
      words.push(textOf(pattern).trim());
    } else if (pattern.name === 'text' || pattern.name === 'data' || pattern.name === 'list') {
      open = true;
    } else if (pattern.name === 'ref') {
      const name = attributeOf(pattern, 'name') ?? '';
      if (seen.has(name)) return;
      seen.add(name);
      const target = grammar.defines.get(name);
      if (!target) throw new Error(`nothing defines ${name}`);
      target.forEach(visit);
    } else if (pattern.name === 'grammar') {
      nested.get(pattern)?.forEach(visit);
    } else if (pattern.name === 'choice' && only) {
      for (const part of elementsOf(pattern)) if (takesPart([part], only, grammar)) visit(part);
    } else if (groups.has(pattern.name)) {
      elementsOf(pattern).forEach(visit);
    } else if (!nothing.has(pattern.name)) {
      throw new Error(`<${pattern.name}> in a pattern`);
    }
  };
  patterns.forEach(visit);
  return open ? undefined : words;
};

const groups = new Set(['choice', 'interleave', 'group', 'optional', 'oneOrMore', 'zeroOrMore', 'mixed']);
const nothing = new Set(['empty', 'notAllowed', 'anyName', 'name', 'param', 'except']);

/** The prefixes that libvirt's pages give to its namespaces. */
const prefixes: Readonly<Record<string, string>> = {
  'http://libvirt.org/schemas/domain/qemu/1.0': 'qemu:',
  'http://libvirt.org/schemas/domain/lxc/1.0': 'lxc:',
  'http://libvirt.org/schemas/domain/bhyve/1.0': 'bhyve:',
  'http://libvirt.org/schemas/domain/xen/1.0': 'xen:',
  'http://libvirt.org/schemas/domain/vmware/1.0': 'vmware:',
  'http://libvirt.org/schemas/network/dnsmasq/1.0': 'dnsmasq:',
  'http://libvirt.org/schemas/storagepool/fs/1.0': 'fs:',
  'http://libvirt.org/schemas/storagepool/rbd/1.0': 'rbd:',
};

/** The name of an element or attribute pattern, with its prefix; `*` for any name. */
export const nameOf = (pattern: XmlElement): string => {
  const name = attributeOf(pattern, 'name');
  if (name === undefined) return '*';
  const namespace = pattern.name === 'attribute' ? '' : (namespaces.get(pattern) ?? '');
  if (namespace === '') return name;
  const prefix = prefixes[namespace];
  if (prefix === undefined) throw new Error(`no prefix for ${namespace}`);
  return `${prefix}${name}`;
};

export const elementsOf = (node: XmlElement): readonly XmlElement[] =>
  node.children.filter((child): child is XmlElement => child.kind === 'element');

const attributeOf = (node: XmlElement, name: string): string | undefined =>
  node.attributes.find((attribute) => attribute.name === name)?.value;

const textOf = (node: XmlElement): string =>
  node.children.map((child) => (child.kind === 'text' || child.kind === 'cdata' ? child.value : '')).join('');
