import { describe, expect, test } from 'vitest';
import { diffDomains } from '../../src/diff/diff-domains.ts';
import { mergeWanted } from '../../src/diff/merge-wanted.ts';
import { planDomain } from '../../src/diff/plan-domain.ts';
import type { DomainDifference } from '../../src/diff/difference.ts';
import { parseCapabilities } from '../../src/model/documents/capabilities.ts';
import { parsed, served, written } from './domains.ts';

/** The differences that are more than what libvirt chose, each as a line. */
const real = (current: string, wanted: string): readonly string[] =>
  linesOf(diffDomains(parsed(current), parsed(wanted)).filter(isReal));

const isReal = ({ effect }: DomainDifference): boolean => effect !== 'none' && effect !== 'server-filled';
const linesOf = (differences: readonly DomainDifference[]): readonly string[] =>
  differences.map(({ kind, path, effect }) => `${kind} ${path} ${effect}`);

const around = (content: string, devices = ''): string =>
  `<domain type='kvm'><name>a</name><memory>1048576</memory>${content}<devices>${devices}</devices></domain>`;

describe('what libvirt chose', () => {
  test('may stand in place of the wish: a running guest shows the UEFI that was found, and no firmware to find', () => {
    const type = "<type machine='q35'>hvm</type>";
    const wish = around(`<os firmware='efi'>${type}</os>`);
    const found = around(`<os>${type}<loader readonly='yes' type='pflash'>/fw/OVMF.fd</loader></os>`);
    expect(real(found, wish)).toEqual([]);
    expect(real(around(`<os>${type}</os>`), wish)).toEqual(['added os.firmware next-boot']);
  });

  test('is told apart from what was changed', () => {
    expect(real(served, written)).toEqual([]);
  });

  test('is reported as such, with a reason', () => {
    const differences = diffDomains(parsed(served), parsed(written));
    const byPath = new Map(differences.map((one) => [one.path, one]));
    expect(byPath.get('uuid')).toMatchObject({ effect: 'server-filled', kind: 'removed' });
    expect(byPath.get('os.type.machine')).toMatchObject({
      effect: 'server-filled',
      before: 'pc-q35-7.2',
      after: 'q35',
    });
    expect(byPath.get('id')?.effect).toBe('none');
    expect(byPath.get('devices.interfaces.0.target')?.effect).toBe('server-filled');
    expect(differences.every(({ why }) => /^[A-Zl].*\.$/.test(why))).toBe(true);
  });

  test('is not what something explicit differs from', () => {
    const explicit = written
      .replace("machine='q35'", "machine='pc-q35-8.0'")
      .replace("<vcpu current='2'>", "<uuid>00000000-0000-4000-8000-000000000000</uuid><vcpu current='2'>");
    expect(real(served, explicit)).toEqual(['changed uuid next-boot', 'changed os.type.machine next-boot']);
  });

  test('is the machine that the capabilities say the alias stands for, and no other', () => {
    const xml = (canonical: string): string =>
      `<capabilities><host><cpu><arch>x86_64</arch></cpu></host><guest><os_type>hvm</os_type><arch name='x86_64'><wordsize>64</wordsize><machine canonical='${canonical}'>q35</machine><domain type='qemu'/></arch></guest></capabilities>`;
    const effectWith = (canonical: string): string | undefined => {
      const host = { capabilities: parseCapabilities(xml(canonical)).unwrap() };
      const found = diffDomains(parsed(served), parsed(written), { host });
      return found.find(({ path }) => path === 'os.type.machine')?.effect;
    };
    expect(effectWith('pc-q35-7.2')).toBe('server-filled');
    expect(effectWith('pc-q35-9.0')).toBe('next-boot');
  });
});

