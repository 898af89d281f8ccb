/** A copy of every object and list, as people make with spread: nothing can be taken over unread. */
export const respread = <T extends object>(document: T): T => copy(document) as T;

const copy = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(copy);
  if (typeof value !== 'object' || value === null || isNode(value)) return value;
  // Whatever it is, its fields are looked at by name only.
  const fields = { ...(value as Record<string | symbol, unknown>) };
  for (const key of Object.keys(fields)) if (key !== 'extra') fields[key] = copy(fields[key]);
  return fields;
};

/** True for XML that is kept as it is. */
const isNode = (value: object): boolean => 'kind' in value && value.kind === 'element' && 'attributes' in value;
