import { describe, expect, test } from 'vitest';
import { formatDomain, parseDomain } from '../../src/model/documents/domain.ts';
import { applyEdits, type Edit } from '../../src/model/edit.ts';

const domain = parseDomain(`<domain type='kvm'>
  <name>a</name> <!-- kept -->
  <memory unit='GiB'>1</memory>
  <devices>
    <disk type='file'><target dev='vda' bus='virtio'/></disk>
    <disk type='file'><target dev='vdb' bus='virtio'/></disk>
  </devices>
</domain>`).unwrap();
const edited = (...edits: readonly Edit[]) => applyEdits(domain, edits);

describe('edits', () => {
  test('set, remove and append, in order, and keep what they do not touch', () => {
    const next = edited(
      { op: 'set', path: 'devices.disks.1.driver.cache', value: 'none' },
      { op: 'remove', path: 'devices.disks.0' },
      {
        op: 'append',
        path: 'devices.rngs',
        value: { model: 'virtio', backend: { model: 'random', path: '/dev/random' } },
      },
      { op: 'set', path: 'title', value: 'A' },
    ).unwrap();
    expect(next.devices?.disks).toMatchObject([{ driver: { cache: 'none' }, target: { dev: 'vdb' } }]);
    expect(next.devices?.rngs).toHaveLength(1);
    expect(formatDomain(next)).toContain("<memory unit='GiB'>1</memory>");
    expect(formatDomain(next)).toContain('<!-- kept -->');
    expect(domain.devices?.disks).toHaveLength(2);
  });

  test('removing what is not there changes nothing', () => {
    expect(edited({ op: 'remove', path: 'cpu.topology.cores' }).unwrap()).toEqual(domain);
  });

  test.each([
    ['through a value', 'name.first'],
    ["past a list's end", 'devices.disks.2.driver'],
    ['to no place of a list', 'devices.disks.one'],
    ['to a reserved name', '__proto__.polluted'],
    ['to nothing', 'devices..disks'],
  ])('a path that leads %s is an error that names it', (_, path) => {
    const failed = edited({ op: 'set', path, value: 1 });
    expect(failed.ok).toBe(false);
    expect(failed.val).toMatchObject({ name: 'DomainXmlError', code: 'INVALID_VALUE', path });
    expect({}).not.toHaveProperty('polluted');
  });

  test('a path deeper than any document, and an operation that does not exist, are refused', () => {
    const deep = Array.from({ length: 20_001 }, () => 'a').join('.');
    expect(edited({ op: 'set', path: deep, value: 1 }).val).toMatchObject({ code: 'LIMIT' });
    // @ts-expect-error no such operation
    expect(() => edited({ op: 'bogus', path: 'name', value: 1 })).toThrow(TypeError);
  });
});
