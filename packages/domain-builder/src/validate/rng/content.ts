import {
  type AttributePattern,
  type ElementPattern,
  type Grammar,
  type Pattern,
  type Scope,
  type Scoped,
} from './pattern.ts';
import { takesValue, type Values, valuesOf } from './takes-value.ts';

/** What an element may hold. */
export interface Content {
  /** The patterns of the children, by name. */
  readonly elements: ReadonlyMap<string, readonly Scoped<ElementPattern>[]>;
  /** The attributes by name, with their values. */
  readonly attributes: ReadonlyMap<string, readonly (Values | undefined)[]>;
  /** The values of the element's own text. */
  readonly text: Values | undefined;
  /** True when children of any name may stand there. */
  readonly anyElement: boolean;
  readonly anyAttribute: boolean;
}

/** The attributes of an element by the names that patterns give them. */
export type Attributes = ReadonlyMap<string, string>;

/**
 * What patterns allow in an element that has these attributes: of a choice only the branches that do not ask for other
 * words in them, or all where no branch fits.
 */
export const contentOf = (patterns: readonly Scoped<ElementPattern>[], attributes: Attributes): Content =>
  new Collector(attributes).collect(fitting(patterns, attributes));

const fitting = (
  patterns: readonly Scoped<ElementPattern>[],
  attributes: Attributes,
): readonly Scoped<ElementPattern>[] => {
  const fits = patterns.filter(({ pattern, scope }) => pattern.of.every((part) => mayHave(part, scope, attributes)));
  return fits.length > 0 ? fits : patterns;
};

/** Whether what a pattern says of attributes at once fits those that are there. */
const mayHave = (pattern: Pattern, scope: Scope, attributes: Attributes, depth = 0): boolean => {
  switch (pattern.kind) {
    case 'attribute': {
      const value = pattern.name === undefined ? undefined : attributes.get(pattern.name);
      return value === undefined || takesValue(valuesOf(pattern.of, scope), value);
    }
    case 'group':
    case 'optional':
      return pattern.of.every((part) => mayHave(part, scope, attributes, depth));
    case 'choice':
      return pattern.of.some((part) => mayHave(part, scope, attributes, depth));
    case 'ref':
      // Definitions may lead back to themselves through elements only, but a schema is a file like any other.
      return depth > 50 || (scope.get(pattern.name) ?? []).every((part) => mayHave(part, scope, attributes, depth + 1));
    default:
      return true;
  }
};

class Collector {
  readonly #given: Attributes;
  readonly #elements = new Map<string, Scoped<ElementPattern>[]>();
  readonly #attributes = new Map<string, (Values | undefined)[]>();
  readonly #text: Pattern[] = [];
  readonly #seen = new Map<Scope, Set<string>>();
  #anyElement = false;
  #anyAttribute = false;

  constructor(given: Attributes) {
    this.#given = given;
  }

  collect(patterns: readonly Scoped<ElementPattern>[]): Content {
    for (const { pattern, scope } of patterns) for (const part of pattern.of) this.#visit(part, scope);
    return {
      elements: this.#elements,
      attributes: this.#attributes,
      text: valuesOf(this.#text, new Map()),
      anyElement: this.#anyElement,
      anyAttribute: this.#anyAttribute,
    };
  }

  #visit(pattern: Pattern, scope: Scope): void {
    switch (pattern.kind) {
      case 'element':
        this.#element(pattern, scope);
        break;
      case 'attribute':
        this.#attribute(pattern, scope);
        break;
      case 'choice': {
        const fits = pattern.of.filter((part) => mayHave(part, scope, this.#given));
        for (const part of fits.length > 0 ? fits : pattern.of) this.#visit(part, scope);
        break;
      }
      case 'group':
      case 'optional':
        for (const part of pattern.of) this.#visit(part, scope);
        break;
      case 'ref':
        this.#follow(pattern.name, scope);
        break;
      case 'grammar':
        for (const part of pattern.start) this.#visit(part, pattern.scope);
        break;
      default:
        this.#text.push(pattern);
        break;
    }
  }

  #follow(name: string, scope: Scope): void {
    const seen = this.#seen.get(scope) ?? new Set();
    this.#seen.set(scope, seen);
    if (seen.has(name)) return;
    seen.add(name);
    for (const part of scope.get(name) ?? []) this.#visit(part, scope);
  }

  #element(pattern: ElementPattern, scope: Scope): void {
    if (pattern.name === undefined) this.#anyElement = true;
    else add(this.#elements, pattern.name, { pattern, scope });
  }

  #attribute(pattern: AttributePattern, scope: Scope): void {
    if (pattern.name === undefined) this.#anyAttribute = true;
    else add(this.#attributes, pattern.name, valuesOf(pattern.of, scope));
  }
}

const add = <T>(map: Map<string, T[]>, key: string, item: T): void => {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
};

/** The names of attributes (`@name`) and children that every form of an element has, given its attributes. */
export const requiredOf = (
  patterns: readonly Scoped<ElementPattern>[],
  attributes: Attributes,
): ReadonlySet<string> => {
  const forms = fitting(patterns, attributes).map(({ pattern, scope }) => requiredBy(pattern.of, scope, attributes, 0));
  return common(forms);
};

const requiredBy = (
  patterns: readonly Pattern[],
  scope: Scope,
  attributes: Attributes,
  depth: number,
): ReadonlySet<string> => new Set(patterns.flatMap((pattern) => [...requiredIn(pattern, scope, attributes, depth)]));

const requiredIn = (pattern: Pattern, scope: Scope, attributes: Attributes, depth: number): ReadonlySet<string> => {
  switch (pattern.kind) {
    case 'element':
      return new Set(pattern.name === undefined ? [] : [pattern.name]);
    case 'attribute':
      return new Set(pattern.name === undefined ? [] : [`@${pattern.name}`]);
    case 'group':
      return requiredBy(pattern.of, scope, attributes, depth);
    case 'choice': {
      const fits = pattern.of.filter((part) => mayHave(part, scope, attributes));
      return common((fits.length > 0 ? fits : pattern.of).map((part) => requiredIn(part, scope, attributes, depth)));
    }
    case 'ref':
      return depth > 50 ? new Set() : requiredBy(scope.get(pattern.name) ?? [], scope, attributes, depth + 1);
    default:
      return new Set();
  }
};

const common = (sets: readonly ReadonlySet<string>[]): ReadonlySet<string> => {
  const [first, ...rest] = sets;
  return new Set([...(first ?? [])].filter((name) => rest.every((set) => set.has(name))));
};

/** The patterns of a grammar's root element. */
export const rootsOf = ({ start, scope }: Grammar, name: string): readonly Scoped<ElementPattern>[] => {
  const content = new Collector(new Map()).collect([
    { pattern: { kind: 'element', name: undefined, of: start }, scope },
  ]);
  return content.elements.get(name) ?? [];
};
