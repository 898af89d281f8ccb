import { DomainXmlError } from '../errors.ts';
import { defaultLimits } from '../xml/limits.ts';

/** A place in data. A message's path is put together from it when there is one to write. */
export interface Place {
  readonly parent: Place | undefined;
  readonly key: string;
  readonly index: number | undefined;
  readonly depth: number;
}

/** A place inside another. Data that is nested too deep, or contains itself, ends here. */
export const inside = (parent: Place | undefined, key: string, index?: number): Place => {
  const depth = (parent?.depth ?? 0) + 1;
  if (depth > defaultLimits.depth) {
    throw new DomainXmlError(
      'LIMIT',
      `the data is nested deeper than ${defaultLimits.depth} elements, or contains itself`,
    );
  }
  return { parent, key, index, depth };
};

/** The place, or a field of it, as `domain.devices.disks.0.target`. */
const pathOf = (place: Place, property?: string): string => {
  const keys: string[] = property === undefined ? [] : [property];
  for (let at: Place | undefined = place; at; at = at.parent) {
    if (at.index !== undefined) keys.unshift(String(at.index));
    keys.unshift(at.key);
  }
  return keys.join('.');
};

/** An error about a value of the data. */
export const invalid = (place: Place, property: string | undefined, what: string): DomainXmlError => {
  const path = pathOf(place, property);
  return new DomainXmlError('INVALID_VALUE', `${path}: ${what}`, { path });
};
