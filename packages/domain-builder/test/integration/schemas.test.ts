import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { documents } from '../documents.ts';
import { samples } from '../samples.ts';

const folder = '/usr/share/libvirt/schemas';
const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;
const isMissing = !hasXmllint || !existsSync(join(folder, 'domain.rng'));

const xmllint = (xml: string, schema: string): { status: number | null; stderr: string } =>
  spawnSync('xmllint', ['--noout', '--relaxng', join(folder, `${schema}.rng`), '-'], {
    input: xml,
    encoding: 'utf8',
    timeout: 60_000,
  });

describe.skipIf(isMissing && process.env['CI'] !== 'true')('libvirt’s schemas (libvirt0) and xmllint', () => {
  test.each(documents)('accept $name written from its data alone', ({ name, schema, parse, format }) => {
    const { status, stderr } = xmllint(format(structuredClone(parse(samples[name] ?? '').unwrap())), schema);
    expect(stderr.trim()).toBe('- validates');
    expect(status).toBe(0);
  });
});
