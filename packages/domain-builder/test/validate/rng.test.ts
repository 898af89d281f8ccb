import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSchemas, releaseSchemas } from '../../src/validate/rng/schemas.ts';
import { validateDomainXml, validateXml } from '../../src/validate/validate-xml.ts';
import { positionAt } from '../../src/xml/position.ts';
import { golden } from '../golden.ts';
import { lacks, systemSchemas } from './schema-folders.ts';

const domain = (devices: string, sections = ''): string => `<domain type='kvm'>
  <name>d</name>
  <memory unit='GiB'>1</memory>
  <os><type arch='x86_64' machine='q35'>hvm</type></os>
${sections}  <devices>
${devices}  </devices>
</domain>`;

const rngOf = async (text: string, schemas = systemSchemas): Promise<readonly string[]> => {
  const { levels } = await validateXml(text, { schemas });
  const findings = levels.find(({ level }) => level === 'rng')?.findings ?? [];
  return findings.map(
    ({ line, column, severity, rule, path, message }) => `${line}:${column} ${severity} ${rule} [${path}] ${message}`,
  );
};

afterAll(() => releaseSchemas());

describe.skipIf(lacks(systemSchemas))('validation against libvirt’s schemas', () => {
  test('passes a valid domain', async () => {
    expect(await rngOf(domain("    <memballoon model='virtio'/>\n"))).toEqual([]);
  });

  test.each([
    [
      'a word',
      "    <disk type='file' device='disk'>\n      <driver name='qemu' io='natve'/>\n      <source file='/a'/>\n      <target dev='vda' bus='virtio'/>\n    </disk>\n",
      '7:27 error rng/value [devices.disks.0.driver.io] "natve" is no value of io of <driver>; it takes threads, native, io_uring',
    ],
    [
      'an element',
      "    <memballoon model='virtio'>\n      <statistics period='5'/>\n    </memballoon>\n",
      '7:7 error rng/element [devices.memballoons.0.statistics] <statistics> has no place in this <memballoon>',
    ],
    [
      'an attribute',
      "    <memballoon modell='virtio' model='none'/>\n",
      '6:17 error rng/attribute [devices.memballoons.0.modell] this <memballoon> has no attribute "modell"',
    ],
    [
      'what is missing',
      "    <memballoon model='virtio'/>\n    <tpm model='tpm-crb'/>\n",
      '7:5 error rng/missing [devices.tpms.0] <tpm> lacks <backend>',
    ],
  ])('points at %s', async (_, devices, expected) => {
    expect(await rngOf(domain(devices))).toEqual([expected]);
  });

  test('finds each of several mistakes', async () => {
    const text = domain(
      "    <tpm model='tpm-crb'/>\n    <controller type='pci' index='-1'/>\n    <watchdog model='i6300esb' action='bark'/>\n",
    );
    const found = await rngOf(text);
    expect(found.map((line) => line.split(' ')[2])).toEqual(['rng/value', 'rng/value', 'rng/missing']);
  });

  test('finds each attribute of a long domain when it is mistyped, at its very place', async () => {
    const text = golden('linux-server.xml');
    const start = text.indexOf('</metadata>');
    const attributes = [...text.matchAll(/ ([a-z]\w*)='/g)].filter(({ index }) => index > start);
    expect(attributes.length).toBeGreaterThan(100);
    const missed: string[] = [];
    for (const { index, 1: name = '' } of attributes) {
      const end = index + 1 + name.length;
      const found = await rngOf(`${text.slice(0, end)}x${text.slice(end)}`);
      const { line, column } = positionAt(text, index + 1);
      if (!found.some((finding) => finding.startsWith(`${line}:${column} error rng/attribute `)))
        missed.push(`${line}: ${name}`);
    }
    expect(missed).toEqual([]);
  });

  test('says once what is wrong in many places', async () => {
    const devices = Array.from({ length: 40 }, () => "    <hub type='usb' colour='red'/>\n").join('');
    const found = await rngOf(domain(devices));
    expect(found).toEqual([expect.stringMatching(/^6:21 error rng\/attribute .* \(and in 39 more places\)$/)]);
  });

  test('validates other documents by the schema of their root', async () => {
    expect(await rngOf("<network>\n  <name>n</name>\n  <forward mode='teleport'/>\n</network>")).toEqual([
      expect.stringMatching(/^3:12 error rng\/value \[forward\.mode\] "teleport" is no value of mode of <forward>/),
    ]);
    expect(await rngOf("<pool type='dir'><name>p</name><target><path>/p</path></target></pool>")).toEqual([]);
  });

  test('keeps the compiled schemas until they are released', async () => {
    const before = await openSchemas(systemSchemas.folder);
    expect(await openSchemas(systemSchemas.folder)).toBe(before);
    releaseSchemas(systemSchemas.folder);
    expect(await openSchemas(systemSchemas.folder)).not.toBe(before);
  });

  test('holds no more memory for many refused documents than for a few', async () => {
    const text = domain("    <tpm model='tpm-crb'/>\n".repeat(10));
    const held = async (documents: number): Promise<number> => {
      for (let i = 0; i < documents; i++) {
        await validateDomainXml(text, { schemas: systemSchemas });
        // Weak references are kept until the task ends.
        await new Promise((resolve) => {
          setImmediate(resolve);
        });
      }
      return process.memoryUsage().external;
    };
    const before = await held(10);
    expect((await held(100)) - before).toBeLessThan(2 * 1024 * 1024);
  });
});

describe('schemas of one’s own', () => {
  let folder: string;
  beforeAll(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'virtkit-rng-')), 'a b%20#é');
    mkdirSync(folder);
    const grammar = (body: string): string =>
      `<grammar xmlns='http://relaxng.org/ns/structure/1.0' datatypeLibrary='http://www.w3.org/2001/XMLSchema-datatypes'>${body}</grammar>`;
    writeFileSync(
      join(folder, 'domain.rng'),
      grammar(`<include href='parts.rng'/><start><element name='domain'>
        <attribute name='type'><choice><value>kvm</value><value>qemu</value></choice></attribute>
        <interleave><element name='name'><text/></element><optional><element name='memory'><ref name='size'/></element></optional></interleave>
      </element></start>`),
    );
    writeFileSync(join(folder, 'parts.rng'), grammar("<define name='size'><data type='unsignedInt'/></define>"));
    writeFileSync(join(folder, 'network.rng'), grammar("<start><ref name='nothing'/></start>"));
  });
  afterAll(() => {
    releaseSchemas();
    rmSync(join(folder, '..'), { recursive: true });
  });

  test('are read from a folder whatever its name', async () => {
    expect(await rngOf("<domain type='kvm'><name>a</name><memory>1</memory></domain>", { folder })).toEqual([]);
    expect(
      await rngOf("<domain type='kvm'><name>a</name><memory>much</memory></domain>", { folder: `${folder}/` }),
    ).toEqual(['1:34 error rng/text [memory] "much" is no value of <memory>']);
  });

  test('that are older than this package make what is new information, not an error', async () => {
    const text = "<domain type='kvm'>\n  <name>a</name>\n  <memory unit='KiB'>1</memory>\n  <vcpu>2</vcpu>\n</domain>";
    expect(await rngOf(text, { folder, version: '0.1.0' })).toEqual([
      '3:11 info rng/unknown-to-schemas [memory.unit] not known to 0.1.0: the attribute "unit" of <memory>',
      '4:3 info rng/unknown-to-schemas [vcpu] not known to 0.1.0: <vcpu> in <domain>',
    ]);
  });

  test('that are as new as this package refuse what they do not have', async () => {
    const text = "<domain type='kvm'><name>a</name><vcpu>2</vcpu></domain>";
    expect(await rngOf(text, { folder, version: '11.3.0' })).toEqual([
      '1:34 error rng/element [vcpu] <vcpu> has no place in this <domain>',
    ]);
  });

  test('that no one can use are named', async () => {
    expect(await rngOf('<network><name>n</name></network>', { folder })).toEqual([
      expect.stringContaining('network.rng is no RELAX NG schema that can be used'),
    ]);
  });
});
