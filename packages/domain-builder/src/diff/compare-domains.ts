import type { Host } from '../facts/host.ts';
import type { DataObject } from '../model/origin.ts';
import { compileElement } from '../schema/compile.ts';
import { domain } from '../schema/domain.ts';
import type { Domain } from '../schema/types.gen.ts';
import { compareElement } from './compare-element.ts';
import type { Comparison } from './comparison.ts';

/** What a comparison found. */
export interface Outcome extends Comparison {
  /** What is wanted, completed by what the server chose where it says nothing. */
  readonly merged: Domain;
}

/** Compares what there is with what is wanted. */
export const compareDomains = (current: Domain, wanted: Domain, host: Host = {}): Outcome => {
  const comparison: Comparison = { roots: { current, wanted, host }, found: [], pairs: [], looks: 0 };
  // Both are data that the description of a domain is of, and so is what is merged from them.
  const merged = compareElement(
    comparison,
    compileElement(domain),
    current as unknown as DataObject,
    wanted as unknown as DataObject,
    { path: '', pattern: '', pair: undefined },
  ) as unknown as Domain;
  return { ...comparison, merged };
};
