import { describe, expect, test } from 'vitest';
import { applyFixes } from '../../../src/lint/apply-fixes.ts';
import { lintDomain } from '../../../src/lint/lint-domain.ts';
import type { Finding, Rule } from '../../../src/lint/rule.ts';
import { lintRules } from '../../../src/lint/rules.ts';
import { machineRules } from '../../../src/lint/rules/refused/machine/machine-rules.ts';
import { checkDomain, parseDomain } from '../../../src/model/documents/domain.ts';
import type { Domain } from '../../../src/schema/types.gen.ts';
import { cpuCases } from './machine/cpu-cases.ts';
import { platformCases } from './machine/platform-cases.ts';
import { settingCases } from './machine/setting-cases.ts';
import { tuningCases } from './machine/tuning-cases.ts';

const machineCases = [...platformCases, ...cpuCases, ...tuningCases, ...settingCases];

const more: readonly Rule[] = machineRules.filter((rule) => !lintRules.includes(rule));
const only = machineRules.map(({ id }) => id);

const found = (domain: Domain, text?: string): readonly Finding[] =>
  lintDomain(domain, { rules: { only, more }, ...(text === undefined ? {} : { text }) });

describe.each(machineCases)('$rule: $says', ({ rule, bad, good }) => {
  test('is an error, at a place in the text', () => {
    const findings = found(parseDomain(bad).unwrap(), bad);
    expect(findings.map((finding) => `${finding.severity} ${finding.rule}`)).toEqual([`error ${rule}`]);
    expect(findings[0]?.line).toBeGreaterThan(0);
    expect(findings[0]?.message).not.toBe('');
  });

  test('is not found where it is mended', () => {
    expect(found(parseDomain(good).unwrap(), good)).toEqual([]);
  });

  test('is silenced by its fix, where it has one', () => {
    const domain = parseDomain(bad).unwrap();
    const mended = found(domain).filter(({ fix }) => fix !== undefined);
    const outcome = applyFixes(domain, mended).unwrap();
    expect(outcome.skipped).toEqual([]);
    expect(found(outcome.domain)).toHaveLength(found(domain).length - mended.length);
    expect(checkDomain(outcome.domain)).toMatchObject({ ok: true });
  });
});

test('every rule has a mistake here that it finds', () => {
  const tested = new Set(machineCases.map(({ rule }) => rule));
  expect(only.filter((id) => !tested.has(id))).toEqual([]);
});

test('an older libvirt takes one ACPI table, of software licences', () => {
  const table = `<domain type='kvm'><name>a</name><memory>65536</memory><os><type>hvm</type><acpi><table type='raw'>/a</table></acpi></os></domain>`;
  const domain = parseDomain(table).unwrap();
  const at = (libvirt: string) =>
    lintDomain(domain, { rules: { only: ['boot/acpi-tables'], more }, host: { versions: { libvirt } } }).length;
  expect([at('11.1.0'), at('11.2.0')]).toEqual([1, 0]);
});

test('sets that name very many CPUs are judged quickly, and none of them throws', () => {
  const cell = "<cell cpus='0-16383' memory='1'/>".repeat(500);
  const tune = `<cachetune vcpus='0-16383'><monitor level='3' vcpus='0-16383'/></cachetune>`.repeat(500);
  const text = `<domain type='kvm'><name>a</name><memory>1</memory><vcpu>4294967295</vcpu><iothreads>4294967295</iothreads>
<cputune>${tune}<iothreadpin iothread='4294967295' cpuset='0'/></cputune><cpu><numa>${cell}</numa></cpu></domain>`;
  const findings = found(parseDomain(text).unwrap());
  expect(findings.filter(({ rule }) => rule === 'lint/failed')).toEqual([]);
  expect(findings.length).toBeGreaterThan(0);
});
