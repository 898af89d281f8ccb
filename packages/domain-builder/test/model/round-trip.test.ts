import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { domain } from '../../src/builder/domain-builder.ts';
import { mib } from '../../src/builder/size.ts';
import { formatDomain, parseDomain } from '../../src/model/documents/domain.ts';
import { domainFromJson, domainToJson } from '../../src/model/documents/domain.ts';
import type { Domain } from '../../src/schema/types.gen.ts';
import { errorOf } from '../expect-error.ts';
import { golden } from '../golden.ts';
import { respread } from '../respread.ts';
import { infoset } from '../infoset.ts';

const files = ['linux-server.xml', 'hand-edited.xml'];
const parsed = (text: string): Domain => parseDomain(text).unwrap();

/** A copy of every object and list, as people make with spread. */

describe('a domain that was parsed', () => {
  test.each(files)('%s is written byte for byte', (name) => {
    expect(formatDomain(parsed(golden(name)))).toBe(golden(name));
  });

  test.each(files)('%s survives object spread at every level byte for byte', (name) => {
    expect(formatDomain(respread(parsed(golden(name))))).toBe(golden(name));
  });

  test.each(files)('%s keeps every value, and the unknown, through structuredClone and JSON', (name) => {
    const domain = parsed(golden(name));
    const cloned = structuredClone(domain);
    expect(domainFromJson(domainToJson(domain)).unwrap()).toEqual(cloned);
    const again = parsed(formatDomain(cloned));
    expect(structuredClone(again)).toEqual(cloned);
    expect(formatDomain(structuredClone(again))).toBe(formatDomain(cloned));
  });

  test('libvirt’s own style is what data without a link is written in', () => {
    const text = golden('linux-server.xml');
    const fresh = formatDomain(structuredClone(parsed(text)));
    expect(infoset(fresh)).toEqual(infoset(text));
  });

  test('cannot be changed in place', () => {
    const { devices } = parsed(golden('linux-server.xml'));
    expect(Object.isFrozen(devices?.disks)).toBe(true);
    expect(Object.isFrozen(devices?.disks?.[0]?.target)).toBe(true);
  });

  test('has what it does not know as plain data in its place', () => {
    const { extra, devices } = parsed(golden('hand-edited.xml'));
    expect(extra?.children?.map((node) => node.kind === 'element' && node.name)).toEqual(['future-section']);
    expect(devices?.extra).toMatchObject({
      attributes: [{ name: 'future', value: 'yes' }],
      children: [{ name: 'holodeck' }],
    });
    expect(devices?.disks?.[1]?.target).toMatchObject({
      dev: 'vdb',
      extra: { attributes: [{ name: 'bus', value: 'quantum' }] },
    });
  });

  test('has values as values', () => {
    const { memory, vcpu, devices, features, os } = parsed(golden('linux-server.xml'));
    expect(memory?.bytes).toBe(8n * 1024n ** 3n);
    expect(vcpu).toMatchObject({ count: 4, current: 2, cpuset: '0-3,^2', placement: 'static' });
    expect(devices?.controllers?.[1]).toMatchObject({
      type: 'pci',
      target: { chassis: 1, port: 16 },
      address: { type: 'pci', slot: 2, multifunction: true },
    });
    expect(features).toMatchObject({ acpi: true, smm: { state: true, tseg: 48n * 1024n ** 2n } });
    expect(os).toMatchObject({ firmware: 'efi', loader: { secure: true, path: '/usr/share/OVMF/OVMF_CODE.fd' } });
    expect(devices?.disks?.[0]).toMatchObject({
      type: 'file',
      serial: '00123',
      backingStore: { type: 'file', backingStore: { type: 'none' } },
    });
  });
});

