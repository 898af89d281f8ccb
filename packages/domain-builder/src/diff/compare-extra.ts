import { isXmlElement, sameData } from './same-value.ts';
import { type Comparison, type Place, placeIn } from './comparison.ts';
import { plainXml } from './same-xml.ts';

/** Compares what no field of the model takes, as XML: attributes by name, elements by what they say. */
export const compareExtra = (comparison: Comparison, before: unknown, after: unknown, place: Place): void => {
  if (sameData(before, after)) return;
  const inside = placeIn(place, 'extra');
  compareParts(comparison, attributesOf(before), attributesOf(after), placeIn(inside, 'attributes'));
  compareParts(comparison, childrenOf(before), childrenOf(after), placeIn(inside, 'children'));
};

type Parts = ReadonlyMap<string, { readonly value: unknown; readonly plain: string }>;

const compareParts = (comparison: Comparison, before: Parts, after: Parts, place: Place): void => {
  for (const [name, { value, plain }] of after) {
    const was = before.get(name);
    if (was?.plain !== plain) note(comparison, place, name, was?.value, value);
  }
  for (const [name, { value }] of before) if (!after.has(name)) note(comparison, place, name, value, undefined);
};

const note = (comparison: Comparison, place: Place, name: string, before: unknown, after: unknown): void => {
  comparison.found.push({ ...placeIn(place, name), before, after, verdict: 'real' });
};

const partOf = (extra: unknown, name: 'attributes' | 'children'): readonly unknown[] => {
  if (typeof extra !== 'object' || extra === null || !(name in extra)) return [];
  // Both lists are optional, and nothing else is looked at.
  const part = (extra as { readonly attributes?: unknown; readonly children?: unknown })[name];
  return Array.isArray(part) ? part : [];
};

const attributesOf = (extra: unknown): Parts => {
  const parts = new Map<string, { value: unknown; plain: string }>();
  for (const attribute of partOf(extra, 'attributes')) {
    if (typeof attribute !== 'object' || attribute === null || !('name' in attribute) || !('value' in attribute))
      continue;
    parts.set(String(attribute.name), { value: attribute.value, plain: String(attribute.value) });
  }
  return parts;
};

/** The elements by name, and by number where a name comes again; and the text that is no value of its field. */
const childrenOf = (extra: unknown): Parts => {
  const parts = new Map<string, { value: unknown; plain: string }>();
  const seen = new Map<string, number>();
  for (const child of partOf(extra, 'children')) {
    if (typeof child !== 'object' || child === null) continue;
    const name = isXmlElement(child) ? child.name : '#text';
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    const plain = isXmlElement(child) ? plainXml(child) : 'value' in child ? String(child.value).trim() : '';
    if (plain !== '') parts.set(count === 1 ? name : `${name}#${count}`, { value: child, plain });
  }
  return parts;
};
