import { describe, expect, test } from 'vitest';
import type { Host, HostVersions } from '../../src/facts/host.ts';
import { checkDomain } from '../../src/model/documents/domain.ts';
import type { PresetOutcome } from '../../src/presets/preset.ts';
import type { ShareOptions, ShareReadWriteOptions } from '../../src/presets/share/options.ts';
import { share, shareReadWrite } from '../../src/presets/share.ts';
import { windows11 } from '../../src/presets/windows11.ts';
import type { Domain } from '../../src/schema/types.gen.ts';
import { goldenOf, xmlOf } from './golden-of.ts';
import { guest } from './windows11-bases.ts';

const gib = 1024n ** 3n;
const plain: Domain = {
  type: 'kvm',
  name: 'files',
  memory: { bytes: gib },
  os: { type: { value: 'hvm', arch: 'x86_64', machine: 'q35' } },
};

type More = Partial<ShareOptions>;
const shared = (more: More = {}, domain: Domain = plain): PresetOutcome =>
  share({ source: '/srv/pst', tag: 'outlook', readonly: true, ...more })(domain).unwrap();
const errorOf = (more: More, domain: Domain = plain): unknown =>
  share({ source: '/srv/pst', tag: 'outlook', readonly: true, ...more })(domain).val;
const hostOf = (versions: HostVersions): Host => ({ versions });
const young = hostOf({ libvirt: '11.0.0', virtiofsd: '1.13.0' });
const old = hostOf({ libvirt: '9.0.0', virtiofsd: '1.13.0' });

