import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lintDomainXml } from '../../src/lint/lint-domain.ts';

const folder = new URL('../golden/presets/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.xml'));

const rulesOf = (name: string): readonly string[] =>
  lintDomainXml(readFileSync(new URL(name, folder), 'utf8'))
    .unwrap()
    .map(({ rule }) => rule);

/** What a Windows 11 has that was asked for with it. */
const asked: Readonly<Record<string, readonly string[]>> = {
  all14: ['hv/reenlightenment-tsc'],
  none: ['hv/missing', 'tpm/windows11-missing'],
  passthrough: ['hv/passthrough-migration'],
};

describe('what the presets make', () => {
  test.each(files)('%s has no error', (name) => {
    const findings = lintDomainXml(readFileSync(new URL(name, folder), 'utf8')).unwrap();
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test.each(files.filter((name) => name.startsWith('windows11')))('%s has nothing that was not asked for', (name) => {
    const profile = Object.keys(asked).find((word) => name.endsWith(`-${word}.xml`)) ?? '';
    expect(rulesOf(name)).toEqual(asked[profile] ?? []);
  });
});
