import type { Rule, Severity } from './rule.ts';
import { lintRules } from './rules.ts';

/** Which rules look, and how bad what they find is. A name is a rule's id, or an area with a star: `fs/rw-share`, `net/*`. */
export interface RuleChoice {
  /** Only these; all when absent. */
  readonly only?: readonly string[];
  /** Not these. */
  readonly except?: readonly string[];
  /** Severities that differ from the rules' own, the last name that fits counts. */
  readonly severity?: Readonly<Record<string, Severity>>;
  /** Rules of your own, besides those of `lintRules`. */
  readonly more?: readonly Rule[];
}

/** A rule that looks, with the severity that its findings have. */
export interface ChosenRule {
  readonly rule: Rule;
  readonly severity: Severity;
}

let everything: readonly ChosenRule[] | undefined;

/** The rules that a choice leaves. Throws a TypeError for a name that no rule has, since a typo would switch nothing off. */
export const chooseRules = (choice: RuleChoice | undefined): readonly ChosenRule[] => {
  if (choice === undefined) return (everything ??= lintRules.map((rule) => ({ rule, severity: rule.severity })));
  const { only, except = [], severity = {}, more = [] } = choice;
  const rules = [...lintRules, ...more];
  const overrides = Object.entries(severity);
  for (const name of [...(only ?? []), ...except, ...overrides.map(([name]) => name)]) checkName(name, rules);
  for (const [name, word] of overrides) checkSeverity(name, word);
  return rules
    .filter(({ id }) => (only === undefined || only.some(covers(id))) && !except.some(covers(id)))
    .map((rule) => ({ rule, severity: overrides.findLast(([name]) => covers(rule.id)(name))?.[1] ?? rule.severity }));
};

const covers =
  (id: string) =>
  (name: string): boolean =>
    name === id || (name.endsWith('/*') && id.startsWith(name.slice(0, -1)));

const checkName = (name: string, rules: readonly Rule[]): void => {
  if (!rules.some(({ id }) => covers(id)(name))) throw new TypeError(`there is no rule ${JSON.stringify(name)}`);
};

const checkSeverity = (name: string, word: string): void => {
  if (word !== 'error' && word !== 'warning' && word !== 'info') {
    throw new TypeError(`the severity of ${name} must be error, warning or info, not ${JSON.stringify(word)}`);
  }
};
