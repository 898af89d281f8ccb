import type { KubeVirtConversion } from '../../src/kubevirt/options.ts';

/** The paths of all values of a domain: `devices.disks.0.target.dev`. Unknown content counts as one. */
export const leavesOf = (value: unknown, path = ''): readonly string[] => {
  if (typeof value !== 'object' || value === null || path === 'metadata' || /(?:^|\.)extra$/.test(path)) return [path];
  const fields = Object.entries(value).filter(([, item]) => item !== undefined);
  return fields.length === 0
    ? [path]
    : fields.flatMap(([key, item]) => leavesOf(item, path === '' ? key : `${path}.${key}`));
};

/** The leaves that a conversion lists as omitted, by themselves or with what they are in. */
export const omittedLeaves = (leaves: readonly string[], { omitted }: KubeVirtConversion): ReadonlySet<string> =>
  new Set(leaves.filter((leaf) => omitted.some(({ path }) => leaf === path || leaf.startsWith(`${path}.`))));

/** The data with another value at a path; without the field where that is `undefined`. */
export const replaced = (data: unknown, path: readonly string[], change: (value: unknown) => unknown): unknown => {
  const [key, ...rest] = path;
  if (key === undefined) return change(data);
  if (Array.isArray(data)) {
    const list: readonly unknown[] = data;
    return list.map((item, index) => (String(index) === key ? replaced(item, rest, change) : item));
  }
  const fields = Object.entries(data as object).map(([name, item]) => [
    name,
    name === key ? replaced(item, rest, change) : item,
  ]);
  return Object.fromEntries(fields.filter(([, item]) => item !== undefined));
};

/** Other values that a field could have: none, and for numbers and switches another one. */
export const changes: readonly ((value: unknown) => unknown)[] = [
  () => undefined,
  (value) => {
    if (typeof value === 'boolean') return !value;
    if (typeof value === 'number') return value + 1;
    return typeof value === 'bigint' ? value * 2n : undefined;
  },
];
