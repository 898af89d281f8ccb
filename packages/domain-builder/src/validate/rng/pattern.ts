/** A RELAX NG pattern, with only what it takes to say which names and values have a place where. */
export type Pattern =
  | ElementPattern
  | AttributePattern
  /** One of several. */
  | { readonly kind: 'choice'; readonly of: readonly Pattern[] }
  /** All of several, in whatever order. */
  | { readonly kind: 'group'; readonly of: readonly Pattern[] }
  /** What may be left out. */
  | { readonly kind: 'optional'; readonly of: readonly Pattern[] }
  | { readonly kind: 'ref'; readonly name: string }
  /** A grammar inside a pattern: its references mean its own definitions. */
  | { readonly kind: 'grammar'; readonly start: readonly Pattern[]; readonly scope: Scope }
  /** A word. */
  | { readonly kind: 'value'; readonly value: string }
  /** A value of a data type of XML Schema. */
  | { readonly kind: 'data'; readonly type: string; readonly params: readonly Param[] }
  /** Any text. */
  | { readonly kind: 'text' };

/** `{namespace}name`, or `undefined` for any name. */
type Name = string | undefined;

export interface ElementPattern {
  readonly kind: 'element';
  readonly name: Name;
  readonly of: readonly Pattern[];
}

export interface AttributePattern {
  readonly kind: 'attribute';
  readonly name: Name;
  readonly of: readonly Pattern[];
}

/** A bound of a data type, such as `pattern` or `maxInclusive`. */
export interface Param {
  readonly name: string;
  readonly value: string;
}

/** What a grammar defines, with what it includes. */
export type Scope = ReadonlyMap<string, readonly Pattern[]>;

/** A pattern and the definitions that its references mean. */
export interface Scoped<P extends Pattern = Pattern> {
  readonly pattern: P;
  readonly scope: Scope;
}

/** A whole grammar. */
export interface Grammar {
  readonly start: readonly Pattern[];
  readonly scope: Scope;
}

/** The name that a pattern or a document's element has, whatever its prefix. */
export const nameIn = (namespace: string, local: string): string => `{${namespace}}${local}`;
