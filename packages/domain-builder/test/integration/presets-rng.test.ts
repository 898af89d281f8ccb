import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const goldens = fileURLToPath(new URL('../golden/presets/', import.meta.url));
const workspace = fileURLToPath(new URL('../../../../', import.meta.url));
const files = readdirSync(goldens).filter((name) => name.endsWith('.xml'));

/** Files that say what only newer releases of libvirt know, and which. */
const newer: Readonly<Record<string, { readonly since: readonly [number, number]; readonly what: string }>> = {
  'windows11-amd.xml': { since: [10, 7], what: 'xmm_input' },
  'windows11-amd-nested.xml': { since: [11, 0], what: 'tlbflush with direct and extended' },
  'windows11-intel.xml': { since: [10, 7], what: 'xmm_input' },
  'windows11-intel-nested.xml': { since: [11, 0], what: 'tlbflush with direct and extended' },
  'windows11-host-model.xml': { since: [11, 9], what: "hyperv mode='host-model'" },
};

const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;

const verdict = (schemas: string, xml: string): { readonly status: number | null; readonly stderr: string } =>
  spawnSync('xmllint', ['--noout', '--relaxng', join(schemas, 'domain.rng'), '-'], {
    input: xml,
    encoding: 'utf8',
    timeout: 60_000,
  });

const isMissing = (folder: string): boolean => !hasXmllint || !existsSync(join(folder, 'domain.rng'));
const maySkip = process.env['CI'] !== 'true';
const read = (name: string): string => readFileSync(join(goldens, name), 'utf8');
const old = '/usr/share/libvirt/schemas';
const recent = join(workspace, '.cache/libvirt-schemas', old);

describe.skipIf(isMissing(old) && maySkip)('this machine’s schemas of libvirt (libvirt0, xmllint)', () => {
  test.each(files.filter((name) => newer[name] === undefined))('accept what a preset makes: %s', (name) => {
    expect(verdict(old, read(name))).toMatchObject({ status: 0, stderr: '- validates\n' });
  });
});

describe.skipIf(isMissing(recent) && maySkip)(
  'the schemas of libvirt 11.3 (node scripts/fetch.mjs schemas, xmllint)',
  () => {
    const isKnown = (name: string): boolean => {
      const [major, minor] = newer[name]?.since ?? [0, 0];
      return major < 11 || (major === 11 && minor <= 3);
    };

    test.each(files.filter(isKnown))('accept what a preset makes: %s', (name) => {
      expect(verdict(recent, read(name))).toMatchObject({ status: 0, stderr: '- validates\n' });
    });

    test.each(files.filter((name) => !isKnown(name)))('do not know what a newer release does: %s', (name) => {
      expect(verdict(recent, read(name)).status).not.toBe(0);
    });

    test('refuse what is wrong, so the check can fail', () => {
      const wrong = read('linux.xml').replace("poll-control state='on'", "poll-control state='maybe'");
      expect(verdict(recent, wrong).status).not.toBe(0);
    });
  },
);

test('every file that is newer is there', () => {
  expect(Object.keys(newer).filter((name) => !files.includes(name))).toEqual([]);
});
