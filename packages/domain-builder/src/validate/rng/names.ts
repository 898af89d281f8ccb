import type { XmlAttribute, XmlElement } from '../../xml/nodes.ts';
import { nameIn } from './pattern.ts';

/** What prefixes stand for; '' for names without one. */
export type Bindings = ReadonlyMap<string, string>;

export const noBindings: Bindings = new Map();

/** The prefixes that hold inside an element. */
export const bind = (node: XmlElement, around: Bindings): Bindings => {
  let own: Map<string, string> | undefined;
  for (const { name, value } of node.attributes) {
    if (name === 'xmlns') (own ??= new Map(around)).set('', value);
    else if (name.startsWith('xmlns:')) (own ??= new Map(around)).set(name.slice(6), value);
  }
  return own ?? around;
};

/** The name of an element as patterns have it; `bindings` are those inside it. */
export const elementName = ({ name }: XmlElement, bindings: Bindings): string =>
  nameIn(bindings.get(prefixOf(name)) ?? '', localOf(name));

/** The attributes of an element by the names that patterns have for them, without declarations of namespaces. */
export const attributesByName = (node: XmlElement, bindings: Bindings): ReadonlyMap<string, XmlAttribute> => {
  const attributes = new Map<string, XmlAttribute>();
  for (const attribute of node.attributes) {
    const { name } = attribute;
    if (name === 'xmlns' || name.startsWith('xmlns:')) continue;
    // A name without a prefix is in no namespace (Namespaces in XML 1.0 §6.2).
    const namespace = name.includes(':') ? (bindings.get(prefixOf(name)) ?? '') : '';
    attributes.set(nameIn(namespace, localOf(name)), attribute);
  }
  return attributes;
};

/** The values of attributes by name. */
export const valuesByName = (attributes: ReadonlyMap<string, XmlAttribute>): ReadonlyMap<string, string> =>
  new Map([...attributes].map(([name, { value }]) => [name, value]));

/** What people write for the name of a pattern. */
export const readableName = (name: string): string => name.replace(/\{[^}]*\}/, '');

const prefixOf = (name: string): string => (name.includes(':') ? name.slice(0, name.indexOf(':')) : '');

const localOf = (name: string): string => name.slice(name.indexOf(':') + 1);
