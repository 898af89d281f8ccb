import {
  type AttributeField,
  type ChildField,
  type Description,
  type ElementDescription,
  propertyName,
  type Reference,
  type TextField,
  type UnionDescription,
  type VariantDescription,
} from './describe.ts';
import { oneOf, type ValueKind } from './kinds.ts';

/** An attribute, ready for reading and writing. */
export interface CompiledAttribute {
  readonly kind: 'attribute';
  readonly name: string;
  readonly property: string;
  readonly value: ValueKind;
  readonly required: boolean;
  /** Its place among the attributes that libvirt writes. */
  readonly order: number;
  /** What an absent attribute means, where it tells the form of a union. */
  readonly fallback: string | undefined;
  /** The value that is never written. */
  readonly absent: string | undefined;
}

/** A child, ready for reading and writing. */
export interface CompiledChild {
  readonly kind: 'child';
  readonly name: string;
  readonly property: string;
  /** Its place among the children that libvirt writes. */
  readonly order: number;
  readonly field: ChildField;
  readonly required: boolean;
  readonly many: boolean;
  /** The description of an `element` field. */
  readonly of: () => Compiled;
}

/** An element's own text, ready for reading and writing. */
export interface CompiledText {
  readonly kind: 'text';
  readonly property: string;
  readonly value: ValueKind;
  readonly required: boolean;
}

export type CompiledField = CompiledAttribute | CompiledChild | CompiledText;

/** An element of one form. */
export interface CompiledElement {
  readonly type: string;
  readonly attributes: ReadonlyMap<string, CompiledAttribute>;
  readonly children: ReadonlyMap<string, CompiledChild>;
  readonly text: CompiledText | undefined;
  /** All of them by their names in the data. */
  readonly fields: ReadonlyMap<string, CompiledField>;
  /** The names in the data of what it cannot do without. */
  readonly required: readonly string[];
  /** True when one of its values takes the `unit` attribute. */
  readonly scaled: boolean;
}

/** An element of several forms. */
export interface CompiledUnion {
  readonly by: CompiledAttribute;
  readonly variants: ReadonlyMap<string, CompiledElement>;
}

export type Compiled = CompiledElement | CompiledUnion;

export const isUnion = (compiled: Compiled): compiled is CompiledUnion => 'variants' in compiled;

const done = new WeakMap<Description, Compiled>();

/** Prepares a description when it is first needed, so that importing the package costs nothing. */
export const compile = (reference: Reference): Compiled => {
  const description = typeof reference === 'function' ? reference() : reference;
  const known = done.get(description);
  if (known) return known;
  const compiled = description.kind === 'union' ? compileUnion(description) : compileForm(description);
  done.set(description, compiled);
  return compiled;
};

/** Prepares the description of an element that has one form. */
export const compileElement = (description: ElementDescription): CompiledElement => {
  const compiled = compile(description);
  if (isUnion(compiled)) throw new TypeError(`${description.type} has several forms`);
  return compiled;
};

const compileForm = (description: Omit<ElementDescription, 'kind' | 'page' | 'doc'>): CompiledElement => {
  const attributes = Object.entries(description.attributes).map(([name, field], order) =>
    compileAttribute(name, field, order + 1),
  );
  const children = Object.entries(description.children).map(([name, field], order) => compileChild(name, field, order));
  return assemble(description.type, attributes, children, compileText(description.text));
};

const assemble = (
  type: string,
  attributes: readonly CompiledAttribute[],
  children: readonly CompiledChild[],
  text: CompiledText | undefined,
): CompiledElement => {
  const fields: readonly CompiledField[] = [...attributes, ...children, ...(text ? [text] : [])];
  const byProperty = new Map(fields.map((field) => [field.property, field]));
  if (byProperty.size < fields.length) throw new TypeError(`two fields of ${type} have one name`);
  return {
    type,
    attributes: new Map(attributes.map((field) => [field.name, field])),
    children: new Map(children.map((field) => [field.name, field])),
    text,
    fields: byProperty,
    required: fields.filter((field) => field.required).map((field) => field.property),
    scaled: [...attributes, ...(text ? [text] : [])].some((field) => field.value.scale !== undefined),
  };
};

const compileText = (field: TextField | undefined): CompiledText | undefined =>
  field && { kind: 'text', property: field.as ?? 'value', value: field.value, required: field.required ?? false };

const compileAttribute = (name: string, field: AttributeField, order: number): CompiledAttribute => ({
  kind: 'attribute',
  name,
  property: field.as ?? propertyName(name),
  value: field.value,
  required: field.required ?? false,
  order,
  fallback: undefined,
  absent: undefined,
});

const compileChild = (name: string, field: ChildField, order: number): CompiledChild => {
  let of: Compiled | undefined;
  return {
    kind: 'child',
    name,
    property: field.as ?? propertyName(name),
    order,
    field,
    required: field.required ?? false,
    many: 'many' in field && field.many,
    of: () => (of ??= compile(field.kind === 'element' ? field.of : noDescription(name))),
  };
};

const noDescription = (name: string): never => {
  throw new TypeError(`<${name}> has no description of its own`);
};

const compileUnion = (description: UnionDescription): CompiledUnion => {
  const words = Object.keys(description.variants);
  const by: CompiledAttribute = {
    kind: 'attribute',
    order: 0,
    name: description.by,
    property: propertyName(description.by),
    value: oneOf([words[0] ?? '', ...words.slice(1)]),
    required: true,
    fallback: description.absent ?? description.fallback,
    absent: description.absent,
  };
  const variants = new Map<string, CompiledElement>();
  for (const [word, form] of Object.entries(description.variants)) {
    const compiled = compileForm(mergeVariant(description, form));
    variants.set(
      word,
      assemble(form.type, [by, ...compiled.attributes.values()], [...compiled.children.values()], compiled.text),
    );
  }
  return { by, variants };
};

/** The fields of one form: the common ones, with its own in the places kept for them, and the rest behind. */
export const mergeVariant = (
  common: UnionDescription,
  form: VariantDescription,
): Pick<ElementDescription, 'type' | 'attributes' | 'text' | 'children'> => {
  const children: Record<string, ChildField> = {};
  for (const [name, field] of Object.entries(common.children)) {
    const own = form.children[name];
    if (own) children[name] = own;
    else if (field.kind !== 'varies') children[name] = field;
  }
  return {
    type: form.type,
    attributes: { ...common.attributes, ...form.attributes },
    text: form.text,
    children: { ...children, ...form.children },
  };
};