describe('the same in other words', () => {
  test.each([
    ['a unit', '<currentMemory unit="MiB">512</currentMemory>', '<currentMemory unit="KiB">524288</currentMemory>'],
    ['memory at boot', '<currentMemory>1048576</currentMemory>', ''],
    ['a UUID', '<uuid>6A3F0D3C8F0E4A649F610D6A1C7D5E11</uuid>', '<uuid>6a3f0d3c-8f0e-4a64-9f61-0d6a1c7d5e11</uuid>'],
    ['CPU sets', '<vcpu cpuset="0-3">2</vcpu>', '<vcpu cpuset="0,1,2,3">2</vcpu>'],
    ['CPU sets with holes', '<vcpu cpuset="0-3,^2">2</vcpu>', '<vcpu cpuset="3,0-1">2</vcpu>'],
    ['a feature that is on', '<features><pmu/></features>', '<features><pmu state="on"/></features>'],
    [
      'the order of elements',
      '<title>t</title><description>d</description>',
      '<description>d</description><title>t</title>',
    ],
    ['the order of timers', timers('rtc', 'pit'), timers('pit', 'rtc')],
    ['the order of CPU features', features('vmx', 'svm'), features('svm', 'vmx')],
    ['life cycle', '<on_crash>destroy</on_crash>', ''],
    ['a limit that is none', '<memtune><hard_limit unit="KiB">9007199254740991</hard_limit></memtune>', ''],
    [
      'metadata with another prefix',
      '<metadata><a:x xmlns:a="urn:a" b="1" c="2"><a:y/></a:x></metadata>',
      '<metadata><q:x xmlns:q="urn:a" c="2" b="1"><!-- note --> <q:y/> </q:x></metadata>',
    ],
  ])('%s is no difference', (_, one, other) => {
    expect(real(around(one), around(other))).toEqual([]);
    expect(real(around(other), around(one))).toEqual([]);
  });

  test.each([
    [
      'a disk',
      "<disk type='file' device='disk'><driver name='qemu' type='raw'/><target dev='vda' bus='virtio'/></disk>",
      "<disk><target dev='vda'/></disk>",
    ],
    [
      'an address',
      "<rng model='virtio'><backend model='random'/><address type='pci' domain='0x0000' bus='0x01' slot='16' function='0x0'/></rng>",
      "<rng><backend model='random'/><address type='pci' bus='1' slot='0x10'/></rng>",
    ],
    [
      'a MAC address',
      "<interface type='user'><mac address='52:54:00:AB:CD:0E'/></interface>",
      "<interface type='user'><mac address='52:54:0:ab:cd:e'/></interface>",
    ],
    [
      'a link that is up',
      "<interface type='user'><mac address='52:54:00:00:00:01'/><link state='up'/></interface>",
      "<interface type='user'><mac address='52:54:00:00:00:01'/></interface>",
    ],
    [
      'an empty drive',
      "<disk type='file' device='cdrom'><target dev='sda' bus='sata'/><readonly/></disk>",
      "<disk type='block' device='cdrom'><target dev='sda' bus='sata'/></disk>",
    ],
  ])('%s is no difference', (_, one, other) => {
    expect(real(around('', one), around('', other))).toEqual([]);
    expect(real(around('', other), around('', one))).toEqual([]);
  });

  test('the order of devices is none, but that of boot devices is', () => {
    const disks = ['vda', 'vdb', 'vdc'].map((dev) => `<disk><source file='/${dev}'/><target dev='${dev}'/></disk>`);
    expect(real(around('', disks.join('')), around('', disks.toReversed().join('')))).toEqual([]);
    const boots = (...devices: readonly string[]) =>
      around(`<os><type>hvm</type>${devices.map((dev) => `<boot dev='${dev}'/>`).join('')}</os>`);
    expect(real(boots('hd', 'cdrom'), boots('cdrom', 'hd'))).toEqual([
      'changed os.boots.0.dev next-boot',
      'changed os.boots.1.dev next-boot',
    ]);
  });

  test('the order of the arguments of QEMU is one', () => {
    const args = (...values: readonly string[]) =>
      `<domain type='kvm' xmlns:qemu='http://libvirt.org/schemas/domain/qemu/1.0'><name>a</name><memory>1</memory><qemu:commandline>${values.map((value) => `<qemu:arg value='${value}'/>`).join('')}</qemu:commandline></domain>`;
    expect(real(args('-a', '-b'), args('-b', '-a'))).toHaveLength(2);
    expect(real(args('-a'), args('-a', '-b'))).toEqual(['changed qemuCommandline.args next-boot']);
  });
});

describe('the pairs of devices', () => {
  test('an alias of ones own goes before anything else', () => {
    const disk = (dev: string, file: string) =>
      `<disk><source file='/${file}'/><target dev='${dev}'/><alias name='ua-${file}'/></disk>`;
    const found = real(
      around('', disk('vda', 'a') + disk('vdb', 'b')),
      around('', disk('vdb', 'a') + disk('vda', 'b')),
    );
    expect(found).toEqual([
      'changed devices.disks.0.target.dev next-boot',
      'changed devices.disks.1.target.dev next-boot',
    ]);
  });

  test('taking one of several that have no name is one difference', () => {
    const input = (bus: string, type = 'tablet') => `<input type='${type}' bus='${bus}'/>`;
    const found = real(
      around('', input('usb') + input('virtio', 'mouse') + input('virtio')),
      around('', input('virtio', 'mouse') + input('virtio')),
    );
    expect(found).toEqual(['removed devices.inputs.0 hot-plug']);
  });

  test('an interface without a MAC address is the one that libvirt gave one', () => {
    const current = `<interface type='bridge'><mac address='52:54:00:00:00:01'/><source bridge='br1'/></interface><interface type='bridge'><mac address='52:54:00:00:00:02'/><source bridge='br0'/></interface>`;
    const wanted = `<interface type='bridge'><source bridge='br0'/></interface><interface type='bridge'><source bridge='br1'/></interface>`;
    expect(real(around('', current), around('', wanted))).toEqual([]);
  });

  test('another MAC address is another interface', () => {
    const nic = (last: string) => `<interface type='user'><mac address='52:54:00:00:00:${last}'/></interface>`;
    expect(real(around('', nic('01')), around('', nic('02')))).toEqual([
      'added devices.interfaces.0 hot-plug',
      'removed devices.interfaces.0 hot-plug',
    ]);
  });
});

