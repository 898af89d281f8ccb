import { DomainXmlError } from '../errors.ts';
import { defaultLimits } from '../xml/limits.ts';

// Lists and the parts of nodes add levels of their own to the levels of elements.
const deepest = defaultLimits.depth * 3;
// An element is an object, and mostly one of a list.
const most = defaultLimits.nodes * 2;

/**
 * Refuses data that is nested deeper than a document may be, that contains itself, or that has more parts than a document
 * may have, before zod walks all of it by recursion.
 */
export const checkDepth = (data: unknown, root: string): void => {
  const open: { readonly value: object; readonly depth: number }[] = [];
  let parts = 0;
  const visit = (value: unknown, depth: number): void => {
    // The bytes of a buffer are no data; the check refuses it as a whole.
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return;
    if (depth > deepest) {
      throw new DomainXmlError(
        'LIMIT',
        `${root}: the data is nested deeper than ${defaultLimits.depth} elements, or contains itself`,
        { path: root },
      );
    }
    parts += Array.isArray(value) ? value.length : 1;
    if (parts > most) {
      throw new DomainXmlError('LIMIT', `${root}: the data has more than ${most} objects and list entries`, {
        path: root,
      });
    }
    open.push({ value, depth });
  };
  visit(data, 0);
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth } = next;
    for (const inner of Object.values(value)) visit(inner, depth + 1);
  }
};
