import {
  type Compiled,
  type CompiledAttribute,
  type CompiledChild,
  type CompiledElement,
  type CompiledText,
  isUnion,
} from '../schema/compile.ts';
import type { ValueKind } from '../schema/kinds.ts';
import { isPrefixedName } from '../xml/write.ts';

// Attributes come first, then the text, then the children, each in libvirt's order.
const textRank = 1_000_000;
const childRank = 2_000_000;

/** An element's name, and whether it has a prefix. */
export interface NamePlan {
  readonly name: string;
  readonly isPrefixed: boolean;
}

/** An attribute, and all that is known of it before there is a value. */
export class AttributePlan implements NamePlan {
  readonly kind = 'attribute';
  readonly property: string;
  readonly name: string;
  readonly rank: number;
  readonly field: CompiledAttribute;
  readonly value: ValueKind;
  readonly isPrefixed: boolean;
  readonly written: WrittenValues | undefined;

  constructor(field: CompiledAttribute) {
    this.property = field.property;
    this.name = field.name;
    this.rank = field.order;
    this.field = field;
    this.value = field.value;
    this.isPrefixed = isPrefixedName(field.name);
    this.written = writtenValues(field.value);
  }
}

/** An element's own text, as planned. */
export class TextPlan {
  readonly kind = 'text';
  readonly property: string;
  readonly rank = textRank;
  readonly field: CompiledText;
  readonly value: ValueKind;

  constructor(field: CompiledText) {
    this.property = field.property;
    this.field = field;
    this.value = field.value;
  }
}

/** A child element, as planned. */
export class ChildPlan implements NamePlan {
  readonly kind = 'child';
  readonly property: string;
  readonly rank: number;
  readonly field: CompiledChild;
  readonly name: string;
  readonly isPrefixed: boolean;
  readonly written: WrittenValues | undefined;
  #of: ElementPlan | undefined;

  constructor(field: CompiledChild) {
    this.property = field.property;
    this.rank = childRank + field.order;
    this.field = field;
    this.name = field.name;
    this.isPrefixed = isPrefixedName(field.name);
    this.written = field.field.kind === 'leaf' ? writtenValues(field.field.value) : undefined;
  }

  /** The plan of an `element` field; made when it is first needed. */
  get of(): ElementPlan {
    return (this.#of ??= planOf(this.field.of()));
  }
}

export type FieldPlan = AttributePlan | TextPlan | ChildPlan;

/** How an element of one form is written. */
export interface FormPlan {
  readonly form: CompiledElement;
  /** All fields by their names in the data. */
  readonly fields: ReadonlyMap<string, FieldPlan>;
  /** The children by their XML names. */
  readonly children: ReadonlyMap<string, ChildPlan>;
  readonly text: TextPlan | undefined;
  /** The rank of what has no field. */
  readonly lastRank: number;
}

/** How an element of several forms is written. */
export interface UnionPlan {
  readonly by: CompiledAttribute;
  readonly forms: ReadonlyMap<string, FormPlan>;
}

export type ElementPlan = FormPlan | UnionPlan;

const plans = new WeakMap<Compiled, ElementPlan>();

/** The plan of a description; made when it is first needed. */
export const planOf = (compiled: Compiled): ElementPlan => {
  const known = plans.get(compiled);
  if (known) return known;
  const plan = isUnion(compiled)
    ? { by: compiled.by, forms: new Map([...compiled.variants].map(([word, form]) => [word, planForm(form)])) }
    : planForm(compiled);
  plans.set(compiled, plan);
  return plan;
};

const planForm = (form: CompiledElement): FormPlan => {
  const fields: FieldPlan[] = [...form.fields.values()].map((field) => {
    if (field.kind === 'attribute') return new AttributePlan(field);
    return field.kind === 'text' ? new TextPlan(field) : new ChildPlan(field);
  });
  const children = fields.filter((field) => field.kind === 'child');
  const sizes = fields.filter((field) => field.kind !== 'child' && field.value.scale !== undefined);
  if (sizes.length > 1) throw new TypeError(`two sizes of ${form.type} would share one unit`);
  return {
    form,
    fields: new Map(fields.map((field) => [field.property, field])),
    children: new Map(children.map((field) => [field.name, field])),
    text: fields.find((field) => field.kind === 'text'),
    lastRank: childRank + form.children.size,
  };
};

/**
 * Texts of values that were written before, for kinds whose values come back often: words, booleans and numbers. Bounded,
 * so that values from outside cannot fill the memory.
 */
export type WrittenValues = Map<unknown, string>;

const mostWrittenValues = 64;

const writtenValues = ({ ts }: ValueKind): WrittenValues | undefined =>
  ts === 'boolean' || ts === 'number' || ts === 'bigint' || ts.startsWith("'") ? new Map() : undefined;

/** Keeps the text of a value that was written. */
export const remember = (values: WrittenValues | undefined, value: unknown, text: string): void => {
  if (values && values.size < mostWrittenValues) values.set(value, text);
};
