import { describe, expect, test } from 'vitest';
import { applyFixes } from '../../src/lint/apply-fixes.ts';
import { lintDomain, lintDomainXml, type LintOptions } from '../../src/lint/lint-domain.ts';
import { lintRules } from '../../src/lint/rules.ts';
import { refusedRules } from '../../src/lint/rules/refused/refused-rules.ts';
import { checkDomain, formatDomain, parseDomain } from '../../src/model/documents/domain.ts';
import { cpuCases } from './cases/cpu.ts';
import { deviceCases } from './cases/devices.ts';
import { hypervCases } from './cases/hyperv.ts';
import { machineCases } from './cases/machine.ts';
import { nameCases } from './cases/name.ts';
import { wholeCases } from './cases/whole.ts';
import { type RuleCase, unmark } from './rule-case.ts';

const cases: readonly RuleCase[] = [
  ...nameCases,
  ...machineCases,
  ...hypervCases,
  ...cpuCases,
  ...deviceCases,
  ...wholeCases,
];

const optionsOf = ({ rule, host }: RuleCase): LintOptions => ({ ...(host && { host }), rules: { only: [rule] } });

describe.each(cases)('$rule: $says', (one) => {
  const { text, line, column } = unmark(one.bad);
  const options = optionsOf(one);

  test('is found at its place', () => {
    const findings = lintDomainXml(text, options).unwrap();
    expect(findings.map((finding) => `${finding.rule} ${finding.line}:${finding.column}`)).toEqual([
      `${one.rule} ${line}:${column}`,
    ]);
    expect(findings[0]?.message).not.toBe('');
  });

  test('is not found where it is mended', () => {
    expect(lintDomainXml(one.good, options).unwrap()).toEqual([]);
  });
});

describe.each(cases.filter(({ fix }) => fix !== false))('the fix of $rule: $says', (one) => {
  test('silences it, in the data and in what is written of it', () => {
    const options = optionsOf(one);
    const domain = parseDomain(unmark(one.bad).text).unwrap();
    const outcome = applyFixes(domain, lintDomain(domain, options)).unwrap();
    expect(outcome.skipped).toEqual([]);
    expect(lintDomain(outcome.domain, options)).toEqual([]);
    const checked = checkDomain(outcome.domain).unwrap();
    expect(lintDomainXml(formatDomain(checked), options).unwrap()).toEqual([]);
  });
});

test('where nothing mends a mistake for sure, no fix is offered', () => {
  const without = cases.filter(({ fix }) => fix === false);
  const offered = without.filter((one) =>
    lintDomainXml(unmark(one.bad).text, optionsOf(one))
      .unwrap()
      .some(({ fix }) => fix !== undefined),
  );
  expect(offered.map(({ rule, says }) => `${rule}: ${says}`)).toEqual([]);
});

test('every rule has a mistake here that it finds, or beside this in refused/', () => {
  const own = lintRules.filter((rule) => !refusedRules.includes(rule)).map(({ id }) => id);
  const tested = new Set(cases.map(({ rule }) => rule));
  expect(own.filter((id) => !tested.has(id))).toEqual([]);
});

test('every rule has its own id, a title, a reason and a page or none', () => {
  const ids = lintRules.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
  for (const { id, title, why } of lintRules) {
    expect(id).toMatch(/^[a-z0-9]+(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)$/);
    expect(title).not.toMatch(/[.:]$/);
    expect(why).toMatch(/\.$/);
  }
});
