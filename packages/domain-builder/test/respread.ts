import type { Domain } from '../src/schema/types.gen.ts';

/** A copy of every object and list, as people make with spread: nothing can be taken over unread. */
export const respread = (domain: Domain): Domain => copy(domain) as Domain;

const copy = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(copy);
  if (typeof value !== 'object' || value === null || 'kind' in value) return value;
  // Whatever it is, its fields are looked at by name only.
  const fields = { ...(value as Record<string | symbol, unknown>) };
  for (const key of Object.keys(fields)) if (key !== 'extra') fields[key] = copy(fields[key]);
  return fields;
};
