import type { Result } from 'ts-results';
import { DomainXmlError } from '../errors.ts';
import { resultOf } from '../result-of.ts';
import { defaultLimits } from '../xml/limits.ts';

/** One change of data. A path names fields and places in lists: `devices.disks.0.driver.io`. */
export type Edit =
  /** Sets a field; the objects on the way are made where they are absent. */
  | { readonly op: 'set'; readonly path: string; readonly value: unknown }
  /** Removes a field, or one of a list, which closes up. */
  | { readonly op: 'remove'; readonly path: string }
  /** Adds to the end of a list, which is made where it is absent. */
  | { readonly op: 'append'; readonly path: string; readonly value: unknown };

type Data = Readonly<Record<string, unknown>>;

/**
 * Applies edits in order and gives new data; what they do not touch is shared with the old, and keeps its order, comments
 * and spelling when it is written. The outcome is not checked: `checkDomain` does that.
 *
 * Errors: `LIMIT` for a path deeper than any data that can be written, `INVALID_VALUE` for one that leads through something
 * that is no object or list, or past a list's end.
 */
export const applyEdits = <T extends object>(data: T, edits: readonly Edit[]): Result<T, DomainXmlError> =>
  resultOf(() => {
    let next: unknown = data;
    for (const edit of edits) next = editAt(next, wayOf(edit), edit, 0);
    // Edits change fields, not what the whole is; whether the fields fit is for the check.
    return next as T;
  });

// No data that can be written is deeper than this: each element takes two steps, its list and its place in it.
const mostSteps = 2 * defaultLimits.depth;

const wayOf = (edit: Edit): readonly string[] => {
  if (!['set', 'remove', 'append'].includes(edit.op)) throw new TypeError(`${JSON.stringify(edit.op)} is no edit`);
  const way = edit.path.split('.');
  if (way.length <= mostSteps) return way;
  throw new DomainXmlError('LIMIT', `a path has ${way.length} steps, more than ${mostSteps}`);
};

const reserved = new Set(['__proto__', 'constructor', 'prototype']);

const editAt = (data: unknown, path: readonly string[], edit: Edit, depth: number): unknown => {
  const key = path[depth];
  if (key === undefined) return editHere(data, edit);
  if (key === '' || reserved.has(key)) throw unusable(edit, `${JSON.stringify(key)} names nothing`);
  const isLast = depth === path.length - 1;
  if (Array.isArray(data)) {
    const list: readonly unknown[] = data;
    const index = /^\d{1,9}$/.test(key) ? Number(key) : -1;
    if (index < 0 || index >= list.length) throw unusable(edit, `the list has no place ${JSON.stringify(key)}`);
    if (isLast && edit.op === 'remove') return list.filter((_, place) => place !== index);
    return list.map((item, place) => (place === index ? editAt(item, path, edit, depth + 1) : item));
  }
  if (data !== undefined && !isData(data)) {
    throw unusable(edit, `${JSON.stringify(path.slice(0, depth).join('.'))} is a value, not an object`);
  }
  // Object spread keeps the hidden link to the XML.
  const copy: Record<string, unknown> = { ...data };
  if (isLast && edit.op === 'remove') delete copy[key];
  else if (copy[key] !== undefined || edit.op !== 'remove') copy[key] = editAt(copy[key], path, edit, depth + 1);
  return copy;
};

const isData = (value: unknown): value is Data => typeof value === 'object' && value !== null;

const editHere = (data: unknown, edit: Edit): unknown => {
  if (edit.op === 'remove') return undefined;
  if (edit.op === 'set') return edit.value;
  if (data === undefined) return [edit.value];
  if (!Array.isArray(data)) throw unusable(edit, 'it is no list');
  const list: readonly unknown[] = data;
  return [...list, edit.value];
};

const unusable = (edit: Edit, what: string): DomainXmlError =>
  new DomainXmlError('INVALID_VALUE', `the edit of ${JSON.stringify(edit.path)} cannot be made: ${what}`, {
    path: edit.path,
  });
