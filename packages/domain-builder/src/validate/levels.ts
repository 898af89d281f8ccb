import type { Finding } from '../lint/rule.ts';
import type { LevelOutcome, Validation, ValidationLevel } from './validation.ts';

const order: readonly ValidationLevel[] = ['well-formed', 'names', 'lint', 'rng', 'libvirt'];

/** Collects the outcomes of the levels. */
export class Levels {
  readonly #outcomes = new Map<ValidationLevel, LevelOutcome>();

  /** Notes that a level was run, and what it found. */
  ran(level: ValidationLevel, findings: readonly Finding[]): void {
    this.#outcomes.set(level, { level, state: findings.some(isError) ? 'failed' : 'passed', findings });
  }

  skip(level: ValidationLevel, why: string): void {
    this.#outcomes.set(level, { level, state: 'skipped', why, findings: [] });
  }

  /** The first level that found an error. */
  get failed(): ValidationLevel | undefined {
    return order.find((level) => this.#outcomes.get(level)?.state === 'failed');
  }

  /** The whole; the levels that are not there yet are skipped, for a reason that names the one that failed. */
  finish(): Validation {
    const { failed } = this;
    for (const level of order) {
      if (!this.#outcomes.has(level)) this.skip(level, `the level "${failed ?? 'well-formed'}" failed`);
    }
    const levels = order.flatMap((level) => this.#outcomes.get(level) ?? []);
    const findings = withoutEchoes(levels.flatMap((outcome) => outcome.findings));
    const reached = levels.findLast(({ state }) => state !== 'skipped')?.level ?? 'well-formed';
    return { ok: failed === undefined, reached, levels, findings };
  }
}

const isError = ({ severity }: Finding): boolean => severity === 'error';

/** A schema's error at a place where an earlier level found one adds nothing. */
const withoutEchoes = (findings: readonly Finding[]): readonly Finding[] => {
  const errors = findings.filter(isError);
  const said = new Set(errors.filter(({ rule }) => !rule.startsWith('rng/')).map(placeOf));
  return findings.filter(
    (finding) => !finding.rule.startsWith('rng/') || !isError(finding) || !said.has(placeOf(finding)),
  );
};

const placeOf = ({ line, column, rule }: Finding): string =>
  line === undefined ? `no place ${rule}` : `${line}:${column}`;
