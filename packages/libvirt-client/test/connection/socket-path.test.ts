import { expect, test } from 'vitest';
import { socketPath } from '../../src/connection/socket-path.ts';
import { parseUri } from '../../src/connection/uri.ts';

interface Situation {
  readonly uri: string;
  readonly uid?: number;
  readonly readOnly?: boolean;
  readonly env?: Record<string, string>;
  readonly there?: readonly string[];
}

const RUNTIME = { XDG_RUNTIME_DIR: '/run/user/7', HOME: '/home/u' };

test.each<[string, Situation, string]>([
  ['the given one', { uri: 'qemu:///system?socket=/x/sock' }, '/x/sock'],
  ["root's system", { uri: 'qemu:///system', uid: 0 }, '/var/run/libvirt/libvirt-sock'],
  ["root's session", { uri: 'qemu:///session', uid: 0 }, '/var/run/libvirt/libvirt-sock'],
  ['system, read-only', { uri: 'qemu:///system', readOnly: true }, '/var/run/libvirt/libvirt-sock-ro'],
  ["a user's system", { uri: 'qemu:///system' }, '/var/run/libvirt/libvirt-sock'],
  ["a user's session", { uri: 'qemu:///session' }, '/run/user/7/libvirt/libvirt-sock'],
  ['session, read-only', { uri: 'qemu:///session', readOnly: true }, '/run/user/7/libvirt/libvirt-sock'],
  ['the test driver', { uri: 'test:///default' }, '/run/user/7/libvirt/libvirt-sock'],
  [
    'the modular daemon where it is there',
    { uri: 'qemu:///session', there: ['/run/user/7/libvirt/virtqemud-sock'] },
    '/run/user/7/libvirt/virtqemud-sock',
  ],
  [
    'legacy although the modular one is there',
    { uri: 'qemu:///session?mode=legacy', there: ['/run/user/7/libvirt/virtqemud-sock'] },
    '/run/user/7/libvirt/libvirt-sock',
  ],
  ['direct although it is not there', { uri: 'qemu:///system?mode=direct' }, '/var/run/libvirt/virtqemud-sock'],
  [
    'without a runtime folder',
    { uri: 'qemu:///session', env: { HOME: '/home/u' } },
    '/home/u/.cache/libvirt/libvirt-sock',
  ],
  [
    'with a cache folder instead',
    { uri: 'qemu:///session', env: { HOME: '/home/u', XDG_CACHE_HOME: '/c' } },
    '/c/libvirt/libvirt-sock',
  ],
])('chooses the socket: %s', (_, { uri, uid = 1000, readOnly = false, env = RUNTIME, there = [] }, path) => {
  expect(socketPath(parseUri(uri), readOnly, { uid, env, exists: (file) => there.includes(file) })).toBe(path);
});
