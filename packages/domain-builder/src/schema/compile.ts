import {
  type AttributeField,
  type ChildField,
  type Description,
  type ElementDescription,
  propertyName,
  type Reference,
  type UnionDescription,
  type VariantDescription,
} from './describe.ts';
import { oneOf, type ValueKind } from './kinds.ts';

/** An attribute, ready for reading and writing. */
export interface CompiledAttribute {
  readonly name: string;
  readonly property: string;
  readonly value: ValueKind;
  readonly required: boolean;
  /** What an absent attribute means, where it tells the form of a union. */
  readonly fallback: string | undefined;
  /** The value that is never written. */
  readonly absent: string | undefined;
}

/** A child, ready for reading and writing. */
export interface CompiledChild {
  readonly name: string;
  readonly property: string;
  /** Its place among the children that libvirt writes. */
  readonly order: number;
  readonly field: ChildField;
  readonly many: boolean;
  /** The description of an `element` field. */
  readonly of: () => Compiled;
}

/** An element of one form. */
export interface CompiledElement {
  readonly type: string;
  readonly attributes: ReadonlyMap<string, CompiledAttribute>;
  readonly children: ReadonlyMap<string, CompiledChild>;
  readonly text: { readonly property: string; readonly value: ValueKind; readonly required: boolean } | undefined;
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
  const compiled = description.kind === 'union' ? compileUnion(description) : compileElement(description);
  done.set(description, compiled);
  return compiled;
};

const compileElement = (description: Omit<ElementDescription, 'kind' | 'page' | 'doc'>): CompiledElement => {
  const attributes = new Map<string, CompiledAttribute>();
  for (const [name, field] of Object.entries(description.attributes)) attributes.set(name, compileAttribute(name, field));
  const children = new Map<string, CompiledChild>();
  for (const [name, field] of Object.entries(description.children)) {
    children.set(name, compileChild(name, field, children.size));
  }
  const { text } = description;
  const kinds = [...Object.values(description.attributes), ...(text ? [text] : [])];
  return {
    type: description.type,
    attributes,
    children,
    text: text && { property: text.as ?? 'value', value: text.value, required: text.required ?? false },
    scaled: kinds.some((field) => field.value.scale !== undefined),
  };
};

const compileAttribute = (name: string, field: AttributeField): CompiledAttribute => ({
  name,
  property: field.as ?? propertyName(name),
  value: field.value,
  required: field.required ?? false,
  fallback: undefined,
  absent: undefined,
});

const compileChild = (name: string, field: ChildField, order: number): CompiledChild => ({
  name,
  property: field.as ?? propertyName(name),
  order,
  field,
  many: 'many' in field && field.many,
  of: () => compile(field.kind === 'element' ? field.of : noDescription(name)),
});

const noDescription = (name: string): never => {
  throw new TypeError(`<${name}> has no description of its own`);
};

const compileUnion = (description: UnionDescription): CompiledUnion => {
  const words = Object.keys(description.variants);
  const by: CompiledAttribute = {
    name: description.by,
    property: propertyName(description.by),
    value: oneOf([words[0] ?? '', ...words.slice(1)]),
    required: true,
    fallback: description.absent ?? description.fallback,
    absent: description.absent,
  };
  const variants = new Map<string, CompiledElement>();
  for (const [word, form] of Object.entries(description.variants)) {
    const compiled = compileElement({ ...mergeVariant(description, form), text: undefined });
    variants.set(word, { ...compiled, attributes: new Map([[by.name, by], ...compiled.attributes]) });
  }
  return { by, variants };
};

/** The fields of one form: the common ones, with its own in the places kept for them, and the rest behind. */
export const mergeVariant = (
  common: UnionDescription,
  form: VariantDescription,
): Pick<ElementDescription, 'type' | 'attributes' | 'children'> => {
  const children: Record<string, ChildField> = {};
  for (const [name, field] of Object.entries(common.children)) {
    const own = form.children[name];
    if (own) children[name] = own;
    else if (field.kind !== 'varies') children[name] = field;
  }
  return {
    type: form.type,
    attributes: { ...common.attributes, ...form.attributes },
    children: { ...children, ...form.children },
  };
};
