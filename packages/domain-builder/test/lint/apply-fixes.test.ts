import { describe, expect, test } from 'vitest';
import { applyFixes } from '../../src/lint/apply-fixes.ts';
import { lintDomain } from '../../src/lint/lint-domain.ts';
import type { Finding } from '../../src/lint/rule.ts';
import { formatDomain, parseDomain } from '../../src/model/documents/domain.ts';
import type { Edit } from '../../src/model/edit.ts';
import { guest } from './rule-case.ts';

const finding = (rule: string, ...edits: readonly Edit[]): Finding => ({
  rule,
  severity: 'info',
  why: 'It is a test.',
  path: '',
  message: rule,
  fix: { title: rule, edits },
});

const pins = (list: readonly number[]): string =>
  guest(`  <cputune>\n${list.map((cpu) => `    <vcpupin vcpu='${cpu}' cpuset='${cpu}'/>`).join('\n')}\n  </cputune>`);

const four = parseDomain(pins([0, 1, 2, 3])).unwrap();
const left = (findings: readonly Finding[]): readonly (number | undefined)[] | undefined =>
  applyFixes(four, findings)
    .unwrap()
    .domain.cputune?.vcpupins?.map(({ vcpu }) => vcpu);

const remove = (index: number): Finding =>
  finding(`remove ${index}`, { op: 'remove', path: `cputune.vcpupins.${index}` });

describe('applyFixes', () => {
  test('removes several items of a list, whatever their order', () => {
    expect(left([remove(0), remove(2)])).toEqual([1, 3]);
    expect(left([remove(3), remove(0), remove(1)])).toEqual([2]);
  });

  test('changes an item behind one that was removed', () => {
    const change = finding('change', { op: 'set', path: 'cputune.vcpupins.3.vcpu', value: 7 });
    expect(left([remove(1), change])).toEqual([0, 2, 7]);
  });

  test('takes the edits of one fix as following each other', () => {
    const both = finding(
      'both',
      { op: 'remove', path: 'cputune.vcpupins.2' },
      { op: 'remove', path: 'cputune.vcpupins.0' },
    );
    expect(left([both])).toEqual([1, 3]);
    expect(left([remove(1), both])).toEqual([3]);
  });

  test('skips a fix of what an earlier one has removed or set, as a whole', () => {
    const change = finding(
      'change',
      { op: 'set', path: 'name', value: 'x' },
      { op: 'set', path: 'cputune.vcpupins.1.vcpu', value: 7 },
    );
    const outcome = applyFixes(four, [remove(1), change]).unwrap();
    expect(outcome.skipped).toEqual([{ finding: change, reason: 'conflict' }]);
    expect(outcome.domain.name).toBe('guest');

    const name = finding('name', { op: 'set', path: 'name', value: 'a' });
    const other = finding('other', { op: 'set', path: 'name', value: 'b' });
    expect(applyFixes(four, [name, other]).unwrap()).toMatchObject({ domain: { name: 'a' }, applied: [name] });
  });

  test('skips what would set or remove the holder of an earlier change', () => {
    const change = finding('change', { op: 'set', path: 'cputune.vcpupins.1.vcpu', value: 7 });
    expect(applyFixes(four, [change, remove(1)]).unwrap().skipped).toHaveLength(1);
    const all = finding('all', { op: 'remove', path: 'cputune' });
    expect(applyFixes(four, [change, all]).unwrap().skipped).toHaveLength(1);
  });

  test('does once what two findings want alike', () => {
    const timer = { name: 'hpet', present: false };
    const add = (rule: string): Finding => finding(rule, { op: 'append', path: 'clock.timers', value: { ...timer } });
    const outcome = applyFixes(four, [add('one'), add('two')]).unwrap();
    expect(outcome.domain.clock?.timers).toEqual([timer]);
    expect(outcome.applied).toHaveLength(2);
  });

  test('adds what several findings want in one list', () => {
    const add = (name: string): Finding => finding(name, { op: 'append', path: 'clock.timers', value: { name } });
    expect(applyFixes(four, [add('hpet'), add('pit')]).unwrap().domain.clock?.timers).toEqual([
      { name: 'hpet' },
      { name: 'pit' },
    ]);
  });

  test('tells which findings have no fix', () => {
    const { fix: _, ...without } = finding('none');
    expect(applyFixes(four, [without]).unwrap()).toEqual({
      domain: four,
      applied: [],
      skipped: [{ finding: without, reason: 'no-fix' }],
    });
  });

  test('gives an error for findings of another domain', () => {
    expect(applyFixes(four, [remove(9)])).toMatchObject({ ok: false, val: { code: 'INVALID_VALUE' } });
  });

  test('renames several unknown attributes of one element, and keeps what stands around them', () => {
    const text = guest(
      "  <!-- mine -->\n  <devices>\n    <disk type='file'><driver cahce='none' discrad='unmap' type='raw'/><target dev='vda'/></disk>\n  </devices>",
    );
    const domain = parseDomain(text).unwrap();
    const findings = lintDomain(domain, { rules: { only: ['name/*'] } });
    expect(findings.map(({ rule }) => rule)).toEqual(['name/unknown-attribute', 'name/unknown-attribute']);
    const { domain: mended } = applyFixes(domain, findings).unwrap();
    expect(mended.devices?.disks?.[0]?.driver).toMatchObject({ cache: 'none', discard: 'unmap', type: 'raw' });
    const written = formatDomain(mended);
    expect(written).toContain('<!-- mine -->');
    expect(written).toContain("cache='none'");
    expect(written).toContain("discard='unmap'");
  });

  test('keeps two devices that are alike', () => {
    const text = guest("  <devices><imput type='tablet' bus='usb'/><imput type='tablet' bus='usb'/></devices>");
    const domain = parseDomain(text).unwrap();
    const { domain: mended } = applyFixes(domain, lintDomain(domain, { rules: { only: ['name/*'] } })).unwrap();
    expect(mended.devices?.inputs).toHaveLength(2);
    expect(formatDomain(mended).match(/<input /g)).toHaveLength(2);
  });

  test('renames an unknown device where it stands', () => {
    const domain = parseDomain(
      guest("  <devices>\n    <chanel type='unix'><target type='virtio' name='a.0'/></chanel>\n  </devices>"),
    ).unwrap();
    const { domain: mended } = applyFixes(domain, lintDomain(domain, { rules: { only: ['name/*'] } })).unwrap();
    expect(mended.devices?.channels?.[0]).toMatchObject({ type: 'unix', target: { name: 'a.0' } });
    const written = formatDomain(mended);
    expect(written).toMatch(/<channel type='unix'>\s*<target type='virtio' name='a\.0'\/>\s*<\/channel>/);
    expect(written).not.toContain('chanel');
  });
});
