import type { Domain } from '../schema/types.gen.ts';
import type { Ledger } from './ledger.ts';
import type { Names } from './names.ts';
import type { KubeVirtOptions, KubeVirtStep } from './options.ts';

/** What the converters of a domain's parts share. */
export interface Conversion {
  readonly domain: Domain;
  readonly options: KubeVirtOptions;
  readonly ledger: Ledger;
  /** The names of disks, volumes, interfaces and networks. */
  readonly names: Names;
  /** What must be in the cluster, in the order in which it was found. */
  readonly steps: KubeVirtStep[];
  /** The machine's name. */
  readonly name: string;
}

/** The paths of the fields of an object that are there. */
export const pathsOf = (base: string, value: object | undefined, ...fields: readonly string[]): readonly string[] =>
  value === undefined ? [] : fields.filter((field) => field in value).map((field) => `${base}.${field}`);
