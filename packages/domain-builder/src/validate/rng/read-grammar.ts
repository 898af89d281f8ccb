import { DomainXmlError } from '../../errors.ts';
import type { XmlElement } from '../../xml/nodes.ts';
import { readXml } from '../../xml/parse.ts';
import { type Grammar, nameIn, type Param, type Pattern } from './pattern.ts';

/** Gives the text of a file by its name in the schemas' folder, or throws. */
export type ReadFile = (name: string) => string;

interface Draft {
  readonly start: Pattern[];
  readonly defines: Map<string, Pattern[]>;
}

/** Reads a schema and the files that it includes. Definitions inside an include replace the included ones. */
export const readGrammar = (file: string, read: ReadFile): Grammar => new Reader(read).file(file);

class Reader {
  readonly #read: ReadFile;
  readonly #files = new Map<string, XmlElement>();
  /** The files that are being read, so that an include in a circle ends. */
  readonly #open: string[] = [];

  constructor(read: ReadFile) {
    this.#read = read;
  }

  file(name: string): Grammar {
    if (this.#open.includes(name)) {
      throw new DomainXmlError('INVALID_VALUE', `the schema ${[...this.#open, name].join(' includes ')}`, {
        path: name,
      });
    }
    this.#open.push(name);
    const root = this.#files.get(name) ?? readXml(this.#read(name)).root;
    this.#files.set(name, root);
    const grammar = this.#grammar(root, '');
    this.#open.pop();
    return grammar;
  }

  #grammar(node: XmlElement, around: string): Grammar {
    const draft: Draft = { start: [], defines: new Map() };
    this.#parts(node, namespaceOf(node, around), draft);
    return { start: draft.start, scope: draft.defines };
  }

  #parts(node: XmlElement, namespace: string, draft: Draft): void {
    for (const part of elementsOf(node)) {
      const own = namespaceOf(part, namespace);
      if (part.name === 'start') draft.start.push(...this.#all(part, own));
      else if (part.name === 'define') this.#define(part, own, draft);
      else if (part.name === 'include') this.#include(part, own, draft);
      else if (part.name === 'div') this.#parts(part, own, draft);
    }
  }

  #define(part: XmlElement, namespace: string, draft: Draft): void {
    const name = attributeOf(part, 'name') ?? '';
    const patterns = this.#all(part, namespace);
    const before = draft.defines.get(name);
    draft.defines.set(name, before ? [...before, ...patterns] : patterns);
  }

  #include(part: XmlElement, namespace: string, draft: Draft): void {
    const included = this.file(attributeOf(part, 'href') ?? '');
    const replaced = new Set(elementsOf(part).map((own) => attributeOf(own, 'name')));
    for (const [name, patterns] of included.scope) if (!replaced.has(name)) draft.defines.set(name, [...patterns]);
    if (!elementsOf(part).some((own) => own.name === 'start')) draft.start.push(...included.start);
    this.#parts(part, namespace, draft);
  }

  #all(node: XmlElement, namespace: string): Pattern[] {
    return elementsOf(node).flatMap((child) => this.#pattern(child, namespaceOf(child, namespace)) ?? []);
  }

  #pattern(node: XmlElement, namespace: string): Pattern | undefined {
    switch (node.name) {
      case 'element':
        return { kind: 'element', name: patternName(node, namespace), of: this.#all(node, namespace) };
      case 'attribute':
        return { kind: 'attribute', name: patternName(node, ''), of: attributeContent(this.#all(node, namespace)) };
      case 'ref':
        return { kind: 'ref', name: attributeOf(node, 'name') ?? '' };
      case 'grammar':
        return { kind: 'grammar', ...this.#grammar(node, namespace) };
      case 'choice':
        return choiceOf(
          this.#all(node, namespace),
          elementsOf(node).some(({ name }) => name === 'empty'),
        );
      case 'value':
        return { kind: 'value', value: textOf(node).trim() };
      case 'data':
        return { kind: 'data', type: attributeOf(node, 'type') ?? 'string', params: paramsOf(node) };
      // A list is words in one text; which is not looked at.
      case 'text':
      case 'list':
        return { kind: 'text' };
      case 'interleave':
      case 'group':
      case 'oneOrMore':
      case 'mixed':
        return { kind: 'group', of: this.#all(node, namespace) };
      case 'optional':
      case 'zeroOrMore':
        return { kind: 'optional', of: this.#all(node, namespace) };
      default:
        return undefined;
    }
  }
}

const choiceOf = (of: readonly Pattern[], mayBeEmpty: boolean): Pattern => {
  const choice: Pattern = { kind: 'choice', of };
  return mayBeEmpty ? { kind: 'optional', of: [choice] } : choice;
};

/** An attribute of which a schema says nothing more takes any text. */
const attributeContent = (content: readonly Pattern[]): readonly Pattern[] =>
  content.length === 0 ? [{ kind: 'text' }] : content;

const patternName = (node: XmlElement, namespace: string): string | undefined => {
  const name = attributeOf(node, 'name');
  return name === undefined ? undefined : nameIn(namespace, name);
};

const paramsOf = (node: XmlElement): readonly Param[] =>
  elementsOf(node)
    .filter(({ name }) => name === 'param')
    .map((param) => ({ name: attributeOf(param, 'name') ?? '', value: textOf(param) }));

const namespaceOf = (node: XmlElement, around: string): string => attributeOf(node, 'ns') ?? around;

const elementsOf = (node: XmlElement): readonly XmlElement[] =>
  node.children.filter((child): child is XmlElement => child.kind === 'element');

const attributeOf = (node: XmlElement, name: string): string | undefined =>
  node.attributes.find((attribute) => attribute.name === name)?.value;

const textOf = (node: XmlElement): string =>
  node.children.map((child) => (child.kind === 'text' || child.kind === 'cdata' ? child.value : '')).join('');
