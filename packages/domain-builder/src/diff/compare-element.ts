import type { DataObject } from '../model/origin.ts';
import {
  type Compiled,
  type CompiledChild,
  type CompiledElement,
  type CompiledField,
  isUnion,
} from '../schema/compile.ts';
import type { ValueKind } from '../schema/kinds.ts';
import { type Comparison, type Place, placeIn } from './comparison.ts';
import { compareExtra } from './compare-extra.ts';
import { compareList } from './compare-list.ts';
import { compareMetadata } from './compare-metadata.ts';
import type { RuleContext } from './rule.ts';
import { ruleOf } from './rules/rule-of.ts';
import { sameData, sameValue } from './same-value.ts';

const nothing: DataObject = {};

/** What a comparison of one field decided. */
type Merge = (property: string, value: unknown) => void;

/**
 * Compares two elements of one description, either of which may be absent, and notes in what they differ. Gives the wanted
 * one, completed by what the server chose where it says nothing.
 */
export const compareElement = (
  comparison: Comparison,
  compiled: Compiled,
  before: DataObject | undefined,
  after: DataObject | undefined,
  place: Place,
): DataObject | undefined => {
  comparison.looks++;
  if (before === after) return after;
  const [formBefore, formAfter] = formsOf(compiled, before, after);
  const current = before ?? nothing;
  const wanted = after ?? nothing;
  let merged: Record<string, unknown> | undefined;
  const merge: Merge = (property, value) => {
    // Object spread keeps the hidden link to the XML.
    merged ??= { ...wanted };
    merged[property] = value;
  };
  const notedBefore = comparison.found.length;
  for (const property of propertiesOf(current, wanted)) {
    const field = formAfter?.fields.get(property) ?? formBefore?.fields.get(property);
    const isShared = sharesField(property, formBefore, formAfter);
    const canStay = formAfter?.fields.has(property) !== false;
    const to = { field, isShared, canStay, property, current, wanted, before, after };
    compareField(comparison, to, placeIn(place, property), merge);
  }
  if (current['extra'] !== undefined || wanted['extra'] !== undefined) {
    compareExtra(comparison, current['extra'], wanted['extra'], place);
  }
  if (comparison.found.length === notedBefore) notePresence(comparison, before, after, place);
  // What libvirt chose inside of an element does not keep what is left of it when the rest is not wanted.
  if (after === undefined && merged && lacksRequired(compiled, formBefore, merged)) return undefined;
  return merged ?? after;
};

const lacksRequired = (compiled: Compiled, form: CompiledElement | undefined, data: DataObject): boolean =>
  (isUnion(compiled) && compiled.by.fallback === undefined && data[compiled.by.property] === undefined) ||
  (form?.required.some((property) => data[property] === undefined) ?? false);

const formsOf = (
  compiled: Compiled,
  before: DataObject | undefined,
  after: DataObject | undefined,
): readonly [CompiledElement | undefined, CompiledElement | undefined] => {
  if (!isUnion(compiled)) return [compiled, compiled];
  const { by, variants } = compiled;
  const form = (data: DataObject | undefined): CompiledElement | undefined => {
    const word = data && (data[by.property] ?? by.fallback);
    return typeof word === 'string' ? variants.get(word) : undefined;
  };
  return [form(before) ?? form(after), form(after) ?? form(before)];
};

function* propertiesOf(current: DataObject, wanted: DataObject): Iterable<string> {
  for (const property in wanted) if (property !== 'extra') yield property;
  for (const property in current) if (property !== 'extra' && wanted[property] === undefined) yield property;
}

/** True when both forms describe the field alike, so that what is inside can be compared. */
const sharesField = (
  property: string,
  one: CompiledElement | undefined,
  other: CompiledElement | undefined,
): boolean => {
  const [left, right] = [one?.fields.get(property), other?.fields.get(property)];
  if (left === right) return left !== undefined;
  if (left?.kind !== 'child' || right?.kind !== 'child') return left?.kind === right?.kind;
  if (left.field.kind !== right.field.kind || left.many !== right.many) return false;
  return left.field.kind !== 'element' || left.of() === right.of();
};

interface FieldToCompare {
  readonly field: CompiledField | undefined;
  readonly isShared: boolean;
  readonly canStay: boolean;
  readonly property: string;
  readonly current: DataObject;
  readonly wanted: DataObject;
  readonly before: DataObject | undefined;
  readonly after: DataObject | undefined;
}

