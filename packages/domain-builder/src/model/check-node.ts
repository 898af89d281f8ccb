/** What is wrong in a node that data holds, and the way to it from there. */
export interface NodeIssue {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

interface Open {
  readonly value: unknown;
  readonly path: Path;
}

/** A way, its last step first, so that it costs nothing until it is needed. */
interface Path {
  readonly key: string | number;
  readonly parent: Path | undefined;
}

const keysOf: ReadonlyMap<unknown, readonly string[]> = new Map([
  ['element', ['kind', 'name', 'attributes', 'children']],
  ['text', ['kind', 'value']],
  ['cdata', ['kind', 'value']],
  ['comment', ['kind', 'value']],
  ['instruction', ['kind', 'target', 'value']],
]);

const attributeKeys: readonly string[] = ['name', 'value'];

/**
 * The first thing in a list of nodes that no node has: a kind, a field, a type of value. It walks without recursion, since
 * nodes can be nested deeper than the stack reaches. What XML can hold is for the XML writer to say.
 */
export const nodeIssueIn = (nodes: readonly unknown[]): NodeIssue | undefined => {
  const open: Open[] = [];
  const add = (list: readonly unknown[], parent: Path | undefined): void => {
    for (let key = list.length - 1; key >= 0; key--) open.push({ value: list[key], path: { key, parent } });
  };
  add(nodes, undefined);
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, path } = next;
    if (!isRecord(value)) return issue(path, undefined, 'must be a node');
    const keys = keysOf.get(value['kind']);
    if (!keys) return issue(path, 'kind', `must be one of ${[...keysOf.keys()].join(', ')}`);
    const found = shapeIssue(value, keys, path);
    if (found) return found;
    const { attributes, children } = value;
    if (Array.isArray(attributes)) {
      const inside = attributeIssueIn(attributes, { key: 'attributes', parent: path });
      if (inside) return inside;
    }
    if (Array.isArray(children)) add(children, { key: 'children', parent: path });
  }
  return undefined;
};

/** The first thing in a list of attributes that no attribute has. */
export const attributeIssueIn = (attributes: readonly unknown[], parent?: Path): NodeIssue | undefined => {
  for (const [key, attribute] of attributes.entries()) {
    const path = { key, parent };
    if (!isRecord(attribute)) return issue(path, undefined, 'must be an attribute');
    const found = shapeIssue(attribute, attributeKeys, path);
    if (found) return found;
  }
  return undefined;
};

const shapeIssue = (value: Fields, keys: readonly string[], path: Path): NodeIssue | undefined => {
  for (const key of Object.keys(value)) if (!keys.includes(key)) return issue(path, key, 'is no field of a node');
  for (const key of keys) {
    const isList = key === 'attributes' || key === 'children';
    if (isList ? !Array.isArray(value[key]) : typeof value[key] !== 'string') {
      return issue(path, key, isList ? 'must be a list' : 'must be a string');
    }
  }
  return undefined;
};

type Fields = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const issue = (path: Path, key: string | undefined, message: string): NodeIssue => {
  const keys: (string | number)[] = key === undefined ? [] : [key];
  for (let at: Path | undefined = path; at; at = at.parent) keys.unshift(at.key);
  return { path: keys, message };
};
