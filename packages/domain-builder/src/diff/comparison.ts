import type { Host } from '../facts/host.ts';
import type { DataObject } from '../model/origin.ts';
import type { Compiled } from '../schema/compile.ts';
import type { Domain } from '../schema/types.gen.ts';
import type { DeviceReference } from './difference.ts';

/** The two definitions as wholes, for rules that look beyond their field. */
export interface Roots {
  readonly current: Domain;
  readonly wanted: Domain;
  readonly host: Host;
}

/** A device of both definitions, or of one. */
export interface DevicePair extends DeviceReference {
  /** Its list in the data, such as `disks`. */
  readonly list: string;
  readonly current: DataObject | undefined;
  readonly wanted: DataObject | undefined;
  /** What is wanted, completed by what the server chose; absent when it is to go. */
  merged: DataObject | undefined;
}

/** A point in which the definitions differ, before its effect is known. */
export interface Found {
  readonly path: string;
  /** The path without places in lists, by which rules name a field. */
  readonly pattern: string;
  readonly before: unknown;
  readonly after: unknown;
  /** Whose choice it is: `open` for the server's, `status` for something about the present. */
  readonly verdict: 'real' | 'open' | 'status';
  readonly why?: string | undefined;
  readonly pair: DevicePair | undefined;
  /** The element of the metadata that it is about. */
  readonly namespace?: string | undefined;
}

/** A comparison in progress. */
export interface Comparison {
  readonly roots: Roots;
  readonly found: Found[];
  readonly pairs: DevicePair[];
  /** How many elements and keys were looked at; it grows in proportion to the definitions. */
  looks: number;
}

/** Where a comparison is. */
export interface Place {
  readonly path: string;
  readonly pattern: string;
  readonly pair: DevicePair | undefined;
}

/** A field of the place. */
export const placeIn = (place: Place, property: string): Place => ({
  path: place.path === '' ? property : `${place.path}.${property}`,
  pattern: place.pattern === '' ? property : `${place.pattern}.${property}`,
  pair: place.pair,
});

/** An item of the list at the place; the pattern of a list and of its items is the same. */
export const itemOf = (place: Place, index: number): Place => ({ ...place, path: `${place.path}.${index}` });

/** How an element is compared; passed in, as lists are part of elements. */
export type CompareElement = (
  comparison: Comparison,
  compiled: Compiled,
  before: DataObject | undefined,
  after: DataObject | undefined,
  place: Place,
) => DataObject | undefined;
