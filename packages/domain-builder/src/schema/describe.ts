import type { ValueKind } from './kinds.ts';

/**
 * The language in which elements are described. A description is data: the types (`codegen/`), the reader and the writer
 * (`model/`) and the check of plain data all come from it, so no element is coded twice.
 */
export type Description = ElementDescription | UnionDescription;

/** A description, or a way to it where two describe each other. */
export type Reference = Description | (() => Description);

/** What every field may say about itself. */
export interface FieldNotes {
  /** The field's name in the data, where it is not the XML name in camelCase. */
  readonly as?: string;
  /** True when libvirt cannot do without it, so the data always has it. */
  readonly required?: boolean;
  /** The libvirt release that brought it, where that matters to people with older ones. */
  readonly since?: string;
}

export interface AttributeField extends FieldNotes {
  readonly kind: 'attribute';
  readonly value: ValueKind;
  readonly doc: string;
}

/** The character data of an element. */
export interface TextField extends FieldNotes {
  readonly kind: 'text';
  readonly value: ValueKind;
  readonly doc: string;
}

/** A child that has a description of its own. */
export interface ElementField extends FieldNotes {
  readonly kind: 'element';
  readonly of: Reference;
  readonly many: boolean;
  readonly doc: string | undefined;
}

/** A child that is nothing but a value. */
export interface LeafField extends FieldNotes {
  readonly kind: 'leaf';
  readonly value: ValueKind;
  readonly many: boolean;
  readonly doc: string;
}

/** A child whose presence says it all, such as `<readonly/>`. */
export interface FlagField extends FieldNotes {
  readonly kind: 'flag';
  readonly doc: string;
}

/** A child whose content is somebody else's: kept as XML. */
export interface ForeignField extends FieldNotes {
  readonly kind: 'foreign';
  readonly doc: string;
}

/** The place of a child that each variant of a union describes for itself. */
export interface VariesField {
  readonly kind: 'varies';
}

export type ChildField = ElementField | LeafField | FlagField | ForeignField;
export type Attributes = Readonly<Record<string, AttributeField>>;
export type Children = Readonly<Record<string, ChildField>>;

/** An element: its attributes and children by XML name, children in the order libvirt writes them. */
export interface ElementDescription {
  readonly kind: 'element';
  /** The name of its type. */
  readonly type: string;
  readonly doc: string;
  /** Where libvirt's pages describe it, below https://libvirt.org/. */
  readonly page: string | undefined;
  readonly attributes: Attributes;
  readonly text: TextField | undefined;
  readonly children: Children;
}

/** One form of a union: what it has more than the common part. */
export interface VariantDescription {
  readonly type: string;
  readonly doc: string;
  readonly attributes: Attributes;
  readonly text: TextField | undefined;
  readonly children: Children;
}

/** An element whose form an attribute tells, such as `<disk type='file'>`. */
export interface UnionDescription {
  readonly kind: 'union';
  readonly type: string;
  readonly doc: string;
  readonly page: string | undefined;
  /** The attribute that tells. */
  readonly by: string;
  /** The form that an element without the attribute has. */
  readonly fallback: string | undefined;
  /** Like `fallback`, for a form that libvirt has no word for: it is never written. */
  readonly absent: string | undefined;
  readonly attributes: Attributes;
  readonly children: Readonly<Record<string, ChildField | VariesField>>;
  readonly variants: Readonly<Record<string, VariantDescription>>;
}

/** Describes an element. */
export const element = (
  type: string,
  doc: string,
  parts: {
    readonly page?: string;
    readonly attributes?: Attributes;
    readonly text?: TextField;
    readonly children?: Children;
  },
): ElementDescription => ({
  kind: 'element',
  type,
  doc,
  page: parts.page,
  attributes: parts.attributes ?? {},
  text: parts.text,
  children: parts.children ?? {},
});

/** Describes an element whose form the attribute `by` tells. */
export const union = (
  type: string,
  doc: string,
  parts: {
    readonly page?: string;
    readonly by: string;
    readonly fallback?: string;
    readonly absent?: string;
    readonly attributes?: Attributes;
    readonly children?: UnionDescription['children'];
    readonly variants: UnionDescription['variants'];
  },
): UnionDescription => ({
  kind: 'union',
  type,
  doc,
  page: parts.page,
  by: parts.by,
  fallback: parts.fallback,
  absent: parts.absent,
  attributes: parts.attributes ?? {},
  children: parts.children ?? {},
  variants: parts.variants,
});

/** Describes one form of a union. */
export const variant = (
  type: string,
  doc: string,
  parts: { readonly attributes?: Attributes; readonly text?: TextField; readonly children?: Children } = {},
): VariantDescription => ({
  type,
  doc,
  attributes: parts.attributes ?? {},
  text: parts.text,
  children: parts.children ?? {},
});

/** An attribute. */
export const attr = (value: ValueKind, doc: string, notes: FieldNotes = {}): AttributeField => ({
  kind: 'attribute',
  value,
  doc,
  ...notes,
});

/** The element's own text; in the data it is `value` unless `as` names it. */
export const content = (value: ValueKind, doc: string, notes: FieldNotes = {}): TextField => ({
  kind: 'text',
  value,
  doc,
  ...notes,
});

/** A child element that appears once. */
export const child = (of: Reference, doc?: string, notes: FieldNotes = {}): ElementField => ({
  kind: 'element',
  of,
  many: false,
  doc,
  ...notes,
});

/** A child element that appears any number of times, as a list under the name `as`. */
export const list = (of: Reference, as: string, doc?: string, notes: FieldNotes = {}): ElementField => ({
  kind: 'element',
  of,
  many: true,
  doc,
  as,
  ...notes,
});

/** A child element that is only a value. */
export const leaf = (value: ValueKind, doc: string, notes: FieldNotes = {}): LeafField => ({
  kind: 'leaf',
  value,
  many: false,
  doc,
  ...notes,
});

/** A child element that is only a value and appears any number of times. */
export const leaves = (value: ValueKind, as: string, doc: string, notes: FieldNotes = {}): LeafField => ({
  kind: 'leaf',
  value,
  many: true,
  doc,
  as,
  ...notes,
});

/** An empty child element that is there or not. */
export const flag = (doc: string, notes: FieldNotes = {}): FlagField => ({ kind: 'flag', doc, ...notes });

/** A child element whose content belongs to others. */
export const foreign = (doc: string, notes: FieldNotes = {}): ForeignField => ({ kind: 'foreign', doc, ...notes });

/** The place of a child that the variants describe. */
export const varies = (): VariesField => ({ kind: 'varies' });

/** The name that an XML name has in the data: `on_poweroff` becomes `onPoweroff`, `qemu:commandline` `qemuCommandline`. */
export const propertyName = (xmlName: string): string =>
  xmlName.replace(/[_:-](.)/g, (_, letter: string) => letter.toUpperCase());