describe('the effect of a change', () => {
  const change = (...replacements: readonly (readonly [string, string])[]): readonly string[] => {
    let xml = written;
    for (const [from, to] of replacements) {
      expect(xml).toContain(from);
      xml = xml.replace(from, to);
    }
    return real(served, xml);
  };

  test.each([
    ['a title', '<title>Web server</title>', '<title>Other</title>', 'changed title live'],
    ['less memory', "<currentMemory unit='GiB'>2", "<currentMemory unit='GiB'>1", 'changed currentMemory live'],
    ['more CPUs', "current='2'", "current='3'", 'changed vcpu.current live'],
    ['a medium', '/images/a.iso', '/images/b.iso', 'changed devices.disks.2.source.file live'],
    ['the file of a disk', '/images/data.raw', '/images/other.raw', 'changed devices.disks.1.source.file next-boot'],
    ['the cache of a disk', "cache='none'", "cache='writeback'", 'changed devices.disks.0.driver.cache next-boot'],
    ['a network', "network='default'", "network='lab'", 'changed devices.interfaces.0.source.network live'],
    ['a password', "passwd='s3cret'", "passwd='other'", 'changed devices.graphics.0.passwd live'],
    ['ACPI', '<features><acpi/></features>', '', 'removed features.acpi next-boot'],
    ['the name', '<name>web</name>', '<name>www</name>', 'changed name next-boot'],
    ['the kind of hypervisor', "type='qemu'", "type='kvm'", 'changed type next-boot'],
  ])('%s', (_, from, to, line) => {
    expect(change([from, to])).toEqual([line]);
  });

  test('memory and CPUs that the running guest cannot have wait for the next boot', () => {
    expect(
      change(
        ["<memory unit='GiB'>4", "<memory unit='GiB'>8"],
        ["<currentMemory unit='GiB'>2", "<currentMemory unit='GiB'>8"],
      ),
    ).toEqual(['changed memory.bytes next-boot', 'changed currentMemory next-boot']);
    expect(change(["<vcpu current='2'>4", "<vcpu current='8'>8"])).toEqual([
      'changed vcpu.current next-boot',
      'changed vcpu.count next-boot',
    ]);
  });

  test('a device goes by hot-plug where QEMU can, its controller where nothing else needs it', () => {
    const disk = /<disk type='file' device='disk'>.*<\/disk>\n/;
    expect(real(served, written.replace(disk, ''))).toEqual([
      'removed devices.disks.1 hot-plug',
      'removed devices.controllers.1 hot-plug',
    ]);
    const tpm = "<tpm model='tpm-crb'><backend type='emulator' version='2.0'/></tpm></devices>";
    expect(real(served, written.replace('</devices>', tpm))).toEqual(['added devices.tpms.0 next-boot']);
  });

  test('unknown content and metadata are compared as XML', () => {
    const found = diffDomains(
      parsed(around("<metadata><a xmlns='urn:a' v='1'/><b xmlns='urn:b'/></metadata><future x='1'/>")),
      parsed(around("<metadata><a xmlns='urn:a' v='2'/></metadata><future x='2'/>")),
    );
    expect(linesOf(found)).toEqual([
      'changed metadata live',
      'removed metadata live',
      'changed extra.children.future next-boot',
    ]);
    expect(real(around("<metadata><a xmlns='urn:a'/></metadata>"), around(''))).toEqual([]);
  });

  test('a wrong argument is a TypeError', () => {
    // @ts-expect-error: the check is for callers without types
    expect(() => diffDomains('<domain/>', parsed(written))).toThrow(TypeError);
  });
});

function timers(...names: readonly string[]): string {
  return `<clock offset='utc'>${names.map((name) => `<timer name='${name}' tickpolicy='delay'/>`).join('')}</clock>`;
}

function features(...names: readonly string[]): string {
  return `<cpu mode='host-passthrough'>${names.map((name) => `<feature policy='require' name='${name}'/>`).join('')}</cpu>`;
}

describe('a CPU that follows the host', () => {
  const named = around(
    "<cpu mode='custom' match='exact' check='partial'><model fallback='forbid'>Skylake-Client</model></cpu>",
  );
  const follows = around("<cpu mode='host-model'/>");

  test('is what libvirt expands in a running guest', () => {
    const runs = named
      .replace("<domain type='kvm'", "<domain type='kvm' id='3'")
      .replace('</cpu>', "<vendor>Intel</vendor><feature policy='require' name='ss'/></cpu>");
    expect(real(runs, follows)).toEqual([]);
    expect(structuredClone(mergeWanted(parsed(runs), parsed(follows)).cpu)).toEqual({ mode: 'host-model' });
  });

  test('is another one than that which a definition names', () => {
    expect(real(named, follows)).toContain('changed cpu.mode next-boot');
    const { steps } = planDomain(parsed(named), parsed(follows), { running: false });
    expect(steps).toMatchObject([{ op: 'define' }]);
    expect(steps[0]?.op === 'define' && steps[0].xml).not.toContain('Skylake');
  });

  test('loses a feature that is no longer asked for', () => {
    const without = around("<cpu mode='host-model'><feature policy='disable' name='vmx'/></cpu>");
    expect(real(without, follows)).toEqual(['removed cpu.features.0 next-boot']);
  });
});
