import type { XmlAttribute } from './nodes.ts';

/** The namespace that `xmlns:` declarations themselves are in (Namespaces in XML 1.0 §3). */
const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/';
const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

/** The prefix of a qualified name, or '' when it has none. */
const prefixOf = (name: string): string => {
  const colon = name.indexOf(':');
  return colon === -1 ? '' : name.slice(0, colon);
};

/** True for `xmlns` and `xmlns:prefix`. */
export const isDeclaration = (name: string): boolean => name === 'xmlns' || name.startsWith('xmlns:');

/** The prefixes that are declared at one place of a document. */
export class NamespaceScopes {
  /** What each prefix stands for, the innermost declaration last. */
  readonly #bindings = new Map<string, string[]>([['xml', [xmlNamespace]]]);
  /** The elements that are open and declare something. */
  readonly #declaring: { readonly depth: number; readonly prefixes: readonly string[] }[] = [];

  /** What a prefix stands for here; `undefined` when nothing declares it. */
  resolve(prefix: string): string | undefined {
    return this.#bindings.get(prefix)?.at(-1);
  }

  /**
   * Enters an element: declares what its attributes declare, and checks each prefix that it uses.
   * Returns what is wrong, with the name it is about, or nothing.
   */
  enter(depth: number, element: string, attributes: readonly XmlAttribute[]): Wrong | undefined {
    const prefixes: string[] = [];
    for (const { name, value: uri } of attributes) {
      if (!isDeclaration(name)) continue;
      const prefix = name === 'xmlns' ? '' : name.slice(6);
      const wrong = wrongDeclaration(prefix, uri);
      if (wrong) return { name, what: wrong };
      prefixes.push(prefix);
      const bound = this.#bindings.get(prefix);
      if (bound) bound.push(uri);
      else this.#bindings.set(prefix, [uri]);
    }
    if (prefixes.length > 0) this.#declaring.push({ depth, prefixes });
    const names = attributes.map(({ name }) => name);
    return this.#unknownPrefix(element, names) ?? this.#sameName(names);
  }

  /** Leaves the element at this depth. */
  leave(depth: number): void {
    if (this.#declaring.at(-1)?.depth !== depth) return;
    for (const prefix of this.#declaring.pop()?.prefixes ?? []) this.#bindings.get(prefix)?.pop();
  }

  #unknownPrefix(element: string, names: readonly string[]): Wrong | undefined {
    for (const name of [element, ...names]) {
      const prefix = prefixOf(name);
      if (prefix === '' || (prefix === 'xmlns' && name !== element)) continue;
      if (prefix === 'xmlns' || this.resolve(prefix) === undefined) {
        return {
          name,
          what: `the prefix "${prefix}" is not declared; add xmlns:${prefix}='…' to this element or one around it`,
        };
      }
    }
    return undefined;
  }

  #sameName(names: readonly string[]): Wrong | undefined {
    const seen = new Set<string>();
    for (const name of names) {
      const prefix = prefixOf(name);
      if (prefix === '' || prefix === 'xmlns') continue;
      const expanded = `${this.resolve(prefix)} ${name.slice(prefix.length + 1)}`;
      if (seen.has(expanded)) return { name, what: 'two attributes have the same name in the same namespace' };
      seen.add(expanded);
    }
    return undefined;
  }
}

/** What breaks a namespace rule, and the name that breaks it. */
export interface Wrong {
  readonly name: string;
  readonly what: string;
}

// Namespaces in XML 1.0 §2.2 and §3: reserved prefixes and names.
const wrongDeclaration = (prefix: string, uri: string): string | undefined => {
  if (prefix === 'xmlns') return 'the prefix "xmlns" cannot be declared';
  if (prefix === 'xml' && uri !== xmlNamespace) return `the prefix "xml" can only stand for ${xmlNamespace}`;
  if (prefix !== 'xml' && uri === xmlNamespace) return `only the prefix "xml" can stand for ${xmlNamespace}`;
  if (uri === xmlnsNamespace) return `${xmlnsNamespace} cannot be declared`;
  if (prefix !== '' && uri === '') return `the prefix "${prefix}" must stand for something`;
  return undefined;
};
