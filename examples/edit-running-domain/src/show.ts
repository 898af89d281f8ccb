import { type DomainDifference, type DomainPlan, formatDifferences, type PlanStep } from '@virtkit/domain-builder';

/** What is more than libvirt's own choice. */
export const isReal = ({ effect }: DomainDifference): boolean => effect !== 'server-filled' && effect !== 'none';

/** Prints what differs, each with what it takes. */
export function showDifferences(differences: readonly DomainDifference[], isAll: boolean): void {
  const shown = isAll ? differences : differences.filter(isReal);
  console.log(`differences: ${differences.filter(isReal).length}`);
  process.stdout.write(indented(formatDifferences(shown)));
  const others = differences.length - shown.length;
  if (others > 0) console.log(`  (${others} more are what libvirt chose by itself; --all shows them)`);
}

/** Prints the steps of a plan, what waits for the next boot, and what to know. */
export function showPlan({ steps, nextBoot, notes }: DomainPlan): void {
  console.log(`plan: ${steps.length === 0 ? 'nothing to do' : `${steps.length} steps`}`);
  for (const [index, step] of steps.entries()) console.log(`  ${index + 1}. ${describe(step)}`);
  if (nextBoot.length > 0) {
    console.log('waits for the next boot:');
    process.stdout.write(indented(formatDifferences(nextBoot)));
  }
  for (const { message } of notes) console.log(`note: ${message}`);
}

/** A step in a line; its XML is not in it, as it may hold a password. */
export function describe(step: PlanStep): string {
  const what = 'device' in step ? ` ${step.device.tag} ${step.device.key}` : '';
  const where = step.flags.length > 0 ? ` (${step.flags.join(' and ')})` : '';
  return `${step.op}${what}${where}: ${step.why}`;
}

const indented = (lines: string): string => lines.replace(/^(?=.)/gm, '  ');
