import { expect, test } from 'vitest';
import { applyFixes } from '../../src/lint/apply-fixes.ts';
import { lintDomain, lintDomainXml } from '../../src/lint/lint-domain.ts';
import { parseDomain } from '../../src/model/documents/domain.ts';
import { guest } from './rule-case.ts';

// What these documents would cost without limits is minutes and gigabytes; the time and memory of a test run are the limit here.

test('a document of unknown elements is judged in time that grows with its length', () => {
  const text = guest(`  <devices>${'<teleporter a="1"/>'.repeat(20_000)}</devices>`);
  const findings = lintDomainXml(text, { rules: { only: ['name/*'] } }).unwrap();
  expect(findings).toHaveLength(20_000);
  expect(findings.at(-1)?.column).toBeGreaterThan(300_000);
});

test('thousands of sets of all CPUs are not held in memory', () => {
  const pins = Array.from({ length: 5000 }, (_, index) => `<vcpupin vcpu='${index}' cpuset='0-16383'/>`).join('');
  const text = guest(`  <vcpu>5000</vcpu>\n  <cputune>${pins}<emulatorpin cpuset='7'/></cputune>`);
  const rules = lintDomainXml(text, { rules: { only: ['pin/*'] } }).unwrap();
  expect(rules.map(({ rule }) => rule)).toEqual(['pin/overlap']);
});

test('fixes are applied a thousand at a time', () => {
  const text = guest(`  <devices>${'<chanel type="unix"/>'.repeat(1500)}</devices>`);
  const domain = parseDomain(text).unwrap();
  const rules = { only: ['name/unknown-element'] };
  const first = applyFixes(domain, lintDomain(domain, { rules })).unwrap();
  expect(first.applied).toHaveLength(1000);
  expect(first.skipped.map(({ reason }) => reason)).toEqual(Array.from({ length: 500 }, () => 'limit'));
  const second = applyFixes(first.domain, lintDomain(first.domain, { rules })).unwrap();
  expect(second.skipped).toEqual([]);
  expect(second.domain.devices?.channels).toHaveLength(1500);
});
