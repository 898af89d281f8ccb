import type { Result } from 'ts-results';
import type { DomainXmlError } from '../errors.ts';
import { applyEdits, type Edit } from '../model/edit.ts';
import type { Domain } from '../schema/types.gen.ts';
import { sameData } from '../diff/same-value.ts';
import type { Finding } from './rule.ts';

/** What `applyFixes` made. */
export interface FixOutcome {
  readonly domain: Domain;
  /** The findings whose fixes are in the domain. */
  readonly applied: readonly Finding[];
  /** The findings that are left. */
  readonly skipped: readonly SkippedFix[];
}

/** A finding that was not mended: it has no fix, its fix touches what an earlier one has changed, or there were too many. */
export interface SkippedFix {
  readonly finding: Finding;
  readonly reason: 'no-fix' | 'conflict' | 'limit';
}

/**
 * Applies the fixes of findings to the domain that they were found in, the first ones first. A fix that would undo or
 * cross an earlier one is skipped as a whole, and so is what comes after a thousand fixes; lint the outcome again to see what
 * is still wanted. What the fixes do not touch keeps its order, comments and spelling.
 *
 * Errors: `INVALID_VALUE` when an edit has no place in the domain, since the findings are of another one.
 */
export const applyFixes = (domain: Domain, findings: readonly Finding[]): Result<FixOutcome, DomainXmlError> => {
  const done: Edit[] = [];
  const edits: Edit[] = [];
  const applied: Finding[] = [];
  const skipped: SkippedFix[] = [];
  for (const finding of findings) {
    const { fix } = finding;
    if (fix === undefined) {
      skipped.push({ finding, reason: 'no-fix' });
      continue;
    }
    if (applied.length >= mostFixes) {
      skipped.push({ finding, reason: 'limit' });
      continue;
    }
    // Edits of one fix follow each other; those of different fixes all speak of the domain as it was.
    const fresh = freshEdits(fix.edits, done);
    if (fresh.some((edit) => done.some((other) => crosses(edit, other)))) {
      skipped.push({ finding, reason: 'conflict' });
      continue;
    }
    const before = done.filter((edit) => edit.op === 'remove');
    edits.push(...fresh.map((edit) => shifted(edit, before, domain)));
    done.push(...fresh);
    applied.push(finding);
  }
  return applyEdits(domain, edits).map((mended) => ({ domain: mended, applied, skipped }));
};

/** Each fix is compared with all that came before it, so the time grows with the square of their number. */
const mostFixes = 1000;

/** The edits that earlier ones have not made. An addition counts as made only when the whole fix does: it may be one of two alike. */
const freshEdits = (edits: readonly Edit[], done: readonly Edit[]): readonly Edit[] => {
  const isDone = (edit: Edit): boolean => done.some((other) => isSame(edit, other));
  return edits.every(isDone) ? [] : edits.filter((edit) => edit.op === 'append' || !isDone(edit));
};

const isSame = (a: Edit, b: Edit): boolean =>
  a.op === b.op && a.path === b.path && (a.op === 'remove' || (b.op !== 'remove' && sameData(a.value, b.value)));

/** True when two edits do not go together, whichever comes first. Two additions to one list do. */
const crosses = (a: Edit, b: Edit): boolean =>
  a.path === b.path ? a.op !== 'append' || b.op !== 'append' : touches(a, b) || touches(b, a);

/** True when an edit sets or removes what holds the place of another. */
const touches = (outer: Edit, inner: Edit): boolean => outer.op !== 'append' && inner.path.startsWith(`${outer.path}.`);

/** The edit as it reads after items were removed from lists, which close up. */
const shifted = (edit: Edit, removed: readonly Edit[], domain: Domain): Edit => {
  const keys = edit.path.split('.');
  let data: unknown = domain;
  let way = '';
  const now = keys.map((key) => {
    const list = Array.isArray(data) ? way : undefined;
    // Every step is looked at before it is used.
    data = typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[key] : undefined;
    way = way === '' ? key : `${way}.${key}`;
    return list === undefined ? key : String(Number(key) - removedBefore(list, Number(key), removed));
  });
  return { ...edit, path: now.join('.') };
};

const removedBefore = (list: string, index: number, removed: readonly Edit[]): number =>
  removed.filter(({ path }) => {
    const end = path.lastIndexOf('.');
    return path.slice(0, end) === list && Number(path.slice(end + 1)) < index;
  }).length;
