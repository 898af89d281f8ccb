import { describe, expect, test } from 'vitest';
import { adminSocket } from '../../../src/objects/admin/admin-socket.ts';

const user = { uid: 1000, env: { HOME: '/home/u', XDG_RUNTIME_DIR: '/run/user/1000' }, exists: () => true };
const root = { ...user, uid: 0 };

describe('the administration socket', () => {
  test.each([
    ['libvirtd:///system', '/var/run/libvirt/libvirt-admin-sock'],
    ['virtqemud:///system', '/var/run/libvirt/virtqemud-admin-sock'],
    ['libvirtd:///session', '/run/user/1000/libvirt/libvirt-admin-sock'],
    ['libvirtd:///session?socket=/a/b', '/a/b'],
    ['libvirtd:///?socket=/a%20b', '/a b'],
  ])('of %s', (uri, path) => {
    expect(adminSocket(uri, user)).toBe(path);
  });

  test("is by default the system's for root, and the user's own for all others", () => {
    expect(adminSocket(undefined, root)).toBe('/var/run/libvirt/libvirt-admin-sock');
    expect(adminSocket(undefined, user)).toBe('/run/user/1000/libvirt/libvirt-admin-sock');
  });

  test.each([
    ['', 'empty'],
    ['libvirtd', 'no URI'],
    ['libvirtd://host/system', 'another host'],
    ['libvirtd+tcp:///system', 'a transport'],
    ['libvirtd:///default', 'a path that is no daemon'],
    ['libvirtd:///system?mode=direct', 'another parameter'],
    ['libvirtd:///system?socket=/a&socket=/b', 'a parameter twice'],
    ['libvirtd:///system?socket=relative', 'a relative path'],
    ['libvirtd:///system#x', 'a fragment'],
  ])('is none: "%s" (%s)', (uri) => {
    expect(() => adminSocket(uri, user)).toThrow(expect.objectContaining({ code: 'INVALID_URI' }));
  });
});
