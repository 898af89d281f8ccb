import type { CompiledAttribute, CompiledChild, CompiledElement } from '../schema/compile.ts';
import type { DataObject } from './origin.ts';
import { invalid, type Place } from './place.ts';

/** The fields that data has, in libvirt's order. */
export interface SortedFields {
  readonly attributes: readonly CompiledAttribute[];
  readonly children: readonly CompiledChild[];
}

/** Finds the field of each property of the data. One that has none is an error: it would be lost silently. */
export const sortFields = (form: CompiledElement, data: DataObject, place: Place): SortedFields => {
  const attributes: CompiledAttribute[] = [];
  const children: CompiledChild[] = [];
  for (const property in data) {
    if (data[property] === undefined || property === 'extra') continue;
    const field = form.fields.get(property);
    if (field === undefined) {
      throw invalid(place, property, `${form.type} has no such field; content of your own belongs in \`extra\``);
    }
    if (field.kind === 'attribute') insert(attributes, field);
    else if (field.kind === 'child') insert(children, field);
  }
  return { attributes, children };
};

/** Inserts into a list that is sorted; nearly always at its end. */
const insert = <T extends { readonly order: number }>(list: T[], field: T): void => {
  let at = list.length;
  while (at > 0 && (list[at - 1]?.order ?? 0) > field.order) at--;
  if (at === list.length) list.push(field);
  else list.splice(at, 0, field);
};
