import { expect, test } from 'vitest';
import { toGuestInfo } from '../../../src/objects/domain/guest-info.ts';

const all = {
  'user.count': 1,
  'user.0.name': 'ada',
  'user.0.login-time': 1_600_000_000_000n,
  'os.id': 'debian',
  'os.pretty-name': 'Debian',
  'timezone.name': 'UTC',
  'timezone.offset': 0,
  hostname: 'web',
  'fs.count': 1,
  'fs.0.mountpoint': '/',
  'fs.0.name': 'vda1',
  'fs.0.fstype': 'ext4',
  'fs.0.total-bytes': 100n,
  'fs.0.used-bytes': 50n,
  'fs.0.disk.count': 1,
  'fs.0.disk.0.alias': 'vda',
  'fs.0.disk.0.serial': 's1',
  'disk.count': 2,
  'disk.0.name': '/dev/vda',
  'disk.0.partition': false,
  'disk.0.guest_bus': 'virtio',
  'disk.1.name': '/dev/vda1',
  'disk.1.partition': true,
  'disk.1.dependency.count': 1,
  'disk.1.dependency.0.name': '/dev/vda',
  'if.count': 1,
  'if.0.name': 'lo',
  'if.0.addr.count': 2,
  'if.0.addr.0.type': 'ipv4',
  'if.0.addr.0.addr': '127.0.0.1',
  'if.0.addr.0.prefix': 8,
  'if.0.addr.1.type': 'ipv6',
  'if.0.addr.1.addr': '::1',
  'if.0.addr.1.prefix': 128,
  'load.1m': 0.5,
  'load.15m': 0.25,
};

test('what a guest tells is put in its groups', () => {
  expect(toGuestInfo(all)).toEqual({
    users: [{ name: 'ada', loginTimeMs: 1_600_000_000_000n }],
    os: { id: 'debian', 'pretty-name': 'Debian' },
    timezone: { name: 'UTC', offset: 0 },
    hostname: 'web',
    filesystems: [
      {
        mountpoint: '/',
        name: 'vda1',
        fstype: 'ext4',
        totalBytes: 100n,
        usedBytes: 50n,
        disks: [{ alias: 'vda', serial: 's1' }],
      },
    ],
    disks: [
      { name: '/dev/vda', isPartition: false, dependencies: [], guestBus: 'virtio' },
      { name: '/dev/vda1', isPartition: true, dependencies: ['/dev/vda'] },
    ],
    interfaces: [
      {
        name: 'lo',
        addresses: [
          { type: 'ipv4', address: '127.0.0.1', prefix: 8 },
          { type: 'ipv6', address: '::1', prefix: 128 },
        ],
      },
    ],
    load: { oneMinute: 0.5, fifteenMinutes: 0.25 },
    all,
  });
});

test('what a guest does not tell is absent', () => {
  expect(toGuestInfo({})).toEqual({ all: {} });
  expect(toGuestInfo({ 'user.count': 0 })).toEqual({ users: [], all: { 'user.count': 0 } });
});

test('a count that promises too much costs nothing', () => {
  const { filesystems } = toGuestInfo({ 'fs.count': 0xffff_ffff, 'fs.10.name': 'b', 'fs.2.name': 'a' });
  expect(filesystems?.map(({ name }) => name)).toEqual(['a', 'b']);
});