describe('what is no domain', () => {
  test.each([
    ['another document', '<network/>', 'WRONG_ROOT', '/network'],
    ['a domain without a name', "<domain type='kvm'/>", 'MISSING', '/domain/name'],
    ['a domain without a type', '<domain><name>a</name></domain>', 'MISSING', '/domain/type'],
    ['a domain of an unknown type', "<domain type='zx81'><name>a</name></domain>", 'MISSING', '/domain/type'],
    ['XML that is not well-formed', '<domain>', 'NOT_WELL_FORMED', '/domain'],
  ])('%s is an error with a path', (_, text, code, path) => {
    expect(parseDomain(text).val).toMatchObject({ name: 'DomainXmlError', code, path });
  });

  test('JSON that is none, or too deep, is an error', () => {
    expect(domainFromJson('{').val).toMatchObject({ code: 'INVALID_VALUE' });
    expect(domainFromJson('['.repeat(5000) + ']'.repeat(5000)).val).toMatchObject({ code: 'LIMIT' });
    expect(domainFromJson('{"type":"kvm","name":"a","vcpu":{"count":"2"}}').val).toMatchObject({
      path: 'domain.vcpu.count',
    });
    expect(domainFromJson('{"type":"kvm","name":"a","nmae":"b"}').val).toMatchObject({ path: 'domain.nmae' });
  });
});

describe('whatever strings go in', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom("'", '"', ']]>', '&lt;', '<!--', '\n\t ', '--', '\r\n'),
  );

  test('the document is refused as a whole, or parses back to the same', () => {
    let built = 0;
    fc.assert(
      fc.property(anyText, anyText, anyText, anyText, (name, description, path, cmdline) => {
        const made = domain(`vm${name}`, { description })
          .memory(mib(64))
          .kernel({ kernel: `/${path}`, cmdline })
          .disk({ file: `/${path}.img`, serial: cmdline })
          .agentChannel('a', { path: `/${path}` })
          .build();
        const codes = made.ok ? [] : [made.val.code];
        expect(['INVALID_VALUE', 'UNWRITABLE']).toEqual(expect.arrayContaining(codes));
        if (!made.ok) return;
        built++;
        const back = parsed(formatDomain(made.val));
        expect(back.name).toBe(made.val.name);
        expect(back.description).toBe(description);
        expect(back.os?.kernel).toBe(`/${path}`);
        expect(back.os?.cmdline).toBe(cmdline);
        expect(structuredClone(back.devices)).toEqual(made.val.devices);
      }),
      { numRuns: 1000 },
    );
    expect(built).toBeGreaterThan(200);
  });
});

describe('data that does not fit', () => {
  const base = parsed("<domain type='kvm'><name>a</name></domain>");
  const write = (fields: unknown) => () => formatDomain(Object.assign({}, structuredClone(base), fields));

  test.each<[string, unknown, string]>([
    ['a field that does not exist', { nmae: 'b' }, 'domain.nmae'],
    [
      'a word that is none of the words',
      { devices: { disks: [{ type: 'file', device: 'toaster' }] } },
      'domain.devices.disks.0.device',
    ],
    ['a form that does not exist', { devices: { disks: [{ type: 'paper' }] } }, 'domain.devices.disks.0.type'],
    ['a number where a string is', { name: 5 }, 'domain.name'],
    ['null', { description: null }, 'domain.description'],
    ['NaN', { vcpu: { count: Number.NaN } }, 'domain.vcpu.count'],
    ['a fraction', { vcpu: { count: 1.5 } }, 'domain.vcpu.count'],
    ['a number where a bigint is', { memory: { bytes: 5 } }, 'domain.memory.bytes'],
    [
      'a word where a boolean is',
      { devices: { disks: [{ type: 'file', readonly: 'no' }] } },
      'domain.devices.disks.0.readonly',
    ],
    ['one where a list is', { devices: { disks: {} } }, 'domain.devices.disks'],
    ['a string where an object is', { os: 'linux' }, 'domain.os'],
    [
      'a PCI slot past 31',
      { devices: { vsocks: [{ address: { type: 'pci', slot: 32 } }] } },
      'domain.devices.vsocks.0.address.slot',
    ],
    ['metadata that is no element', { metadata: '<x/>' }, 'domain.metadata'],
  ])('%s is refused with its path', (_, fields, path) => {
    expect(errorOf(write(fields), 'INVALID_VALUE').path).toBe(path);
  });

  test('what contains itself is refused', () => {
    const chain: Record<string, unknown> = { type: 'file' };
    chain['backingStore'] = chain;
    expect(errorOf(write({ devices: { disks: [chain] } }), 'LIMIT').message).toContain('contains itself');
  });

  test('a prefix that nothing declares is refused', () => {
    const node = { kind: 'element', name: 'qemu:arg', attributes: [], children: [] };
    expect(errorOf(write({ extra: { children: [node] } }), 'NAMESPACE').path).toBe('/domain/qemu:arg');
  });
});
