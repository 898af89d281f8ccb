import { originOf } from '../model/origin.ts';
import { leafValue } from '../model/read.ts';
import { type Compiled, type CompiledChild, type CompiledField, compile, isUnion } from '../schema/compile.ts';
import { domain as description } from '../schema/domain.ts';
import type { Domain } from '../schema/types.gen.ts';
import type { XmlElement } from '../xml/nodes.ts';

/** Where a path of the data leads: the nearest element that was read, the attribute in it, and the way by number. */
export interface DataPlace {
  /** The element of the text; absent when the domain was not read from one. */
  readonly element: XmlElement | undefined;
  /** The attribute of that element. */
  readonly attribute: string | undefined;
  /** The place among what libvirt would write: a number for each step of the path. */
  readonly order: readonly number[];
}

/** How far the way through the data has come. */
interface Step {
  readonly data: unknown;
  readonly form: Compiled | undefined;
  readonly element: XmlElement | undefined;
  readonly attribute?: string;
}

/** What is unknown is written last. */
const LAST = 1_000_000;

/** Follows a path; what the text lacks is at the element that would hold it. */
export const placeOf = (domain: Domain, path: string): DataPlace => {
  const order: number[] = [];
  let step: Step = { data: domain, form: compile(description), element: originOf(domain)?.node };
  const keys = path === '' ? [] : path.split('.');
  for (let depth = 0; depth < keys.length; depth++) {
    const key = keys[depth] ?? '';
    const field = fieldOf(step, key);
    const value = valueAt(step.data, key);
    if (key === 'extra' && field === undefined) return inExtra(step, value, keys.slice(depth + 1), order);
    order.push(field ? orderOf(field) : LAST);
    if (field?.kind !== 'child') {
      if (field?.kind === 'attribute' && hasAttribute(step.element, field.name))
        step = { ...step, attribute: field.name };
      break;
    }
    let index = 0;
    let item = value;
    if (field.many) {
      const next = keys[depth + 1];
      if (next !== undefined) {
        depth++;
        index = /^\d{1,9}$/.test(next) ? Number(next) : 0;
        order.push(index);
      }
      item = valueAt(value, String(index));
    }
    if (field.field.kind === 'foreign' && isElement(item)) {
      return inExtra({ ...step, element: item }, item, keys.slice(depth + 1), order);
    }
    const element = item === undefined ? undefined : elementOf(item, step.element, field, index);
    step = { data: item, form: formBelow(field), element: element ?? step.element };
    if (item === undefined) break;
  }
  return { element: step.element, attribute: step.attribute, order };
};

/** Follows a path through what is kept as XML. */
const inExtra = (step: Step, kept: unknown, keys: readonly string[], order: number[]): DataPlace => {
  order.push(LAST, ...keys.map((key) => (/^\d{1,9}$/.test(key) ? Number(key) : key === 'attributes' ? 0 : 1)));
  let value = kept;
  let element = step.element;
  let attribute: string | undefined;
  for (let depth = 0; depth < keys.length; depth++) {
    value = valueAt(value, keys[depth] ?? '');
    if (isElement(value)) element = value;
    else if (keys[depth - 1] === 'attributes') attribute = nameOf(value);
  }
  return { element, attribute, order };
};

const valueAt = (data: unknown, key: string): unknown =>
  // Only own fields are looked up, and the answer is looked at before it is used.
  typeof data === 'object' && data !== null && Object.hasOwn(data, key)
    ? (data as Record<string, unknown>)[key]
    : undefined;

const fieldOf = ({ data, form }: Step, key: string): CompiledField | undefined => {
  if (form === undefined) return undefined;
  if (!isUnion(form)) return form.fields.get(key);
  const word = valueAt(data, form.by.property) ?? form.by.fallback;
  return (typeof word === 'string' ? form.variants.get(word) : undefined)?.fields.get(key);
};

const orderOf = (field: CompiledField): number =>
  field.kind === 'attribute' ? field.order : field.kind === 'text' ? 1000 : 2000 + field.order;

const formBelow = (field: CompiledChild): Compiled | undefined =>
  field.field.kind === 'element' ? field.of() : undefined;

/** The element that a value was read from. */
const elementOf = (item: unknown, parent: XmlElement | undefined, { field, name }: CompiledChild, index: number) => {
  if (field.kind === 'element') return originOf(item)?.node;
  let left = index;
  for (const child of parent?.children ?? []) {
    if (child.kind !== 'element' || child.name !== name) continue;
    if (field.kind === 'leaf' && leafValue(child, field.value) === undefined) continue;
    if (left-- === 0) return child;
  }
  return undefined;
};

const isElement = (value: unknown): value is XmlElement =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'element';

const nameOf = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string'
    ? value.name
    : undefined;

const hasAttribute = (element: XmlElement | undefined, name: string): boolean =>
  element?.attributes.some((attribute) => attribute.name === name) ?? false;
