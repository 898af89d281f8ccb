import { atLeast } from '../../../facts/version.ts';
import type { Domain } from '../../../schema/types.gen.ts';
import {
  type ChildField,
  type Description,
  propertyName,
  type Reference,
  type VariesField,
} from '../../../schema/describe.ts';
import { domain as description } from '../../../schema/domain.ts';
import type { Problem, Rule } from '../../rule.ts';

/** What a description says of one field of the data. */
interface FieldNote {
  readonly name: string;
  readonly since: string | undefined;
  readonly of: Reference | undefined;
}

type Notes = ReadonlyMap<string, FieldNote>;

const known = new WeakMap<Description, Map<string, Notes>>();

/** The fields of an element by their names in the data; those of its form, where it has several. */
const notesOf = (description: Description, data: object): Notes => {
  const word = description.kind === 'union' ? wordOf(data, propertyName(description.by)) : '';
  const forms = known.get(description) ?? new Map<string, Notes>();
  known.set(description, forms);
  const done = forms.get(word);
  if (done) return done;
  const form = description.kind === 'union' ? description.variants[word] : undefined;
  const notes = new Map<string, FieldNote>();
  for (const { attributes, children } of [description, ...(form ? [form] : [])]) {
    for (const [name, { as, since }] of Object.entries(attributes)) {
      notes.set(as ?? propertyName(name), { name, since, of: undefined });
    }
    for (const [name, field] of Object.entries<ChildField | VariesField>(children)) {
      if (field.kind === 'varies') continue;
      const of = field.kind === 'element' ? field.of : undefined;
      notes.set(field.as ?? propertyName(name), { name: `<${name}>`, since: field.since, of });
    }
  }
  forms.set(word, notes);
  return notes;
};

const wordOf = (data: object, property: string): string => {
  const word = property in data ? Object.entries(data).find(([key]) => key === property)?.[1] : undefined;
  return typeof word === 'string' ? word : '';
};

const walk = (data: object, reference: Reference, path: string, release: string, problems: Problem[]): void => {
  const notes = notesOf(typeof reference === 'function' ? reference() : reference, data);
  for (const [key, value] of Object.entries(data)) {
    const note = notes.get(key);
    if (note === undefined || value === undefined) continue;
    const place = path === '' ? key : `${path}.${key}`;
    if (note.since !== undefined && atLeast(release, note.since) === false) {
      problems.push({
        path: place,
        message: `${note.name} came with libvirt ${note.since}, and the host has ${release}`,
      });
    } else if (note.of !== undefined) {
      const items: readonly unknown[] = Array.isArray(value) ? value : [value];
      for (const [index, item] of items.entries()) {
        if (typeof item !== 'object' || item === null) continue;
        walk(item, note.of, Array.isArray(value) ? `${place}.${index}` : place, release, problems);
      }
    }
  }
};

const newerThanHost: Rule = {
  id: 'name/newer-than-host',
  severity: 'error',
  title: "something that the host's libvirt does not know yet",
  why: 'An older libvirt drops it without a word when the domain is defined, and with it what it was to switch on.',
  page: 'news.html',
  check: (domain: Domain, { host }) => {
    const release = host.versions?.libvirt;
    const problems: Problem[] = [];
    if (release !== undefined) walk(domain, description, '', release, problems);
    return problems;
  },
};

/** What is newer than the host. */
export const newerRules: readonly Rule[] = [newerThanHost];