describe('a read-only share', () => {
  test('is enforced by libvirt where libvirt and virtiofsd can', () => {
    const { domain, decisions, hostSteps } = shared({ host: young });
    expect(domain.devices?.filesystems).toEqual([
      {
        type: 'mount',
        accessmode: 'passthrough',
        driver: { type: 'virtiofs' },
        source: { dir: '/srv/pst' },
        target: { dir: 'outlook' },
        readonly: true,
      },
    ]);
    expect(hostSteps).toEqual([]);
    expect(decisions).toContainEqual(
      expect.objectContaining({ id: 'share/read-only', choice: 'set', evidence: 'versions' }),
    );
  });

  test.each<[string, Host | undefined]>([
    ['libvirt 9.0', old],
    ['an old virtiofsd', hostOf({ libvirt: '11.3.0', virtiofsd: 'virtiofsd 1.12.0' })],
    ['QEMU’s virtiofsd', hostOf({ libvirt: '11.3.0', virtiofsd: 'virtiofsd version 7.2.22 (Debian)' })],
    ['a virtiofsd of unknown release', hostOf({ libvirt: '11.3.0' })],
    ['nothing known', undefined],
  ])('is a read-only bind mount with %s, from a path that is not there without it', (_, host) => {
    const { domain, hostSteps } = shared(host && { host });
    const mountPoint = '/run/virtkit/shares/files/outlook';
    expect(domain.devices?.filesystems).toEqual([
      {
        type: 'mount',
        accessmode: 'passthrough',
        driver: { type: 'virtiofs' },
        source: { dir: mountPoint },
        target: { dir: 'outlook' },
      },
    ]);
    expect(hostSteps).toMatchObject([
      {
        id: 'share/bind-read-only',
        commands: [
          ['mkdir', '-p', '--', mountPoint],
          ['mount', '--bind', '--', '/srv/pst', mountPoint],
          ['mount', '-o', 'remount,bind,ro', '--', mountPoint],
          ['findmnt', '--noheadings', '--options', 'ro', '--mountpoint', mountPoint],
        ],
        undo: [
          ['umount', '--', mountPoint],
          ['rmdir', '--', mountPoint],
        ],
      },
    ]);
  });

  test('is an external virtiofsd where nobody can mount', () => {
    const { domain, hostSteps } = shared({ host: old, canMount: false, virtiofsd: '/opt/virtiofsd', queue: 512 });
    const socket = '/run/virtkit/shares/files/outlook.sock';
    expect(domain.devices?.filesystems).toEqual([
      { type: 'mount', driver: { type: 'virtiofs', queue: 512 }, source: { socket }, target: { dir: 'outlook' } },
    ]);
    expect(hostSteps).toMatchObject([
      {
        id: 'share/external-virtiofsd',
        commands: [
          ['mkdir', '-p', '--', '/run/virtkit/shares/files'],
          ['/opt/virtiofsd', '--readonly', `--socket-path=${socket}`, '--shared-dir=/srv/pst'],
        ],
        undo: [['rm', '-f', '--', socket]],
      },
    ]);
  });

  test.each<[string, More]>([
    ['nobody can mount and nothing is known', { canMount: false }],
    ['nobody can mount and virtiofsd is old', { canMount: false, host: hostOf({ libvirt: '9.0', virtiofsd: '1.10' }) }],
    ['libvirt is asked to and cannot', { enforce: 'libvirt', host: old }],
    [
      'libvirt is asked to and virtiofsd cannot',
      { enforce: 'libvirt', host: hostOf({ libvirt: '11.0', virtiofsd: '7.2.0' }) },
    ],
    ['an external virtiofsd is asked to and cannot', { enforce: 'external', host: hostOf({ virtiofsd: '1.12' }) }],
    ['a bind mount is asked for and nobody can mount', { enforce: 'bind-mount', canMount: false }],
  ])('is an error when %s', (_, more) => {
    expect(errorOf(more)).toMatchObject({ code: 'CONFLICT', path: 'enforce', step: 'share' });
  });

  test('is made the way that is asked for, with a warning where the host is not known', () => {
    const libvirt = shared({ enforce: 'libvirt' });
    expect(libvirt.domain.devices?.filesystems?.[0]).toMatchObject({ readonly: true });
    expect(libvirt.warnings).toMatchObject([{ id: 'share/host-unknown' }]);
    const external = shared({ enforce: 'external', socket: '/run/x/s.sock' });
    expect(external.domain.devices?.filesystems?.[0]?.source).toEqual({ socket: '/run/x/s.sock' });
    expect(external.warnings).toMatchObject([{ id: 'share/host-unknown' }]);
    const bound = shared({ enforce: 'bind-mount', host: young, mountPoint: '/mnt/ro/outlook/' });
    expect(bound.domain.devices?.filesystems?.[0]?.source).toEqual({ dir: '/mnt/ro/outlook' });
  });

  test('has no other way, and needs readonly: true', () => {
    // What is not typed may ask for anything.
    expect(() => shared({ enforce: 'hope' as 'libvirt' })).toThrow(TypeError);
    expect(() => share({ source: '/a', tag: 'a', readonly: false as true })).toThrow(TypeError);
  });

  test.each(['/srv/pst', '/srv', '/', '/srv/pst/ro'])(
    'is not mounted at %s, where the guest could write without it',
    (mountPoint) => {
      expect(errorOf({ mountPoint })).toMatchObject({ code: 'CONFLICT', path: 'mountPoint' });
    },
  );

  test('keeps names of domains and tags apart in the paths that it makes', () => {
    const at = (name: string, tag: string): unknown =>
      shared({ tag }, { ...plain, name }).domain.devices?.filesystems?.[0]?.source;
    expect(at('../../etc', 'a b')).toEqual({ dir: '/run/virtkit/shares/%002e%002e%002f%002e%002e%002fetc/a%0020b' });
    expect(at('a%0020b', 'ü')).toEqual({ dir: '/run/virtkit/shares/a%00250020b/%00fc' });
    expect(errorOf({}, { ...plain, name: 'x'.repeat(201) })).toMatchObject({
      code: 'INVALID_VALUE',
      path: 'mountPoint',
    });
  });

  test('carries what virtiofsd is told', () => {
    const { domain } = shared({
      host: young,
      queue: 1024,
      cache: 'none',
      xattr: true,
      virtiofsd: '/usr/libexec/virtiofsd',
    });
    expect(domain.devices?.filesystems?.[0]).toMatchObject({
      driver: { type: 'virtiofs', queue: 1024 },
      binary: { path: '/usr/libexec/virtiofsd', xattr: true, cache: { mode: 'none' } },
    });
  });
});

