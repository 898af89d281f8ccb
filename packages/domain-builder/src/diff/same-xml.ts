import type { XmlAttribute, XmlElement, XmlNode } from '../xml/nodes.ts';

/** What prefixes stand for at some place. */
export type Prefixes = Readonly<Record<string, string>>;

/** True when two elements say the same, whatever their prefixes, the order of attributes, comments and white space between elements. */
export const sameXml = (
  one: XmlElement,
  other: XmlElement,
  oneScope: Prefixes = {},
  otherScope: Prefixes = {},
): boolean => one === other || plainXml(one, oneScope) === plainXml(other, otherScope);

/** An element as a text that is the same for all elements that say the same. */
export const plainXml = (root: XmlElement, scope: Prefixes = {}): string => {
  const parts: string[] = [];
  // A list of what is to do instead of recursion: XML may be nested deeper than the stack is.
  const open: ({ readonly node: XmlElement; readonly scope: Prefixes } | string)[] = [{ node: root, scope }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') {
      parts.push(next);
      continue;
    }
    const { node } = next;
    const inner = declared(next.scope, node.attributes);
    parts.push(`<${expanded(node.name, inner, inner[''] ?? '')}${plainAttributes(node.attributes, inner)}>`);
    open.push('</>');
    for (const child of significant(node.children).toReversed()) {
      open.push(typeof child === 'string' ? child : { node: child, scope: inner });
    }
  }
  return parts.join('');
};

/** The prefixes inside an element. */
export const declared = (scope: Prefixes, attributes: readonly XmlAttribute[]): Prefixes => {
  const own = attributes.filter(({ name }) => name === 'xmlns' || name.startsWith('xmlns:'));
  if (own.length === 0) return scope;
  return { ...scope, ...Object.fromEntries(own.map(({ name, value }) => [name.slice(6), value])) };
};

/** The namespace of an element; '' for none. A prefix that nothing around it declares stands for itself. */
export const namespaceOf = (node: XmlElement, scope: Prefixes): string => {
  const inner = declared(scope, node.attributes);
  const colon = node.name.indexOf(':');
  if (colon === -1) return inner[''] ?? '';
  const prefix = node.name.slice(0, colon);
  return Object.hasOwn(inner, prefix) ? (inner[prefix] ?? '') : prefix;
};

const expanded = (name: string, scope: Prefixes, fallback: string): string => {
  const colon = name.indexOf(':');
  if (colon === -1) return fallback === '' ? name : `{${fallback}}${name}`;
  const prefix = name.slice(0, colon);
  return `{${Object.hasOwn(scope, prefix) ? (scope[prefix] ?? '') : prefix}}${name.slice(colon + 1)}`;
};

const plainAttributes = (attributes: readonly XmlAttribute[], scope: Prefixes): string =>
  attributes
    .filter(({ name }) => name !== 'xmlns' && !name.startsWith('xmlns:'))
    .map(({ name, value }) => ` ${expanded(name, scope, '')}=${JSON.stringify(value)}`)
    .sort()
    .join('');

/** Elements, and text beside or instead of them that is more than white space. */
const significant = (nodes: readonly XmlNode[]): readonly (XmlElement | string)[] => {
  const hasElements = nodes.some((node) => node.kind === 'element');
  const parts: (XmlElement | string)[] = [];
  for (const node of nodes) {
    if (node.kind === 'element') parts.push(node);
    else if ((node.kind === 'text' || node.kind === 'cdata') && (!hasElements || /[^ \n\t\r]/.test(node.value))) {
      const text = JSON.stringify(hasElements ? node.value.trim() : node.value).slice(1, -1);
      const last = parts.at(-1);
      if (typeof last === 'string') parts[parts.length - 1] = last + text;
      else parts.push(text);
    }
  }
  return parts;
};
