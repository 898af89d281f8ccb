import type { KubeVirtOmission } from './options.ts';
import { reasonFor } from './reasons.ts';

/**
 * Keeps account of a domain's fields: each is either expressed or listed with a reason. What no converter has spoken of is
 * listed at the end, so nothing can be left out in silence.
 */
export class Ledger {
  readonly #expressed = new Set<string>();
  readonly #omitted = new Map<string, KubeVirtOmission>();

  /** Notes that the manifest says what these fields say. */
  express(...paths: readonly string[]): void {
    for (const path of paths) this.#expressed.add(path);
  }

  /** Notes that the manifest does not say what a field says, or says it otherwise. The first reason stays. */
  omit(path: string, severity: KubeVirtOmission['severity'], why: string): void {
    if (!this.#omitted.has(path)) this.#omitted.set(path, { path, why, severity });
  }

  /** The account of a domain, in the order of its data. */
  close(domain: object): readonly KubeVirtOmission[] {
    this.#visit(domain, '');
    const places = placesOf(domain);
    const placeOf = (path: string): number => places.get(path) ?? places.size;
    return [...this.#omitted.values()].sort((a, b) => placeOf(a.path) - placeOf(b.path));
  }

  /** Lists what is not spoken of below a path; the whole as one where nothing in it is. */
  #visit(value: unknown, path: string): void {
    if (this.#omitted.has(path)) return;
    if (this.#expressed.has(path)) {
      this.#unknown(value, path);
      return;
    }
    const fields = path.endsWith('.extra') || path === 'extra' ? [] : fieldsOf(value);
    const isSpokenOf = fields.some(([key]) => this.#hasBelow(below(path, key)));
    if (path !== '' && path !== 'devices' && !isSpokenOf) {
      const { severity, why } = reasonFor(path);
      this.omit(path, severity, why);
      return;
    }
    for (const [key, item] of fields) this.#visit(item, below(path, key));
  }

  /** What this package does not know of an object is never expressed. */
  #unknown(value: unknown, path: string): void {
    for (const [key, item] of fieldsOf(value)) {
      if (key === 'extra') this.omit(below(path, key), reasonFor('extra').severity, reasonFor('extra').why);
      else this.#unknown(item, below(path, key));
    }
  }

  #hasBelow(path: string): boolean {
    if (this.#expressed.has(path) || this.#omitted.has(path)) return true;
    const start = `${path}.`;
    for (const known of this.#expressed) if (known.startsWith(start)) return true;
    for (const known of this.#omitted.keys()) if (known.startsWith(start)) return true;
    return false;
  }
}

const below = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

/** The fields of an object or list; none for a value. */
const fieldsOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null ? Object.entries(value).filter(([, item]) => item !== undefined) : [];

/** The number of each path in the order of the data. */
const placesOf = (domain: object): ReadonlyMap<string, number> => {
  const places = new Map<string, number>();
  const visit = (value: unknown, path: string): void => {
    places.set(path, places.size);
    if (path.endsWith('.extra')) return;
    for (const [key, item] of fieldsOf(value)) visit(item, below(path, key));
  };
  visit(domain, '');
  return places;
};