describe('a share', () => {
  test.each<[string, More]>([
    ['a relative source', { source: 'srv' }],
    ['an empty source', { source: '' }],
    ['a source with a NUL', { source: '/srv\0' }],
    ['a source with a line end', { source: '/srv\nx' }],
    ['a source with ..', { source: '/srv/../etc' }],
    ['half a surrogate pair', { source: '/srv/\ud800' }],
    ['no tag', { tag: '' }],
    ['a tag of 37 bytes', { tag: 'x'.repeat(37) }],
    ['a tag of 38 bytes in 19 characters', { tag: 'ü'.repeat(19) }],
    ['a tag with a NUL', { tag: 'a\0' }],
    ['a queue of 0', { queue: 0 }],
    ['a queue of 1000', { queue: 1000 }],
    ['a queue of 2048', { queue: 2048 }],
    ['a queue of a half', { queue: 0.5 }],
    ['a relative virtiofsd', { virtiofsd: 'virtiofsd' }],
    ['a relative mount point', { mountPoint: 'mnt' }],
  ])('with %s cannot be', (_, more) => {
    expect(errorOf(more)).toMatchObject({ name: 'DomainXmlError', code: 'INVALID_VALUE', step: 'share' });
  });

  test.each([1, 2, 512, 1024])('has a queue of %i', (queue) => {
    expect(shared({ queue }).domain.devices?.filesystems?.[0]?.driver?.queue).toBe(queue);
  });

  test('of everything must be said to be that', () => {
    expect(errorOf({ source: '//' })).toMatchObject({ code: 'CONFLICT', path: 'source' });
    expect(shared({ source: '/', entireHost: true, host: young }).domain.devices?.filesystems?.[0]?.source).toEqual({
      dir: '/',
    });
    expect(shared({ source: '/', entireHost: true }).hostSteps).toHaveLength(1);
  });

  test('has a tag of its own; the same share twice is one', () => {
    const once = shared();
    const twice = shared({}, once.domain);
    expect(twice.domain).toEqual(once.domain);
    expect(twice.hostSteps).toEqual(once.hostSteps);
    expect(errorOf({ source: '/srv/other', mountPoint: '/mnt/x' }, once.domain)).toMatchObject({
      code: 'CONFLICT',
      path: 'tag',
    });
    expect(errorOf({ host: young }, once.domain)).toMatchObject({ code: 'CONFLICT', path: 'tag' });
    const writable = shareReadWrite({ source: '/srv/pst', tag: 'outlook' })(once.domain);
    expect(writable.val).toMatchObject({ code: 'CONFLICT', path: 'tag' });
  });

  test('needs libvirt 6.2', () => {
    expect(errorOf({ host: hostOf({ libvirt: '6.1.0' }) })).toMatchObject({ code: 'CONFLICT', path: 'protocol' });
  });
});

describe('memory', () => {
  test('is shared and of a kind that can be', () => {
    expect(shared().domain.memoryBacking).toEqual({ source: { type: 'memfd' }, access: { mode: 'shared' } });
  });

  test.each<[string, Domain['memoryBacking'], Domain['memoryBacking']]>([
    ['a file', { source: { type: 'file' } }, { source: { type: 'file' }, access: { mode: 'shared' } }],
    ['huge pages', { hugepages: {} }, { hugepages: {}, access: { mode: 'shared' } }],
    [
      'memfd that is shared',
      { source: { type: 'memfd' }, access: { mode: 'shared' } },
      { source: { type: 'memfd' }, access: { mode: 'shared' } },
    ],
  ])('stays %s where that was chosen', (_, chosen, expected) => {
    expect(shared({}, { ...plain, ...(chosen && { memoryBacking: chosen }) }).domain.memoryBacking).toEqual(expected);
  });

  test.each<[string, Partial<Domain>, string]>([
    ['private memory', { memoryBacking: { access: { mode: 'private' } } }, 'memoryBacking.access.mode'],
    ['anonymous memory', { memoryBacking: { source: { type: 'anonymous' } } }, 'memoryBacking.source.type'],
    [
      'a NUMA node with private memory',
      { cpu: { numa: { cells: [{ memory: gib }, { memory: gib, memAccess: 'private' }] } } },
      'cpu.numa.cells.1.memAccess',
    ],
  ])('cannot be %s', (_, more, path) => {
    expect(errorOf({}, { ...plain, ...more })).toMatchObject({ code: 'CONFLICT', path });
    const writable = shareReadWrite({ source: '/a', tag: 'a' })({ ...plain, ...more });
    expect(writable.val).toMatchObject({ code: 'CONFLICT', path });
  });
});

