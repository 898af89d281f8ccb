import { DomainXmlError } from '../errors.ts';

/** The way to the place in data that is being written, as `domain.devices.disks.0`. */
export class DataPath {
  readonly #keys: (string | number)[] = [];

  enter(key: string | number): void {
    this.#keys.push(key);
  }

  leave(): void {
    this.#keys.pop();
  }

  /** An error about this place, or about a field of it. */
  invalid(property: string | undefined, what: string): DomainXmlError {
    const path = [...this.#keys, ...(property === undefined ? [] : [property])].join('.');
    return new DomainXmlError('INVALID_VALUE', `${path}: ${what}`, { path });
  }
}
