import { DomainXmlError } from '../errors.ts';
import { defaultLimits } from '../xml/limits.ts';

/** Refuses data that is nested deeper than a document may be, or that contains itself, before zod walks it by recursion. */
export const checkDepth = (data: unknown): void => {
  // Lists and the parts of nodes add levels of their own to the levels of elements.
  const most = defaultLimits.depth * 3;
  const open: { readonly value: object; readonly depth: number }[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null) return;
    if (depth > most) {
      throw new DomainXmlError(
        'LIMIT',
        `the data is nested deeper than ${defaultLimits.depth} elements, or contains itself`,
      );
    }
    open.push({ value, depth });
  };
  visit(data, 0);
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth } = next;
    for (const inner of Object.values(value)) visit(inner, depth + 1);
  }
};
