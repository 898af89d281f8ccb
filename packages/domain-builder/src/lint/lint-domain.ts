import type { Result } from 'ts-results';
import type { DomainXmlError } from '../errors.ts';
import type { Host } from '../facts/host.ts';
import { atLeast } from '../facts/version.ts';
import { parseDomain } from '../model/documents/domain.ts';
import type { Domain } from '../schema/types.gen.ts';
import type { XmlLimits } from '../xml/limits.ts';
import { placeFindings } from './positions.ts';
import { chooseRules, type ChosenRule, type RuleChoice } from './rule-choice.ts';
import type { Finding, RuleContext } from './rule.ts';

/** What the linter may know besides the domain, and what it looks for. */
export interface LintOptions {
  /** What is known of the host that the domain is for; rules that ask for it are silent about what is not known. */
  readonly host?: Host;
  /** The text that the domain was parsed from; with it, findings have line and column. */
  readonly text?: string;
  /** Which rules look, and how bad what they find is; all of them when absent. */
  readonly rules?: RuleChoice;
}

/** What `lintDomainXml` may know besides the text. */
export interface LintXmlOptions extends Omit<LintOptions, 'text'> {
  /** Limits of the parser that differ from the usual ones. */
  readonly limits?: Partial<XmlLimits>;
}

/**
 * Looks for mistakes in a domain: what libvirt refuses or silently drops, what does not start, what does not keep its
 * promise, and what works worse than it could. The findings come in the order of their places (of the text, or of what
 * libvirt would write), the worse ones first. Rules that hold for other releases of libvirt than the host's are left out.
 *
 * Throws a TypeError for options that name no rule.
 * @see https://libvirt.org/formatdomain.html
 */
export const lintDomain = (domain: Domain, options: LintOptions = {}): readonly Finding[] => {
  if (typeof domain !== 'object' || domain === null)
    throw new TypeError('a domain must be given, as parseDomain makes');
  const context: RuleContext = { host: options.host ?? {} };
  const release = context.host.versions?.libvirt;
  const findings: Finding[] = [];
  for (const chosen of chooseRules(options.rules)) {
    if (holdsFor(chosen, release)) look(chosen, domain, context, findings);
  }
  return findings.length === 0 ? findings : placeFindings(findings, domain, options.text);
};

/**
 * Reads the XML of a domain and looks for mistakes in it, each with its line and column.
 *
 * Errors: those of `parseDomain`, for a text that is no domain.
 */
export const lintDomainXml = (text: string, options: LintXmlOptions = {}): Result<readonly Finding[], DomainXmlError> =>
  parseDomain(text, options.limits ? { limits: options.limits } : {}).map((domain) =>
    lintDomain(domain, { ...options, text }),
  );

/** A release that is not known may be any. */
const holdsFor = ({ rule: { since, until } }: ChosenRule, release: string | undefined): boolean =>
  (since === undefined || atLeast(release, since) !== false) &&
  (until === undefined || atLeast(release, until) !== true);

const look = ({ rule, severity }: ChosenRule, domain: Domain, context: RuleContext, findings: Finding[]): void => {
  const { id, why, page } = rule;
  const about = { rule: id, severity, why, ...(page === undefined ? {} : { page }) };
  try {
    for (const problem of rule.check(domain, context)) findings.push({ ...about, ...problem });
  } catch (error) {
    // Data that no parser or check has seen may be of any shape; what the other rules find must not be lost over it.
    const reason = error instanceof Error ? error.message : String(error);
    findings.push({
      ...about,
      rule: 'lint/failed',
      severity: 'warning',
      path: '',
      message: `the rule ${id} cannot judge this domain: ${reason}`,
    });
  }
};
