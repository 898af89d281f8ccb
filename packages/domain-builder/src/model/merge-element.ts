import type { XmlAttribute } from '../xml/nodes.ts';
import { mergeAttributes } from './merge-attributes.ts';
import { mergeChildren } from './merge-children.ts';
import type { DataObject, Origin } from './origin.ts';
import type { DataWriter } from './write.ts';
import type { ChildPlan, FormPlan, NamePlan } from './write-plan.ts';

/** What is different in data from what it was read from. */
export interface Changes {
  /** False when the data is written as another form or under another name than it was read from: then nothing is taken over unread. */
  readonly isSameForm: boolean;
  attributes: boolean;
  text: boolean;
  extra: boolean;
  /** The children that have changed, come or gone. */
  readonly children: Set<ChildPlan>;
}

/** An element that is written from data and from the element that the data came from. */
export interface Merge {
  readonly writer: DataWriter;
  readonly form: FormPlan;
  readonly data: DataObject;
  readonly from: Origin;
  readonly changes: Changes;
  readonly level: number;
}

/** Writes data that was read and then changed: what is still the same value is written as it stood. */
export const mergeElement = (
  writer: DataWriter,
  form: FormPlan,
  as: NamePlan,
  data: DataObject,
  from: Origin,
  level: number,
): string => {
  const changes = changesOf(writer, form, as, data, from);
  const merge: Merge = { writer, form, data, from, changes, level };
  const { xml } = writer;
  xml.enter(as.name);
  const prefixed: XmlAttribute[] = [];
  const attributes = changes.attributes ? mergeAttributes(merge) : from.node.attributes;
  const start = `<${as.name}${xml.attributes(attributes, prefixed)}`;
  const declares = as.isPrefixed || prefixed.length > 0;
  if (declares) xml.declare(prefixed);
  const content = mergeChildren(merge);
  xml.leave(declares);
  return content === undefined ? `${start}/>` : `${start}>${content}</${as.name}>`;
};

const changesOf = (writer: DataWriter, form: FormPlan, as: NamePlan, data: DataObject, from: Origin): Changes => {
  const isSameForm = from.form === form.form && from.node.name === as.name;
  const changes: Changes = {
    isSameForm,
    attributes: !isSameForm,
    text: !isSameForm,
    extra: !isSameForm,
    children: new Set(),
  };
  const before = from.data;
  for (const property in data) {
    const value = data[property];
    if (value === undefined || (isSameForm && value === before[property])) continue;
    addChange(changes, writer, form, property);
  }
  if (!isSameForm) return changes;
  for (const property in before) {
    if (data[property] === undefined && before[property] !== undefined) addChange(changes, writer, form, property);
  }
  return changes;
};

const addChange = (changes: Changes, writer: DataWriter, form: FormPlan, property: string): void => {
  if (property === 'extra') {
    changes.extra = true;
    changes.attributes = true;
    return;
  }
  const plan = form.fields.get(property);
  if (plan === undefined) throw writer.noSuchField(form, property);
  if (plan.kind === 'child') changes.children.add(plan);
  else if (plan.kind === 'text') changes.text = true;
  // The unit of a text is an attribute.
  if (plan.kind !== 'child') changes.attributes = true;
};
