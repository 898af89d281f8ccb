import type { Compiled } from '../schema/compile.ts';
import { quoted } from '../xml/failure.ts';
import { mostNodesWritten } from '../xml/limits.ts';
import type { XmlAttribute, XmlElement, XmlNode } from '../xml/nodes.ts';
import { offsetKey } from '../xml/offset.ts';
import { isPrefixedName, lineBreakAt, XmlWriter } from '../xml/write.ts';
import { DataPath } from './data-path.ts';
import { extraOf, isCharacterData, isPlain } from './extra-content.ts';
import { mergeElement } from './merge-element.ts';
import { type DataObject, originOf } from './origin.ts';
import { isLayout } from './read.ts';
import {
  type AttributePlan,
  type ChildPlan,
  type ElementPlan,
  type FieldPlan,
  type FormPlan,
  type NamePlan,
  planOf,
  remember,
  type TextPlan,
} from './write-plan.ts';
import { writePlain, writeValue } from './write-value.ts';

/** Writes the data of a root element. `isDocument` says whether what it was read from was the root of a document. */
export const writeRoot = (tag: string, compiled: Compiled, data: DataObject, isDocument: boolean): string => {
  const from = originOf(data);
  const spelling =
    isDocument && from?.data === data && from.node.name === tag ? from.node[offsetKey]?.spelling(true) : undefined;
  return spelling ?? new DataWriter().root(tag, planOf(compiled), data);
};

/**
 * Turns data back into XML. What was read and not changed is written as its node, or taken over from the text where that
 * is the same; what was changed is merged into what it was read from, so order, comments and white space stay; what is new
 * is written in libvirt's order, straight from the data.
 */
export class DataWriter {
  readonly xml = new XmlWriter();
  readonly path = new DataPath();
  /** The fields of the elements that are being written, those of the innermost last. */
  readonly #fields: FieldPlan[] = [];

  root(tag: string, plan: ElementPlan, data: DataObject): string {
    this.path.enter(tag);
    return this.element(plan, { name: tag, isPrefixed: isPrefixedName(tag) }, data, 0);
  }

