import { describe, expect, test } from 'vitest';
import { parseUri } from '../../src/connection/uri.ts';

describe('parseUri', () => {
  test.each([
    ['qemu:///session', { driver: 'qemu', path: '/session', name: 'qemu:///session' }],
    ['qemu+unix:///system', { driver: 'qemu', transport: 'unix', path: '/system', name: 'qemu:///system' }],
    ['test:///default', { driver: 'test', path: '/default', name: 'test:///default' }],
    ['qemu:///session?socket=/run/x%20y', { socket: '/run/x y', name: 'qemu:///session' }],
    ['qemu:///system?mode=direct', { mode: 'direct', name: 'qemu:///system' }],
  ])('takes %s apart', (text, parts) => {
    expect(parseUri(text)).toMatchObject(parts);
  });

  test.each([
    ['', 'expected'],
    ['qemu', 'expected'],
    ['qemu:/session', 'expected'],
    ['-x:///session', 'cannot be parsed'],
    ['qemu:///session?socket=relative', 'absolute'],
    ['qemu:///session?socket=/a&socket=/b', 'twice'],
    ['qemu:///session?mode=fast', 'auto, direct, legacy'],
    ['qemu:///session?keyfile=/k', '"keyfile" is not supported'],
    ['qemu:///session?no_verify=1', '"no_verify" is not supported'],
    ['qemu:///session#x', 'fragment'],
    ['qemu:///%zz', 'cannot be parsed'],
  ])('refuses %s', (text, why) => {
    expect(() => parseUri(text)).toThrow(
      expect.objectContaining({ code: 'INVALID_URI', message: expect.stringContaining(why) }),
    );
  });

  test.each(['qemu+ssh://host/system', 'qemu+tls:///system', 'qemu+tcp:///system', 'qemu://host/system'])(
    'refuses the transport of %s',
    (text) => {
      expect(() => parseUri(text)).toThrow(expect.objectContaining({ code: 'UNSUPPORTED_TRANSPORT' }));
    },
  );
});
