import { describe, expect, test } from 'vitest';
import { lintDomain, lintDomainXml } from '../../src/lint/lint-domain.ts';
import type { Rule } from '../../src/lint/rule.ts';
import { lintRules } from '../../src/lint/rules.ts';
import { parseDomain } from '../../src/model/documents/domain.ts';
import type { Domain } from '../../src/schema/types.gen.ts';
import { guest } from './rule-case.ts';

const rule = (id: string, severity: Rule['severity'], paths: readonly string[], more: Partial<Rule> = {}): Rule => ({
  id,
  severity,
  title: id,
  why: 'It is a test.',
  check: () => paths.map((path) => ({ path, message: `look at ${path}` })),
  ...more,
});

const disks = guest(
  "  <memory unit='MiB'\n          dumpCore='on'>512</memory>\n  <devices>\n    <disk type='file'><target dev='vda'/></disk>\n    <disk type='file'><target dev='vdb'/></disk>\n  </devices>",
);

const placesOf = (text: string, more: readonly Rule[]): readonly string[] =>
  lintDomainXml(text, { rules: { only: more.map(({ id }) => id), more } })
    .unwrap()
    .map((finding) => `${finding.line}:${finding.column} ${finding.rule}`);

describe('lintDomainXml', () => {
  test('gives what parseDomain says of a text that is no domain', () => {
    expect(lintDomainXml('<network/>')).toMatchObject({ ok: false, val: { code: 'WRONG_ROOT' } });
    expect(lintDomainXml('<domain>')).toMatchObject({ ok: false, val: { code: 'NOT_WELL_FORMED' } });
  });

  test('keeps to the limits that it is given', () => {
    expect(lintDomainXml(disks, { limits: { size: 10 } })).toMatchObject({ ok: false, val: { code: 'LIMIT' } });
  });

  test('names the place of an element, an attribute, an item of a list and of what holds an absent field', () => {
    const paths = [
      'memory',
      'memory.dumpCore',
      'devices.disks.1.target.dev',
      'devices.disks.0.driver.cache',
      'os.loader',
    ];
    const rules = paths.map((path, index) => rule(`test/r${index}`, 'info', [path]));
    expect(placesOf(disks, rules)).toEqual([
      '3:3 test/r4',
      '4:3 test/r0',
      '5:11 test/r1',
      '7:5 test/r3',
      '8:31 test/r2',
    ]);
  });

  test('counts columns in lines that end with CR LF too', () => {
    const text = disks.replaceAll('\n', '\r\n');
    expect(placesOf(text, [rule('test/one', 'info', ['memory.dumpCore'])])).toEqual(['5:11 test/one']);
  });

  test('has the worse finding first where several have one place', () => {
    const rules = [rule('test/advice', 'info', ['memory']), rule('test/bad', 'error', ['memory'])];
    expect(placesOf(disks, rules)).toEqual(['4:3 test/bad', '4:3 test/advice']);
  });
});

describe('lintDomain', () => {
  const domain = parseDomain(disks).unwrap();

  test('names no line without the text', () => {
    const [finding] = lintDomain(domain, { rules: { only: ['agent/missing-channel'] } });
    expect(finding).toBeDefined();
    expect(finding).not.toHaveProperty('line');
  });

  test('sorts by what libvirt would write where there is no text', () => {
    const paths = ['devices.disks.1', 'devices.disks.0.target', 'memory', 'devices.disks.0.driver', 'name'];
    const more = [rule('test/all', 'info', paths)];
    const built: Domain = JSON.parse(JSON.stringify({ type: 'kvm', name: 'x', devices: domain.devices }));
    expect(lintDomain(built, { rules: { only: ['test/all'], more } }).map(({ path }) => path)).toEqual([
      'name',
      'memory',
      'devices.disks.0.driver',
      'devices.disks.0.target',
      'devices.disks.1',
    ]);
  });

  test('takes a text that is another one for no more than it is worth', () => {
    const more = [rule('test/one', 'info', ['memory.dumpCore'])];
    const [finding] = lintDomain(domain, { text: '<domain/>', rules: { only: ['test/one'], more } });
    expect(finding?.message).toBe('look at memory.dumpCore');
  });

  test('leaves out rules of other releases of libvirt, and none when the release is not known', () => {
    const more = [
      rule('test/old', 'info', ['name'], { until: '9.2.0' }),
      rule('test/new', 'info', ['name'], { since: '9.2.0' }),
    ];
    const ids = (libvirt?: string): readonly string[] =>
      lintDomain(domain, {
        rules: { only: ['test/*'], more },
        ...(libvirt !== undefined && { host: { versions: { libvirt } } }),
      }).map((finding) => finding.rule);
    expect(ids('9.1.0')).toEqual(['test/old']);
    expect(ids('9.2.0')).toEqual(['test/new']);
    expect(ids()).toEqual(['test/old', 'test/new']);
  });

  test('takes areas, leaves out rules, and changes how bad they are', () => {
    const all = lintDomain(domain).map((finding) => finding.rule);
    expect(all).toContain('agent/missing-channel');
    const without = lintDomain(domain, { rules: { except: ['agent/*'] } }).map((finding) => finding.rule);
    expect(without).toEqual(all.filter((id) => !id.startsWith('agent/')));
    const severity = { 'agent/*': 'warning', 'agent/missing-channel': 'error' } as const;
    const [changed] = lintDomain(domain, { rules: { only: ['agent/*'], severity } });
    expect(changed?.severity).toBe('error');
  });

  test('refuses the name of no rule, since a typo would switch nothing off', () => {
    expect(() => lintDomain(domain, { rules: { except: ['fs/rw-shares'] } })).toThrow(TypeError);
    expect(() => lintDomain(domain, { rules: { only: ['nothing/*'] } })).toThrow(TypeError);
    // @ts-expect-error: no such severity
    expect(() => lintDomain(domain, { rules: { severity: { 'fs/rw-share': 'fatal' } } })).toThrow(TypeError);
  });

  test('refuses what is no domain', () => {
    // @ts-expect-error: a text is for lintDomainXml
    expect(() => lintDomain(disks)).toThrow(TypeError);
  });

  test('says so when a rule cannot judge the data, and what the others find', () => {
    const broken = rule('test/broken', 'error', [], {
      check: () => {
        throw new RangeError('no disks');
      },
    });
    const more = [broken, rule('test/fine', 'info', ['name'])];
    const findings = lintDomain(domain, { rules: { only: ['test/*'], more } });
    expect(findings.map(({ rule: id, severity }) => `${severity} ${id}`)).toEqual([
      'warning lint/failed',
      'info test/fine',
    ]);
    expect(findings[0]?.message).toContain('test/broken');
    expect(findings[0]?.message).toContain('no disks');
  });

  test('does not change the domain', () => {
    const copy = structuredClone(domain);
    lintDomain(domain, { text: disks });
    expect(structuredClone(domain)).toEqual(copy);
  });

  test('has more than eighty rules', () => {
    expect(lintRules.length).toBeGreaterThan(80);
  });
});
