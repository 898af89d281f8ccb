import { ImageError } from '../errors.ts';
import type { PlanWarning } from './plan.ts';

/** Characters of the primary descriptor's volume identifier (ECMA-119 §8.4.7). */
const maxLabel = 32;
/** UCS-2 units of the Joliet descriptor's, in the same 32 bytes. */
const maxJolietLabel = 16;

/**
 * Checks a volume label: 1 to 32 printable ASCII characters, without a space at either end.
 *
 * Throws `INVALID_LABEL`. What is legal but not kept by every reader comes back as warnings.
 */
export function checkLabel(label: string, joliet: boolean): PlanWarning[] {
  if (typeof label !== 'string') throw new TypeError('the label must be a string');
  if (label.length > maxLabel || !/^[!-~]([ -~]*[!-~])?$/.test(label)) {
    const message = `the label ${JSON.stringify(label)} must be 1 to 32 printable ASCII characters, without a space at either end`;
    throw new ImageError('INVALID_LABEL', message);
  }
  const warnings: PlanWarning[] = [];
  if (!/^[A-Z0-9_]*$/.test(label)) {
    const message = `the label "${label}" has other characters than A-Z, 0-9 and _; readers take it, the standard does not list them`;
    warnings.push({ code: 'LABEL_CHARACTERS', path: '', message });
  }
  if (joliet && label.length > maxJolietLabel) {
    const kept = label.slice(0, maxJolietLabel);
    const message = `Joliet holds 16 characters of the label "${label}"; Windows and blkid show "${kept}"`;
    warnings.push({ code: 'LABEL_TRUNCATED', path: '', message });
  }
  return warnings;
}
