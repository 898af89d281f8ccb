import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { KubeVirtConversion } from '../../src/kubevirt/options.ts';
import { toKubeVirt } from '../../src/kubevirt/to-kubevirt.ts';
import { checkDomain, parseDomain } from '../../src/model/documents/domain.ts';
import type { Domain } from '../../src/schema/types.gen.ts';
import { samples } from '../samples.ts';
import { changes, leavesOf, omittedLeaves, replaced } from './leaves.ts';
import { virtualMachine } from './manifest-shape.ts';
import { rich } from './rich.ts';

const corpus = process.env['VIRTKIT_CORPUS'] ?? '';

/** What a conversion says, as text; it is JSON, so nothing is lost on the way. */
const said = ({ manifest, omitted, steps }: KubeVirtConversion): string => JSON.stringify([manifest, omitted, steps]);

/** The fields that count as expressed, though the conversion would say the same of another value, and of none. */
const silent = (domain: Domain, ignored: RegExp): readonly string[] => {
  const whole = toKubeVirt(domain).unwrap();
  const leaves = leavesOf(domain);
  const omitted = omittedLeaves(leaves, whole);
  const saysTheSame = (data: unknown): boolean => {
    // What is no domain any more, or none that KubeVirt could run, is told apart.
    const checked = checkDomain(data);
    const converted = checked.ok ? toKubeVirt(checked.val) : checked;
    return converted.ok && said(converted.val) === said(whole);
  };
  return leaves
    .filter((leaf) => !omitted.has(leaf) && !ignored.test(leaf))
    .filter((leaf) => changes.every((change) => saysTheSame(replaced(domain, leaf.split('.'), change))));
};

// Words that say what KubeVirt does anyway, and fields that say together what each says alone.
const defaults = new RegExp(
  [
    'devices',
    'os\\.(?:firmware|loader\\.(?:type|secure))',
    'clock\\.(?:offset|basis)',
    'cpu\\.mode',
    'features\\.hyperv\\.mode',
    'devices\\.disks\\.\\d+\\.(?:device|target\\.bus|readonly)',
    'devices\\.inputs\\.\\d+\\.bus',
    'devices\\.redirdevs\\.\\d+\\.(?:bus|type)',
    'devices\\.(?:rngs|memballoons|vsocks)\\.\\d+\\.model',
    'devices\\.tpms\\.\\d+\\.backend\\.version',
    'devices\\.watchdogs\\.\\d+\\.action',
  ]
    .map((path) => `^${path}$`)
    .join('|'),
);

test('each field of a rich domain is in the manifest or listed', () => {
  expect(silent(rich, defaults)).toEqual([]);
});

test('each field of the sample is in the manifest or listed', () => {
  const sample = parseDomain(samples['Domain'] ?? '').unwrap();
  expect(silent(sample, defaults)).toEqual([]);
});

test('the account of a domain can fail', () => {
  expect(leavesOf(rich)).toContain('devices.disks.0.serial');
  expect(silent(rich, /^$/)).toContain('devices.watchdogs.0.action');
});

describe.skipIf(corpus === '')('libvirt’s own test data (VIRTKIT_CORPUS)', { timeout: 120_000 }, () => {
  const domains = (): readonly { readonly file: string; readonly domain: Domain }[] =>
    readdirSync(join(corpus, 'domain'), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.xml'))
      .flatMap((entry) => {
        const parsed = parseDomain(readFileSync(join(entry.parentPath, entry.name), 'utf8'));
        return parsed.ok ? [{ file: entry.name, domain: parsed.val }] : [];
      });

  test('every domain is refused with a reason, or becomes a manifest that KubeVirt takes', () => {
    const wrong: string[] = [];
    const counts = { converted: 0, refused: 0 };
    for (const { file, domain } of domains()) {
      const converted = toKubeVirt(domain);
      if (!converted.ok) {
        counts.refused++;
        if (converted.val.code !== 'INVALID_VALUE' && converted.val.code !== 'MISSING')
          wrong.push(`${file}: ${converted.val.message}`);
        continue;
      }
      counts.converted++;
      const { manifest } = converted.val;
      if (JSON.stringify(JSON.parse(JSON.stringify(manifest))) !== JSON.stringify(manifest))
        wrong.push(`${file}: no plain JSON`);
      const checked = virtualMachine.safeParse(manifest);
      if (!checked.success) wrong.push(`${file}: ${checked.error.message}`);
    }
    console.log(`KubeVirt: ${JSON.stringify(counts)}`);
    expect(wrong).toEqual([]);
  });

  test('no field of any domain is left out in silence', () => {
    const left = domains().flatMap(({ file, domain }) => {
      const converted = toKubeVirt(domain);
      // A list of hundreds of devices says no more than one of twenty, and each field takes a conversion of its own.
      if (!converted.ok || leavesOf(domain).length > 150) return [];
      return silent(domain, defaults).map((path) => `${file}: ${path}`);
    });
    expect(left).toEqual([]);
  });
});
