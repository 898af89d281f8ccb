import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/facts/host.ts';
import { lintDomainXml } from '../../src/lint/lint-domain.ts';
import { parseDomainCapabilities } from '../../src/model/documents/domain-capabilities.ts';

const corpus = process.env['VIRTKIT_CORPUS'] ?? '';

const read = (file: string): string => readFileSync(join(corpus, file), 'utf8');

/** The domains that libvirt's own tests want accepted: those it reads, and those it writes. */
const accepted = (): readonly string[] =>
  read('EXPECT.tsv')
    .split('\n')
    .map((row) => row.split('\t'))
    .filter(([file = '', , , , expected = '']) => file.startsWith('domain/') && ['ok', 'output'].includes(expected))
    .map(([file = '']) => file);

/** The errors in the domains that libvirt accepts. */
const errors = (host?: Host): readonly string[] =>
  accepted().flatMap((file) =>
    lintDomainXml(read(file), host ? { host } : {})
      .unwrap()
      .filter(({ severity }) => severity === 'error')
      .map(({ rule, line, message }) => `${file}:${line} ${rule}: ${message}`),
  );

/** QEMU of 10.0 in these descriptions was built without MTP, which two of libvirt's domains want. */
const wantsMtp = /mtp-usb-device.* host\/unsupported: the host does not have the file system driver mtp;/;

describe.skipIf(corpus === '')('libvirt’s own test data (VIRTKIT_CORPUS)', { timeout: 120_000 }, () => {
  test('has no error in a domain that libvirt accepts', () => {
    expect(accepted().length).toBeGreaterThan(700);
    expect(errors()).toEqual([]);
    console.log(`lint: no error in ${accepted().length} domains that libvirt accepts`);
  });

  test.each(['qemu_10.0.0-tcg.x86_64', 'qemu_9.2.0.x86_64', 'qemu_9.0.0-q35.x86_64'])(
    'has no error in them on a host with the capabilities %s',
    (name) => {
      const text = read(`domaincapabilities/domaincapsdata/${name}.xml`);
      const host: Host = { domainCapabilities: parseDomainCapabilities(text).unwrap() };
      expect(errors(host).filter((line) => !wantsMtp.test(line))).toEqual([]);
    },
  );

  test('no rule fails on any of its domains', () => {
    const files = readdirSync(join(corpus, 'domain'), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.xml'))
      .map((entry) => join(entry.parentPath, entry.name));
    expect(files.length).toBeGreaterThan(1000);
    const failed = files.flatMap((file) => {
      const findings = lintDomainXml(readFileSync(file, 'utf8'));
      return findings.ok ? findings.val.filter(({ rule }) => rule === 'lint/failed').map(({ message }) => message) : [];
    });
    expect(failed).toEqual([]);
  });
});
