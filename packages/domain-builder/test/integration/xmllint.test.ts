import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { domain } from '../../src/builder/domain-builder.ts';
import { gib, mib } from '../../src/builder/size.ts';
import { formatDomain, parseDomain } from '../../src/model/documents/domain.ts';
import { writeElement } from '../../src/xml/write.ts';
import { DomainXmlError } from '../../src/errors.ts';
import { parseXml } from '../../src/xml/xml.ts';
import { golden } from '../golden.ts';
import { mutatedDomain } from '../model/mutations.ts';
import { respread } from '../respread.ts';

const schema = '/usr/share/libvirt/schemas/domain.rng';
const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;
const maySkip = process.env['CI'] !== 'true';

const xmllint = (xml: string, ...args: string[]): { status: number | null; stderr: string } =>
  spawnSync('xmllint', ['--noout', ...args, '-'], { input: xml, encoding: 'utf8', timeout: 60_000 });

const demo = domain('demo', { type: 'qemu' })
  .memory(mib(512))
  .vcpus(2)
  .cpu('maximum')
  .kernel({ kernel: '/boot/vmlinuz', initrd: '/boot/initrd.img', cmdline: 'console=ttyS0 quiet' })
  .disk({ file: '/tmp/agent.iso', device: 'cdrom' })
  .disk({ file: '/tmp/data.img', format: 'raw', discard: 'unmap', bootOrder: 1 })
  .network({ user: true })
  .agentChannel('org.virtkit.agent.0')
  .serial({ file: '/tmp/serial.log' })
  .rng();

const desktop = domain('desktop')
  .memory(gib(4))
  .vcpus(4, { current: 2 })
  .cpu({ mode: 'host-passthrough', topology: { sockets: 1, cores: 2, threads: 2 } })
  .firmware('efi', { secureBoot: true })
  .clock({
    offset: 'localtime',
    timers: [
      { name: 'rtc', tickpolicy: 'catchup' },
      { name: 'hpet', present: false },
    ],
  })
  .disk({ volume: { pool: 'default', volume: 'desktop.qcow2' }, format: 'qcow2', bus: 'scsi', serial: '1' })
  .network({ network: 'default', queues: 2, mac: '52:54:00:12:34:56', mtu: 1500, link: 'up' })
  .network({ direct: { dev: 'eth0', mode: 'bridge' } })
  .graphics({ type: 'spice', listens: [{ type: 'none' }] })
  .channel({ type: 'spicevmc', target: { type: 'virtio', name: 'com.redhat.spice.0' } })
  .tpm()
  .serial({ log: '/tmp/l' })
  .device('videos', { model: { type: 'virtio', heads: 1 } })
  .device('inputs', { type: 'tablet', bus: 'usb' })
  .device('watchdogs', { model: 'i6300esb', action: 'reset' })
  .device('panics', { model: 'isa' });

describe.skipIf(!hasXmllint && maySkip)('xmllint (libxml2-utils)', () => {
  test('finds everything that the writer writes well-formed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, value) => {
        let xml: string;
        try {
          xml = writeElement({
            kind: 'element',
            name: 'a',
            attributes: [{ name: 'b', value }],
            children: [{ kind: 'text', value: text }],
          });
        } catch {
          return;
        }
        expect(xmllint(xml)).toMatchObject({ status: 0, stderr: '' });
      }),
      { numRuns: 60 },
    );
  });

  test.each(['linux-server.xml', 'hand-edited.xml'])('finds %s well-formed without its link', (name) => {
    const xml = formatDomain(structuredClone(parseDomain(golden(name)).unwrap()));
    expect(xmllint(xml)).toMatchObject({ status: 0, stderr: '' });
  });
});

describe.skipIf(!hasXmllint && maySkip)('xmllint on domains that were damaged (libxml2-utils)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'virtkit-xmllint-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The texts that xmllint takes for well-formed, namespaces included. */
  const accepted = (texts: readonly string[]): readonly boolean[] =>
    texts.map((text, index) => {
      const file = join(folder, `${index}.xml`);
      writeFileSync(file, text);
      const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--huge', file], { encoding: 'utf8' });
      return status === 0 && !stderr.includes('namespace error');
    });

  test('accepts every document that is written for one that was accepted', { timeout: 120_000 }, () => {
    const texts = fc.sample(mutatedDomain, 400).flatMap((text) => {
      const { ok, val } = parseDomain(text);
      return ok ? [text, formatDomain(val), formatDomain(respread(val)), formatDomain(structuredClone(val))] : [];
    });
    expect(texts.length).toBeGreaterThan(100);
    expect(texts.filter((_, index) => !accepted([texts[index] ?? ''])[0])).toEqual([]);
  });

  test('refuses whatever the parser refuses as not well-formed', { timeout: 120_000 }, () => {
    const refused = fc.sample(mutatedDomain, 400).filter((text) => {
      const { val } = parseXml(text);
      return val instanceof DomainXmlError && (val.code === 'NOT_WELL_FORMED' || val.code === 'NAMESPACE');
    });
    // A lone surrogate is no text that a file can hold; what is written for it is another character.
    const inFiles = refused.filter((text) => Buffer.from(text).toString() === text);
    expect(inFiles.length).toBeGreaterThan(50);
    const verdicts = accepted(inFiles);
    expect(inFiles.filter((_, index) => verdicts[index])).toEqual([]);
  });
});

describe.skipIf((!hasXmllint || !existsSync(schema)) && maySkip)('libvirt’s schema (libvirt0)', () => {
  test.each([
    ['the demo', demo],
    ['a desktop', desktop],
  ])('accepts %s', (_, builder) => {
    expect(xmllint(formatDomain(builder.build().unwrap()), '--relaxng', schema)).toMatchObject({ status: 0 });
  });

  test('accepts a golden domain that is written from its data alone', () => {
    const xml = formatDomain(structuredClone(parseDomain(golden('linux-server.xml')).unwrap()));
    expect(xmllint(xml, '--relaxng', schema)).toMatchObject({ status: 0 });
  });

  test('refuses a domain that is wrong, so the check can fail', () => {
    const xml = formatDomain(demo.build().unwrap()).replace("<cpu mode='maximum'/>", "<cpu mode='best'/>");
    expect(xmllint(xml, '--relaxng', schema).status).not.toBe(0);
  });
});
