import { mergeVariant } from '../src/schema/compile.ts';
import {
  type AttributeField,
  type ChildField,
  type Description,
  type ElementDescription,
  propertyName,
  type Reference,
  type TextField,
  type UnionDescription,
} from '../src/schema/describe.ts';
import type { ValueKind } from '../src/schema/kinds.ts';

const header = `// Generated from the element descriptions in src/schema by \`pnpm run codegen\`. Do not edit.
import type { Extra } from './extra.ts';
import type { XmlElement } from '../xml/nodes.ts';
`;

/** Writes the types of everything that the roots reach, in the order in which it is reached, and a table of the devices. */
export const emitTypes = (roots: readonly Description[], devices: ElementDescription): string => {
  const emitter = new Emitter();
  for (const root of roots) emitter.reference(root);
  return `${header}\n${[...emitter.run(), emitter.deviceTypes(devices)].join('\n\n')}\n`;
};

class Emitter {
  readonly #seen = new Map<string, Description | ValueKind>();
  readonly #queue: Description[] = [];
  readonly #aliases: string[] = [];

  /** The name of a description's type; its declaration is written later. */
  reference(of: Reference): string {
    const description = typeof of === 'function' ? of() : of;
    if (this.#isNew(description.type, description)) this.#queue.push(description);
    return description.type;
  }

  run(): readonly string[] {
    const out: string[] = [];
    for (let next = this.#queue.shift(); next; next = this.#queue.shift()) {
      out.push(next.kind === 'union' ? this.#union(next) : this.#element(next));
    }
    return [...this.#aliases, ...out];
  }

  /** The type of each device by the name of its element. */
  deviceTypes(devices: ElementDescription): string {
    const lines = Object.entries(devices.children).flatMap(([name, field]) =>
      field.kind === 'element' ? [`  readonly ${name}: ${this.reference(field.of)};`] : [],
    );
    return `/** The type of each device by the name of its element. */\nexport interface DeviceTypes {\n${lines.join('\n')}\n}`;
  }

  #isNew(name: string, owner: Description | ValueKind): boolean {
    const known = this.#seen.get(name);
    if (known !== undefined && known !== owner) throw new Error(`two descriptions make a type ${name}`);
    this.#seen.set(name, owner);
    return known === undefined;
  }

  #element(description: ElementDescription): string {
    const lines = [
      ...attributeEntries(description.attributes).map(([name, field]) => this.#attribute(name, field)),
      ...(description.text ? [this.#text(description.text)] : []),
      ...Object.entries(description.children).map(([name, field]) => this.#child(name, field)),
    ];
    return declaration(description.type, '', docOf(description.doc, description.page), lines);
  }

  #union(description: UnionDescription): string {
    const by = propertyName(description.by);
    const parts: string[] = [];
    const names: string[] = [];
    for (const [word, form] of Object.entries(description.variants)) {
      const merged = mergeVariant(description, form);
      if (this.#seen.has(form.type)) throw new Error(`two descriptions make a type ${form.type}`);
      this.#seen.set(form.type, description);
      names.push(form.type);
      const common = new Set(
        Object.keys(description.children).filter((name) => description.children[name]?.kind !== 'varies'),
      );
      const own = Object.entries(merged.children).filter(([name]) => !common.has(name) || form.children[name]);
      const lines = [
        `  readonly ${by}: '${word}';`,
        ...attributeEntries(form.attributes).map(([name, field]) => this.#attribute(name, field)),
        ...(form.text ? [this.#text(form.text)] : []),
        ...own.map(([name, field]) => this.#child(name, field)),
      ];
      parts.push(declaration(form.type, `${description.type}Common`, docOf(form.doc), lines));
    }
    const common = [
      ...attributeEntries(description.attributes).map(([name, field]) => this.#attribute(name, field)),
      ...Object.entries(description.children).flatMap(([name, field]) =>
        field.kind === 'varies' ? [] : [this.#child(name, field)],
      ),
    ];
    const shared = `What every form of {@link ${description.type}} may have.`;
    return [
      `${docOf(description.doc, description.page)}\nexport type ${description.type} =${names.map((name) => `\n  | ${name}`).join('')};`,
      declaration(`${description.type}Common`, '', docOf(shared), common),
      ...parts,
    ].join('\n\n');
  }

  #attribute(name: string, field: AttributeField): string {
    return property(
      field.as ?? propertyName(name),
      this.#value(field.value),
      field.required,
      docOf(field.doc, undefined, field.since, '  '),
    );
  }

  #text(field: TextField): string {
    return property(
      field.as ?? 'value',
      this.#value(field.value),
      field.required,
      docOf(field.doc, undefined, field.since, '  '),
    );
  }

  #child(name: string, field: ChildField): string {
    const doc = docOf(field.doc ?? this.#docOfChild(field), undefined, field.since, '  ');
    const many = 'many' in field && field.many;
    const type = this.#childType(field);
    const listed = type.includes(' ') ? `(${type})` : type;
    return property(field.as ?? propertyName(name), many ? `readonly ${listed}[]` : type, field.required, doc);
  }

  #childType(field: ChildField): string {
    switch (field.kind) {
      case 'element':
        return this.reference(field.of);
      case 'leaf':
        return this.#value(field.value);
      case 'flag':
        return 'boolean';
      default:
        return 'XmlElement';
    }
  }

  #docOfChild(field: ChildField): string {
    if (field.kind !== 'element') return '';
    return typeof field.of === 'function' ? field.of().doc : field.of.doc;
  }

  #value(kind: ValueKind): string {
    if (kind.alias === undefined) return kind.ts;
    if (this.#isNew(kind.alias, kind)) {
      this.#aliases.push(`/** The words of \`${kind.alias}\`. */\nexport type ${kind.alias} = ${kind.ts};`);
    }
    return kind.alias;
  }
}

const attributeEntries = (attributes: Readonly<Record<string, AttributeField>>): readonly [string, AttributeField][] =>
  Object.entries(attributes);

const property = (name: string, type: string, required: boolean | undefined, doc: string): string =>
  `${doc}\n  readonly ${name}${required ? '' : '?'}: ${type};`;

const declaration = (name: string, base: string, doc: string, lines: readonly string[]): string =>
  `${doc}\nexport interface ${name} extends ${base === '' ? 'Extra' : base} {${lines.length === 0 ? '' : `\n${lines.join('\n')}\n`}}`;

const docOf = (doc: string, page?: string, since?: string, indent = ''): string => {
  const tags = [
    ...(since === undefined ? [] : [`@since libvirt ${since}`]),
    ...(page === undefined ? [] : [`@see https://libvirt.org/${page}`]),
  ];
  if (tags.length === 0) return `${indent}/** ${doc} */`;
  return [`${indent}/**`, `${indent} * ${doc}`, ...tags.map((tag) => `${indent} * ${tag}`), `${indent} */`].join('\n');
};