describe('9p', () => {
  test('is enforced by QEMU in every release and needs no shared memory', () => {
    const { domain, hostSteps } = shared({ protocol: '9p' });
    expect(domain.devices?.filesystems).toEqual([
      {
        type: 'mount',
        accessmode: 'mapped',
        driver: { type: 'path' },
        source: { dir: '/srv/pst' },
        target: { dir: 'outlook' },
        readonly: true,
      },
    ]);
    expect(domain).not.toHaveProperty('memoryBacking');
    expect(hostSteps).toEqual([]);
  });

  test('is refused for Windows, for long tags, and with options of virtiofs', () => {
    const windows = windows11()(guest).unwrap().domain;
    expect(errorOf({ protocol: '9p' }, windows)).toMatchObject({ code: 'CONFLICT', path: 'protocol' });
    expect(errorOf({ protocol: '9p', tag: 'x'.repeat(32) })).toMatchObject({ code: 'INVALID_VALUE', path: 'tag' });
    expect(errorOf({ protocol: '9p', queue: 512 })).toMatchObject({ code: 'CONFLICT', path: 'queue' });
    expect(errorOf({ protocol: '9p', enforce: 'bind-mount' })).toMatchObject({ code: 'CONFLICT', path: 'enforce' });
  });
});

describe('a share that can be written to', () => {
  const writable = (more: Partial<ShareReadWriteOptions> = {}): PresetOutcome =>
    shareReadWrite({ source: '/srv/in', tag: 'in', ...more })(plain).unwrap();

  test('says so, and is nothing but that', () => {
    const { domain, warnings, hostSteps } = writable();
    expect(domain.devices?.filesystems).toEqual([
      {
        type: 'mount',
        accessmode: 'passthrough',
        driver: { type: 'virtiofs' },
        source: { dir: '/srv/in' },
        target: { dir: 'in' },
      },
    ]);
    expect(warnings).toMatchObject([{ id: 'share/read-write' }]);
    expect(hostSteps).toEqual([]);
    expect(writable({ protocol: '9p' }).domain.devices?.filesystems?.[0]).not.toHaveProperty('readonly');
  });

  test('cannot be asked to be read-only', () => {
    // What is not typed may ask for anything.
    expect(() => shareReadWrite({ source: '/a', tag: 'a', readonly: true as unknown as false })).toThrow(TypeError);
  });
});

const windowsWith = (more: More): Domain => shared(more, windows11({ host: old })(guest).unwrap().domain).domain;

test.each<[string, () => Domain]>([
  ['share-libvirt', () => shared({ host: young, cache: 'none' }).domain],
  ['share-bind-mount', () => shared({ host: old }).domain],
  ['share-external', () => shared({ enforce: 'external', queue: 512 }).domain],
  ['share-9p', () => shared({ protocol: '9p' }).domain],
  ['share-read-write', () => shareReadWrite({ source: '/srv/in', tag: 'in' })(plain).unwrap().domain],
  ['share-windows11', () => windowsWith({ host: old })],
])('%s is as the golden file has it', (name, make) => {
  const domain = make();
  expect(checkDomain(domain).ok).toBe(true);
  expect(xmlOf(domain)).toBe(goldenOf(name, domain));
});
