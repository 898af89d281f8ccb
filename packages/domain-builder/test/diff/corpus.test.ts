import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diffDomains } from '../../src/diff/diff-domains.ts';
import { mergeWanted } from '../../src/diff/merge-wanted.ts';
import { planDomain } from '../../src/diff/plan-domain.ts';
import { formatDomain, parseDomain } from '../../src/model/documents/domain.ts';
import type { Domain } from '../../src/schema/types.gen.ts';

const corpus = process.env['VIRTKIT_CORPUS'] ?? '';
const conf = join(corpus, 'domain/qemuxmlconfdata');

const read = (file: string): Domain | undefined => {
  const read = parseDomain(readFileSync(file, 'utf8'));
  return read.ok ? read.val : undefined;
};

const files = (): readonly string[] =>
  readdirSync(join(corpus, 'domain'), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.xml'))
    .map((entry) => join(entry.parentPath, entry.name));

/** What people wrote, and what libvirt made of it, for machines of one architecture. */
const pairs = (
  architecture: string,
): readonly { readonly name: string; readonly wanted: Domain; readonly current: Domain }[] => {
  const suffix = `.${architecture}-latest.xml`;
  return readdirSync(conf).flatMap((file) => {
    const name = file.slice(0, -suffix.length);
    const input = join(conf, `${name}.xml`);
    if (!file.endsWith(suffix) || !existsSync(input)) return [];
    const [wanted, current] = [read(input), read(join(conf, file))];
    return wanted && current ? [{ name, wanted, current }] : [];
  });
};

const real = (current: Domain, wanted: Domain) =>
  diffDomains(current, wanted).filter(({ effect }) => effect !== 'server-filled' && effect !== 'none');

describe.skipIf(corpus === '')('libvirt’s own test data (VIRTKIT_CORPUS)', { timeout: 120_000 }, () => {
  test('a domain written anew, from its data alone, is the same both ways', () => {
    const domains = files().flatMap((file) => read(file) ?? []);
    expect(domains.length).toBeGreaterThan(1000);
    const different = domains.filter((domain) => {
      const again = parseDomain(formatDomain(structuredClone(domain))).unwrap();
      return diffDomains(domain, again).length > 0 || diffDomains(again, domain).length > 0;
    });
    expect(different.map(({ name }) => name)).toEqual([]);
  });

  test('what libvirt makes of a definition differs from it in what libvirt chose', () => {
    const x86 = pairs('x86_64');
    const explained = x86.filter(({ current, wanted }) => real(current, wanted).length === 0);
    const others = ['aarch64', 'ppc64', 's390x', 'riscv64', 'armv7l'].flatMap((architecture) => pairs(architecture));
    const othersExplained = others.filter(({ current, wanted }) => real(current, wanted).length === 0);
    console.log(
      `explained: ${explained.length} of ${x86.length} on x86_64, ${othersExplained.length} of ${others.length} elsewhere`,
    );
    const left = new Set(x86.filter((pair) => !explained.includes(pair)).map(({ name }) => name));
    console.log(`left: ${[...left].join(', ')}`);
    expect(x86.length).toBeGreaterThan(200);
    expect(explained.length / x86.length).toBeGreaterThan(0.96);
    expect(othersExplained.length / others.length).toBeGreaterThan(0.9);
  });

  test('what is wanted, completed by what libvirt chose, is both what is wanted and what there is', () => {
    const explained = pairs('x86_64').filter(({ current, wanted }) => real(current, wanted).length === 0);
    const failed = explained.filter(({ current, wanted }) => {
      const merged = parseDomain(formatDomain(mergeWanted(current, wanted))).unwrap();
      return real(merged, wanted).length > 0 || real(current, merged).length > 0;
    });
    expect(failed.map(({ name }) => name)).toEqual([]);
  });

  test('there is a plan from each definition to the next, and nothing in it where there is nothing to do', () => {
    const x86 = pairs('x86_64');
    const wrong = x86.filter(({ current, wanted }) => {
      const plan = planDomain(current, wanted, { running: true });
      return plan.isEmpty !== (real(current, wanted).length === 0);
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
    // Whatever the two are, the plan can be written.
    const steps = x86.flatMap(({ current }, index) => {
      const next = x86[(index + 1) % x86.length];
      return next ? planDomain(current, next.wanted, { running: true, replaceDevices: true }).steps : [];
    });
    expect(new Set(steps.map(({ op }) => op))).toContain('attach');
  });
});
