import { type Compiled, type CompiledElement, type CompiledField, compile, isUnion } from '../../src/schema/compile.ts';
import { domain } from '../../src/schema/domain.ts';
import type { UnknownContent } from '../../src/schema/extra.ts';
import type { ValueKind } from '../../src/schema/kinds.ts';
import type { Domain } from '../../src/schema/types.gen.ts';

type Data = Readonly<Record<string, unknown>>;

/** One change that can be made to a domain so that it is still a domain. */
export interface EditPlace {
  /** Where, and what is done there. */
  readonly what: string;
  /** True for another value where one line has the value. */
  readonly isValue: boolean;
  /** True for something that is taken away. */
  readonly isRemoval: boolean;
  /** Makes the change, with a number that chooses among what is possible. */
  readonly edit: (domain: Domain, choice: number) => Domain;
}

/** All changes that can be made to a domain, from the descriptions of what it has. */
export const editPlaces = (data: Domain): readonly EditPlace[] => placesIn(data, compile(domain), []);

type Way = readonly (string | number)[];

const placesIn = (value: unknown, compiled: Compiled, way: Way): readonly EditPlace[] => {
  const data = value as Data;
  const form = formOf(data, compiled);
  if (!form) return [];
  const tag = isUnion(compiled) ? compiled.by.property : undefined;
  const places: EditPlace[] = [];
  for (const [property, inner] of Object.entries(data)) {
    const here = [...way, property];
    if (property === 'extra') {
      const { attributes = [] }: UnknownContent = data['extra'] ?? {};
      if (!attributes.some(({ name }) => name.startsWith('xmlns'))) places.push(removal(here));
      continue;
    }
    const field = form.fields.get(property);
    // Without its declaration a prefix could not be written.
    if (!field || property === tag || property.startsWith('xmlns')) continue;
    if (!field.required && !isShadowing(data, field)) places.push(removal(here));
    if (field.kind !== 'child') {
      places.push(...valuePlaces(here, inner, field.value));
      continue;
    }
    const { field: child } = field;
    const items: readonly unknown[] = Array.isArray(inner) ? inner : [];
    if (field.many) places.push(...listPlaces(here, items, field.required));
    if (child.kind === 'leaf') {
      if (field.many) places.push(...items.flatMap((item, index) => valuePlaces([...here, index], item, child.value)));
      else places.push(...valuePlaces(here, inner, child.value));
    } else if (child.kind === 'element') {
      const parts = field.many ? items.map((item, index) => [item, index] as const) : [[inner] as const];
      for (const [part, index] of parts) {
        const there = index === undefined ? here : [...here, index];
        places.push(setting(`a copy of ${there.join('.')}`, there, () => structuredClone(part)));
        places.push(...placesIn(part, field.of(), there));
      }
    }
  }
  return places;
};

/** True for a field in front of unknown content that would be read as the field if that went. */
const isShadowing = (data: Data, field: CompiledField): boolean => {
  const { children = [], attributes = [] }: UnknownContent = data['extra'] ?? {};
  if (field.kind === 'text') return children.some(({ kind }) => kind === 'text' || kind === 'cdata');
  return field.kind === 'attribute'
    ? attributes.some(({ name }) => name === field.name)
    : children.some((node) => node.kind === 'element' && node.name === field.name);
};

const formOf = (data: Data, compiled: Compiled): CompiledElement | undefined =>
  isUnion(compiled) ? compiled.variants.get(wordOf(data[compiled.by.property])) : compiled;

/** What tells the form: it was read, so it is there. */
const wordOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const removal = (way: Way): EditPlace => ({
  what: `no ${way.join('.')}`,
  isValue: false,
  isRemoval: true,
  edit: (domain) => at(domain, way, () => undefined) as Domain,
});

const setting = (what: string, way: Way, next: (before: unknown, choice: number) => unknown): EditPlace => ({
  what,
  isValue: false,
  isRemoval: false,
  edit: (domain, choice) => at(domain, way, (before) => next(before, choice)) as Domain,
});

/** Other values of the same kind; those that the kind does not take are left out. */
const valuePlaces = (way: Way, value: unknown, kind: ValueKind): readonly EditPlace[] => {
  const others: readonly unknown[] =
    typeof value === 'boolean'
      ? [!value]
      : typeof value === 'number'
        ? [0, 1, 7, 31, 255]
        : typeof value === 'bigint'
          ? [0n, 1024n, 3n * 1024n ** 3n, 1025n]
          : ['x', 'it\'s <b> & "c"', ' blanks ', '0-3,^2', '52:54:00:00:00:01', 'yes', 'none'];
  const possible = others.filter((other) => other !== value && kind.schema().safeParse(other).success);
  const edit = setting(`another ${way.join('.')}`, way, (_, choice) => possible[choice % possible.length]);
  return possible.length === 0 ? [] : [{ ...edit, isValue: !String(value).includes('\n') }];
};

const listPlaces = (way: Way, items: readonly unknown[], required: boolean): readonly EditPlace[] => {
  const lists: EditPlace[] = [
    setting(`one more in ${way.join('.')}`, way, (_, choice) => {
      const index = choice % (items.length + 1);
      return [...items.slice(0, index), structuredClone(items[choice % items.length]), ...items.slice(index)];
    }),
    setting(`${way.join('.')} the other way round`, way, () => [...items].reverse()),
  ];
  if (items.length > 1) {
    lists.push({
      ...setting(`one less in ${way.join('.')}`, way, (_, choice) =>
        items.filter((_item, index) => index !== choice % items.length),
      ),
      isRemoval: true,
    });
  }
  return required && items.length < 2 ? lists.slice(0, 2) : lists;
};

/** A copy with another value at one place; object spread keeps the hidden link, as for people who edit. */
const at = (data: unknown, way: Way, change: (before: unknown) => unknown): unknown => {
  const [step, ...rest] = way;
  if (step === undefined) return change(data);
  if (Array.isArray(data)) return data.map((item, index) => (index === step ? at(item, rest, change) : item));
  const copy: Record<string, unknown> = { ...(data as Data) };
  const next = at(copy[step], rest, change);
  if (next === undefined) delete copy[step];
  else copy[step] = next;
  return copy;
};
