import { expect, test } from 'vitest';
import { localSocket, remoteSocket } from '../../src/connection/socket-path.ts';
import { parseUri } from '../../src/connection/uri.ts';

interface Situation {
  readonly uri: string;
  readonly uid?: number;
  readonly readOnly?: boolean;
  readonly env?: Record<string, string>;
  readonly there?: readonly string[];
}

const RUNTIME = { XDG_RUNTIME_DIR: '/run/user/7', HOME: '/home/u' };
const QEMU_SESSION = '/run/user/7/libvirt/virtqemud-sock';

function socket({ uri, uid = 1000, readOnly = false, env = RUNTIME, there = [] }: Situation) {
  const choice = uri === '' ? { socket: undefined, mode: 'auto' as const } : parseUri(uri);
  return localSocket(choice, readOnly, { uid, env, exists: (file) => there.includes(file) });
}

test.each<[string, Situation, string]>([
  ['the given one', { uri: 'qemu:///system?socket=/x/sock' }, '/x/sock'],
  ["root's system", { uri: 'qemu:///system', uid: 0 }, '/var/run/libvirt/libvirt-sock'],
  ["root's session", { uri: 'qemu:///session', uid: 0 }, '/var/run/libvirt/libvirt-sock'],
  ['system, read-only', { uri: 'qemu:///system', readOnly: true }, '/var/run/libvirt/libvirt-sock-ro'],
  ["a user's system", { uri: 'qemu:///system' }, '/var/run/libvirt/libvirt-sock'],
  ["a user's session", { uri: 'qemu:///session' }, '/run/user/7/libvirt/libvirt-sock'],
  ['session, read-only', { uri: 'qemu:///session', readOnly: true }, '/run/user/7/libvirt/libvirt-sock'],
  ['the test driver', { uri: 'test:///default' }, '/run/user/7/libvirt/libvirt-sock'],
  ['no URI, as root', { uri: '', uid: 0 }, '/var/run/libvirt/libvirt-sock'],
  ['no URI, as a user', { uri: '' }, '/run/user/7/libvirt/libvirt-sock'],
  ['the modular daemon where it is there', { uri: 'qemu:///session', there: [QEMU_SESSION] }, QEMU_SESSION],
  [
    'legacy although the modular one is there',
    { uri: 'qemu:///session?mode=legacy', there: [QEMU_SESSION] },
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
])('chooses the socket: %s', (_, situation, path) => {
  expect(socket(situation).path).toBe(path);
});

test.each<[string, Situation, readonly string[]]>([
  ["a user's session", { uri: 'qemu:///session' }, ['virtqemud', 'libvirtd']],
  ['the driver only', { uri: 'qemu:///session?mode=direct' }, ['virtqemud']],
  ['libvirtd only', { uri: 'qemu:///session?mode=legacy' }, ['libvirtd']],
  ['no URI', { uri: '' }, ['libvirtd']],
  ['nothing at a socket that was named', { uri: 'qemu:///session?socket=/x' }, []],
  ['nothing of the system', { uri: 'qemu:///system' }, []],
  ['nothing of root', { uri: 'qemu:///session', uid: 0 }, []],
])('knows what may be started: %s', (_, situation, daemons) => {
  expect(socket(situation).startable.map(({ daemon }) => daemon)).toEqual(daemons);
});

test('guesses the socket of another machine by custom only', () => {
  expect(remoteSocket(parseUri('qemu+ssh://h/system'), false)).toBe('/var/run/libvirt/libvirt-sock');
  expect(remoteSocket(parseUri('qemu+ssh://h/system?mode=direct'), true)).toBe('/var/run/libvirt/virtqemud-sock-ro');
  expect(remoteSocket(parseUri('qemu+ssh://h/session?socket=/s'), false)).toBe('/s');
});
