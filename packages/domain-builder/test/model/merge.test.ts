import { describe, expect, test } from 'vitest';
import { formatDomain, parseDomain } from '../../src/model/documents/domain.ts';
import type { Devices, Disk, Domain } from '../../src/schema/types.gen.ts';

const text = `<!-- top -->
<domain type='kvm'>
  <name>a</name>
  <!-- about memory -->
  <memory unit='MiB'>512</memory>
  <devices>
    <!-- first -->
    <disk type='file'>
      <source file='/one'/>
      <target dev='vda'/>
    </disk>
    <interface type='user'/>
    <!-- second -->
    <disk type='file' device='disk'>
      <source file='/two'/>
      <target dev='vdb'/>
      <address type='pci' bus='0x3' slot='10' function='0'/>
    </disk>
  </devices>
  <custom/>
</domain>
`;

const base = parseDomain(text).unwrap();
const devices: Devices = base.devices ?? {};
const [one, two] = devices.disks ?? [];
const withDisks = (...disks: (Disk | undefined)[]): Domain => ({
  ...base,
  devices: { ...devices, disks: disks.filter((disk) => disk !== undefined) },
});
/** The lines that are in one text and not in the other. */
const changed = (after: string): { gone: string[]; new: string[] } => {
  const [old, now] = [text.split('\n'), after.split('\n')];
  return { gone: old.filter((line) => !now.includes(line)), new: now.filter((line) => !old.includes(line)) };
};

describe('writing what was parsed and changed', () => {
  test('changes only the line of the field', () => {
    const after = formatDomain({ ...base, name: 'b' });
    expect(changed(after)).toEqual({ gone: ['  <name>a</name>'], new: ['  <name>b</name>'] });
    expect(after.split('\n')).toHaveLength(text.split('\n').length);
  });

  test('writes a changed size in libvirt’s unit, and an unchanged one as it was', () => {
    expect(formatDomain({ ...base, memory: { bytes: 512n * 1024n ** 2n } })).toContain(
      "<memory unit='KiB'>524288</memory>",
    );
    expect(formatDomain({ ...base, memory: { ...base.memory, bytes: 1024n ** 3n } })).toContain(
      "<memory unit='KiB'>1048576</memory>",
    );
    expect(formatDomain({ ...base, memory: { ...base.memory, bytes: 512n * 1024n ** 2n } })).toBe(text);
  });

  test('keeps the spelling of numbers beside one that changes', () => {
    const address = two?.address?.type === 'pci' ? { ...two.address, function: 1 } : undefined;
    const after = formatDomain(withDisks(one, two && address && { ...two, address }));
    expect(changed(after).new).toEqual(["      <address type='pci' bus='0x3' slot='10' function='0x1'/>"]);
  });

  test('does not write a default that was not there', () => {
    const after = formatDomain(withDisks(one && { ...one, readonly: true }, two));
    expect(changed(after)).toEqual({ gone: [], new: ['      <readonly/>'] });
  });

  test('takes a device away with its line and nothing else', () => {
    const after = formatDomain(withDisks(one));
    expect(after).toContain('<!-- second -->\n  </devices>');
    expect(after).not.toContain('/two');
    expect(changed(after).new).toEqual([]);
  });

  test('adds a device behind its like, indented like it', () => {
    const after = formatDomain(withDisks(one, { type: 'file', source: { file: '/new' }, target: { dev: 'vdc' } }, two));
    expect(changed(after).gone).toEqual([]);
    expect(after).toContain(
      "    </disk>\n    <disk type='file'>\n      <source file='/new'/>\n      <target dev='vdc'/>\n    </disk>\n    <interface",
    );
  });

  test('adds a device in front of its like', () => {
    const after = formatDomain(withDisks({ type: 'file', source: { file: '/new' } }, one, two));
    expect(after.indexOf('/new')).toBeLessThan(after.indexOf('/one'));
    expect(changed(after).gone).toEqual([]);
  });

  test('adds the first device of its kind where libvirt has it', () => {
    const after = formatDomain({ ...base, devices: { ...devices, rngs: [{ model: 'virtio' }] } });
    expect(after).toContain("    <rng model='virtio'/>\n  </devices>");
    const described = formatDomain({ ...base, title: 't' });
    expect(described).toContain('  <name>a</name>\n  <title>t</title>\n  <!-- about memory -->');
  });

  test('follows the order of the data when it changes', () => {
    const after = formatDomain(withDisks(two, one));
    expect(after.indexOf('/two')).toBeLessThan(after.indexOf('<interface'));
    expect(after.indexOf('/one')).toBeGreaterThan(after.indexOf('<!-- second -->'));
    expect(
      parseDomain(after)
        .unwrap()
        .devices?.disks?.map((disk) => disk.target?.dev),
    ).toEqual(['vdb', 'vda']);
  });

  test('writes a copy of a device as a second one', () => {
    const after = formatDomain(withDisks(one, one && { ...one, target: { dev: 'vdc' } }, two));
    expect(
      parseDomain(after)
        .unwrap()
        .devices?.disks?.map((disk) => disk.target?.dev),
    ).toEqual(['vda', 'vdc', 'vdb']);
  });

  test('leaves out what is not there any more, unknown content too', () => {
    const { extra: _, ...known } = base;
    expect(changed(formatDomain(known))).toEqual({ gone: ['  <custom/>'], new: [] });
    const { memory: __, ...light } = base;
    expect(changed(formatDomain(light))).toEqual({ gone: ["  <memory unit='MiB'>512</memory>"], new: [] });
  });

  test('changes unknown content that is data', () => {
    const after = formatDomain({
      ...base,
      extra: { children: [{ kind: 'element', name: 'other', attributes: [], children: [] }] },
    });
    expect(changed(after)).toEqual({ gone: ['  <custom/>'], new: ['  <other/>'] });
  });

  test('carries a device into another domain', () => {
    const other = parseDomain("<domain type='qemu'><name>b</name></domain>").unwrap();
    const after = formatDomain({ ...other, devices: { disks: two ? [two] : [] } });
    expect(parseDomain(after).unwrap().devices?.disks?.[0]).toEqual(two);
  });

  test('two domains that say the same are equal to deep comparison', () => {
    expect(parseDomain(text).unwrap()).toEqual(parseDomain(text.replace("slot='10'", "slot='0xa'")).unwrap());
  });
});