  /** Writes an element that stands at a level, which is 0 for the root. */
  element(plan: ElementPlan, as: NamePlan, value: unknown, level: number): string {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw this.path.invalid(undefined, `<${as.name}> must be an object`);
    }
    // Each field is looked at before it is used.
    const data = value as DataObject;
    const form = this.#formOf(plan, data);
    const from = originOf(data);
    if (from === undefined) return this.#fresh(form, as, data, level);
    if (from.data === data && from.form === form.form && from.node.name === as.name) return this.copy(from.node, level);
    return mergeElement(this, form, as, data, from, level);
  }

  /** Writes an element that was read, and that nobody could change since. */
  copy(node: XmlElement, level: number): string {
    const spelling = node[offsetKey]?.spelling(false);
    if (spelling === undefined) return this.xml.element(node, level);
    this.xml.count(spelling.length);
    return spelling;
  }

  /** Writes an attribute, with a blank before it; its unit too when it is a size. */
  attribute(plan: AttributePlan, value: unknown): string {
    const known = plan.written?.get(value);
    if (known !== undefined) return known;
    if (value === plan.field.absent) return '';
    const { name } = plan;
    let written: string;
    if (plan.value.scale) {
      const { text, unit } = writeValue(plan.value, value, this.path, plan.property);
      written = ` ${name}='${text}' unit='${unit}'`;
    } else {
      const text = writePlain(plan.value, value, this.path, plan.property);
      written = ` ${name}='${this.xml.attribute(name, text)}'`;
    }
    remember(plan.written, value, written);
    return written;
  }

  /** Writes a child that is no list, or one of a list, at a level. */
  child(plan: ChildPlan, value: unknown, index: number | undefined, level: number): string {
    const { field } = plan.field;
    switch (field.kind) {
      case 'element': {
        this.path.enter(plan.property);
        if (index !== undefined) this.path.enter(index);
        const written = this.element(plan.of, plan, value, level);
        this.path.leave();
        if (index !== undefined) this.path.leave();
        return written;
      }
      case 'leaf':
        return this.#leaf(plan, field.value, value, index);
      case 'flag':
        if (value !== true) throw this.path.invalid(plan.property, 'must be true or false');
        return this.#bare(plan, '', '');
      case 'foreign':
        if (!isElementNamed(value, plan.name)) {
          throw this.path.invalid(plan.property, `must be an XML element <${plan.name}>`);
        }
        return this.xml.element(value, level);
      default:
        return field satisfies never;
    }
  }

  /** The values of a child field, one by one; an absent flag has none. */
  valuesOf(plan: ChildPlan, value: unknown): readonly unknown[] {
    if (!plan.field.many) return value === false && plan.field.field.kind === 'flag' ? [] : [value];
    if (!Array.isArray(value)) throw this.path.invalid(plan.property, 'must be a list');
    if (value.length > mostNodesWritten) throw this.path.invalid(plan.property, 'is too long a list');
    return value;
  }

  #leaf(plan: ChildPlan, kind: AttributePlan['value'], value: unknown, index: number | undefined): string {
    const known = plan.written?.get(value);
    if (known !== undefined) {
      this.xml.count(0);
      return known;
    }
    const property = index === undefined ? plan.property : `${plan.property}.${index}`;
    let written: string;
    if (kind.scale) {
      const { text, unit } = writeValue(kind, value, this.path, property);
      written = this.#bare(plan, ` unit='${unit}'`, text);
    } else {
      written = this.#bare(plan, '', writePlain(kind, value, this.path, property));
    }
    if (!plan.isPrefixed) remember(plan.written, value, written);
    return written;
  }

  /** Writes an element that has nothing but a text. */
  #bare(as: NamePlan, attributes: string, text: string): string {
    if (as.isPrefixed) {
      this.xml.enter(as.name);
      this.xml.declare([]);
      this.xml.leave(true);
    }
    return this.xml.leaf(as.name, attributes, text);
  }

  #formOf(plan: ElementPlan, data: DataObject): FormPlan {
    if (!('forms' in plan)) return plan;
    const { by, forms } = plan;
    const word = data[by.property] ?? by.fallback;
    const form = typeof word === 'string' ? forms.get(word) : undefined;
    if (form) return form;
    throw this.path.invalid(by.property, `${quoted(word)} is none of ${[...forms.keys()].join(', ')}`);
  }

  #fresh(form: FormPlan, as: NamePlan, data: DataObject, level: number): string {
    const { xml } = this;
    xml.enter(as.name);
    const first = this.#fields.length;
    const end = this.#collect(form, data);
    // A Map or a Date has no fields, and would be written as if it were empty.
    if (end === first && !isPlain(data)) throw this.path.invalid(undefined, `<${as.name}> must be a plain object`);
    const extra = data['extra'] === undefined ? undefined : extraOf(data, this.path);
    let at = first;
    let out = `<${as.name}`;
    let prefixed: XmlAttribute[] | undefined;
    for (; at < end; at++) {
      const plan = this.#fields[at];
      if (plan?.kind !== 'attribute') break;
      const value = data[plan.property];
      out += this.attribute(plan, value);
      if (plan.isPrefixed) (prefixed ??= []).push({ name: plan.name, value: plan.value.encode(value) });
    }
    const textPlan = this.#fields[at];
    const text = textPlan?.kind === 'text' ? this.#text(textPlan, data) : undefined;
    if (text) {
      out += text.unit;
      at++;
    }
    if (extra && extra.attributes.length > 0) {
      prefixed ??= [];
      out += xml.attributes(unknownAttributes(form, data, extra.attributes), prefixed);
    }
    const declares = as.isPrefixed || (prefixed !== undefined && prefixed.length > 0);
    if (declares) xml.declare(prefixed ?? []);
    const nodes = extra ? unknownChildren(extra.children, text !== undefined) : noNodes;
    const isInline = text !== undefined || nodes.some(isCharacterData);
    const separator = isInline ? '' : lineBreakAt(level + 1);
    let children = '';
    for (; at < end; at++) {
      const plan = this.#fields[at];
      if (plan?.kind === 'child') children += this.#children(plan, data[plan.property], level + 1, separator);
    }
    for (const node of nodes) children += separator + xml.node(node, level + 1);
    if (text) this.refuseLostText(form, text.text, children !== '');
    while (this.#fields.length > first) this.#fields.pop();
    xml.leave(declares);
    if (isInline) return `${out}>${text?.content ?? ''}${children}</${as.name}>`;
    return children === '' ? `${out}/>` : `${out}>${children}${lineBreakAt(level)}</${as.name}>`;
  }

  /** Puts the fields that data has behind the others, in libvirt's order, and tells where they end. One without a plan would be lost silently. */
  #collect(form: FormPlan, data: DataObject): number {
    const fields = this.#fields;
    const first = fields.length;
    for (const property in data) {
      if (data[property] === undefined || property === 'extra') continue;
      const plan = form.fields.get(property);
      if (plan === undefined) throw this.noSuchField(form, property);
      // Nearly always it belongs at the end.
      let at = fields.length;
      while (at > first && (fields[at - 1]?.rank ?? 0) > plan.rank) at--;
      if (at === fields.length) fields.push(plan);
      else fields.splice(at, 0, plan);
    }
    return fields.length;
  }

  noSuchField(form: FormPlan, property: string): Error {
    return this.path.invalid(property, `${form.form.type} has no such field; content of your own belongs in \`extra\``);
  }

  /** An element's own text that would be read as none. */
  refuseLostText(form: FormPlan, text: string, hasElements: boolean): void {
    if (text !== '' && !isLayout(text, hasElements)) return;
    throw this.path.invalid(
      form.text?.property,
      `${quoted(text)} would be read as the white space around children; leave the field out`,
    );
  }

  #text(plan: TextPlan, data: DataObject): { readonly text: string; readonly content: string; readonly unit: string } {
    const { text, unit } = writeValue(plan.value, data[plan.property], this.path, plan.property);
    return { text, content: this.xml.text(text), unit: unit === undefined ? '' : ` unit='${unit}'` };
  }

  #children(plan: ChildPlan, value: unknown, level: number, separator: string): string {
    if (!plan.field.many) {
      if (value === false && plan.field.field.kind === 'flag') return '';
      return separator + this.child(plan, value, undefined, level);
    }
    let out = '';
    let index = 0;
    for (const item of this.valuesOf(plan, value)) out += separator + this.child(plan, item, index++, level);
    return out;
  }
}

const noNodes: readonly XmlNode[] = [];

/** Unknown attributes without those whose names a field has taken since. */
const unknownAttributes = (
  form: FormPlan,
  data: DataObject,
  attributes: readonly XmlAttribute[],
): readonly XmlAttribute[] =>
  attributes.filter(({ name }) => {
    const field = form.form.attributes.get(name);
    if (field) return data[field.property] === undefined || data[field.property] === field.absent;
    if (name !== 'unit' || !form.form.scaled) return true;
    return ![...form.fields.values()].some(
      (plan) => plan.kind !== 'child' && plan.value.scale !== undefined && data[plan.property] !== undefined,
    );
  });

/** Unknown children; text among them was no value of the field, and goes when the field has one. */
const unknownChildren = (children: readonly XmlNode[], hasText: boolean): readonly XmlNode[] =>
  hasText ? children.filter((node) => !isCharacterData(node)) : children;

/** The outer shape of a node; the XML writer checks every part of it. */
const isElementNamed = (value: unknown, name: string): value is XmlElement =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  value.kind === 'element' &&
  'name' in value &&
  value.name === name;
