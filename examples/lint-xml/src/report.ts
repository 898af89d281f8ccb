import type { Validation } from '@virtkit/domain-builder';

/** Prints the findings as compilers do, each with the way to mend it, and the levels that were not run. */
export function print(file: string, { findings, levels }: Validation): void {
  for (const { line = 1, column = 1, severity, rule, message, fix } of findings) {
    console.log(`${file}:${line}:${column} ${severity} ${rule} ${message}`);
    if (fix) console.log(`    fix: ${fix.title}`);
  }
  for (const { level, state, why } of levels) {
    if (state === 'skipped') console.log(`${file}: level ${level} skipped: ${why}`);
  }
}

/** Such as `2 files: 1 error, 3 warnings`. */
export function summary(validations: readonly { readonly validation: Validation }[]): string {
  const findings = validations.flatMap(({ validation }) => validation.findings);
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  return `${amount(validations.length, 'file')}: ${amount(count('error'), 'error')}, ${amount(count('warning'), 'warning')}`;
}

const amount = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