const compareField = (comparison: Comparison, to: FieldToCompare, place: Place, merge: Merge): void => {
  const { field, property } = to;
  const [before, after] = [to.current[property], to.wanted[property]];
  if (before === after) return;
  // What the wanted form of the element has no field for goes with the form.
  if (after === undefined && !to.canStay) return;
  const kind = field && kindOf(field);
  if (sameValue(kind, before, after)) return;
  const rule = ruleOf(place.pattern);
  const { roots } = comparison;
  const context: RuleContext = { before, after, current: to.current, wanted: to.wanted, roots, pair: place.pair };
  if (rule) {
    if (rule.same?.(context) === true) return;
    const meant = (value: unknown, around: DataObject, isThere: boolean): unknown =>
      value ?? rule.absent ?? rule.absentIn?.(around, context) ?? (isThere ? rule.absentInside : undefined);
    const meantBefore = meant(before, to.current, to.before !== undefined);
    const meantAfter = meant(after, to.wanted, to.after !== undefined);
    if (sameValue(kind, meantBefore, meantAfter)) return;
    const isOpen =
      after === undefined && to.isShared && rule.filled !== undefined && (rule.filled === true || rule.filled(context));
    if (isOpen || rule.madeFrom?.(context) === true) {
      const { why } = rule;
      comparison.found.push({ ...place, before, after, verdict: rule.status ? 'status' : 'open', why });
      // What is about the present is no part of a definition.
      if (!rule.status && before !== undefined) merge(property, before);
      return;
    }
    if (rule.status) {
      comparison.found.push({ ...place, before, after, verdict: 'status', why: rule.why });
      return;
    }
  }
  compareContent(comparison, to, place, merge);
};

const kindOf = (field: CompiledField): ValueKind | undefined => {
  if (field.kind !== 'child') return field.value;
  return field.field.kind === 'leaf' && !field.many ? field.field.value : undefined;
};

const compareContent = (comparison: Comparison, to: FieldToCompare, place: Place, merge: Merge): void => {
  const { field, property, isShared } = to;
  const [before, after] = [to.current[property], to.wanted[property]];
  if (field?.kind === 'child' && isShared) {
    if (place.pattern === 'metadata') {
      compareMetadata(comparison, before, after, place);
      return;
    }
    if (field.field.kind === 'element') {
      const merged = compareChild(comparison, field, before, after, place);
      if (merged !== undefined && merged !== after) merge(property, merged);
      return;
    }
  }
  if (!sameData(before, after)) comparison.found.push({ ...place, before, after, verdict: 'real' });
};

const compareChild = (
  comparison: Comparison,
  field: CompiledChild,
  before: unknown,
  after: unknown,
  place: Place,
): unknown => {
  if (field.many) return compareList(comparison, field, listOf(before), listOf(after), place, compareElement);
  return compareElement(comparison, field.of(), dataOf(before), dataOf(after), place);
};

const listOf = (value: unknown): readonly DataObject[] => (Array.isArray(value) ? value : []);

// The fields of data that a description calls an element are objects; anything else is for the check of the data to find.
const dataOf = (value: unknown): DataObject | undefined =>
  typeof value === 'object' && value !== null ? (value as DataObject) : undefined;

/** Elements that say nothing when they are empty, as whatever is in the domain itself. */
const containers: readonly string[] = ['source', 'driver', 'target', 'iotune', 'model', 'bandwidth', 'link'];

const isContainer = (pattern: string): boolean => containers.includes(pattern.slice(pattern.lastIndexOf('.') + 1));

/** An empty element may say something by being there. */
const notePresence = (
  comparison: Comparison,
  before: DataObject | undefined,
  after: DataObject | undefined,
  place: Place,
): void => {
  if ((before === undefined) === (after === undefined)) return;
  const rule = ruleOf(place.pattern);
  if (!place.pattern.includes('.') || isContainer(place.pattern)) return;
  if (rule?.absent !== undefined || !isEmpty(before ?? after)) return;
  comparison.found.push({ ...place, before, after, verdict: 'real' });
};

const isEmpty = (data: DataObject | undefined): boolean => {
  for (const property in data) if (data[property] !== undefined) return false;
  return true;
};
