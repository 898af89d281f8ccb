import { inspect } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseUri, withoutPassword } from '../../src/connection/uri.ts';
import { LibvirtError } from '../../src/index.ts';

/** What it gives, or the error; anything else that is thrown stays thrown. */
function attempt<T>(run: () => T): T | LibvirtError {
  try {
    return run();
  } catch (error) {
    if (error instanceof LibvirtError) return error;
    throw error;
  }
}

describe('parseUri', () => {
  test.each([
    ['qemu:///session', { driver: 'qemu', transport: 'unix', path: '/session', name: 'qemu:///session' }],
    ['qemu+unix:///system', { driver: 'qemu', transport: 'unix', path: '/system', name: 'qemu:///system' }],
    ['test:///default', { driver: 'test', path: '/default', name: 'test:///default' }],
    ['qemu:///session?socket=/run/x%20y', { socket: '/run/x y', name: 'qemu:///session' }],
    ['qemu:///session?socket=/run/x+y', { socket: '/run/x+y' }],
    ['qemu:///system?mode=direct', { mode: 'direct', name: 'qemu:///system' }],
    ['qemu:///system?MODE=legacy;authfile=/a', { mode: 'legacy', authfile: '/a' }],
    ['qemu://host/system', { transport: 'tls', host: 'host', port: undefined, name: 'qemu:///system' }],
    ['qemu+tls:///system', { transport: 'tls', host: 'localhost', name: 'qemu:///system' }],
    ['qemu+tls://host.example.:1234/system?pkipath=/pki&no_verify=1', { port: 1234, pkipath: '/pki', noVerify: true }],
    ['qemu+tls://host/system?no_verify=0', { noVerify: false }],
    ['qemu+tcp://[::1]:99/system', { transport: 'tcp', host: '::1', port: 99, name: 'qemu:///system' }],
    ['qemu+tcp://10.0.0.1/system?name=xen:///', { host: '10.0.0.1', name: 'xen:///' }],
    [
      'qemu+ssh://root@h-1.example.com:22/system',
      { transport: 'ssh', user: 'root', host: 'h-1.example.com', port: 22 },
    ],
    ['qemu+ssh://DOM%5Cann@host/system', { user: String.raw`DOM\ann` }],
    ['qemu+ssh://h/system?keyfile=/k&no_tty=1&proxy=netcat', { keyfile: '/k', noTty: true, proxy: 'netcat' }],
    ['qemu+ssh://h/system?known_hosts=/k&known_hosts_verify=auto', { knownHosts: '/k', knownHostsVerify: 'auto' }],
    ['qemu+ext:///system?command=/bin/way', { transport: 'ext', command: '/bin/way' }],
    ['remote+ssh://host/', { driver: 'remote', name: '' }],
    ['qemu:///system?auth=sasl.scram-sha-256', { auth: 'sasl.scram-sha-256' }],
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
    ['qemu:///session?socket=/a%00b', 'absolute'],
    ['qemu:///session?socket=%zz', 'not well encoded'],
    ['qemu:///session?mode=fast', 'auto, direct, legacy'],
    ['qemu:///session?keyfile=/k', 'no meaning for the transport unix'],
    ['qemu:///session?no_verify=1', 'no meaning for the transport unix'],
    ['qemu+tcp://h/system?socket=/x', 'no meaning for the transport tcp'],
    ['qemu+tls://h/system?no_verify=yes', 'neither 0 nor 1'],
    ['qemu+tls://h/system?tls_priority=NORMAL', 'GnuTLS'],
    ['qemu+ssh://h/system?sshauth=agent', 'libssh'],
    ['qemu:///session?constructor=1', '"constructor" is unknown'],
    ['qemu:///session?colour=red', '"colour" is unknown'],
    ['qemu:///session#x', 'fragment'],
    ['qemu:///%zz', 'cannot be parsed'],
    ['qemu+unix://host/system', 'takes no host'],
    ['qemu+tcp://ann@host/system', 'takes no user name'],
    ['qemu+tcp://host:0/system', 'no port'],
    ['qemu+tcp://host:99999/system', 'cannot be parsed'],
    ['qemu+ext:///system', 'needs the parameter "command"'],
    ['qemu+ext:///system?command=-x', 'not the name of a program'],
    ['qemu+ssh://h/system?command=', 'not the name of a program'],
    ['qemu+ssh://h/system?netcat=-x', 'not the name of a program'],
    ['qemu+ssh://h/system?keyfile=/a%25h', 'without " % $'],
    ['qemu+ssh://h/system?known_hosts=/a%22', 'without " % $'],
    ['qemu+ssh://h/system?proxy=native&netcat=nc', 'takes no socket, netcat or mode'],
    ['qemu+ssh://h/session?proxy=netcat', 'needs the parameter "socket"'],
    ['qemu:///system?auth=kerberos', 'no way to authenticate'],
  ])('refuses %s', (text, why) => {
    expect(() => parseUri(text)).toThrow(
      expect.objectContaining({ code: 'INVALID_URI', message: expect.stringContaining(why) }),
    );
  });

  test.each([
    '-oProxyCommand=id',
    '--',
    'a%20b',
    'a;id',
    '$(id)',
    '`id`',
    "a'b",
    'a%0Ab',
    'a%00b',
    'a|b',
    'a&b',
    '.a',
    'a-',
    'ä',
    'a%25h',
    'x'.repeat(300),
  ])('refuses the host %j', (host) => {
    expect(() => parseUri(`qemu+ssh://${host}/system`)).toThrow(expect.objectContaining({ code: 'INVALID_URI' }));
  });

  test.each(['-l', 'a b', 'a;id', '$(id)', "a'", 'a%0Ab', 'a%00b', '%25h', 'a%5C'])('refuses the user %j', (user) => {
    expect(() => parseUri(`qemu+ssh://${user}@host/system`)).toThrow(expect.objectContaining({ code: 'INVALID_URI' }));
  });

  test.each(['qemu+libssh://host/system', 'qemu+libssh2://host/system', 'qemu+http://host/', 'esx://host/'])(
    'refuses the transport of %s',
    (text) => {
      expect(() => parseUri(text)).toThrow(expect.objectContaining({ code: 'UNSUPPORTED_TRANSPORT' }));
    },
  );

  test.each([
    'qemu+ssh://ann:s3cret@host/system',
    'qemu+tls://ann:s3/c@ret@host/',
    'x://a:s3cret@[',
    'qemu+a://u:s3cret@h/',
  ])('keeps a password out of the error for %s', (text) => {
    const error = attempt(() => parseUri(text));
    expect(error).toBeInstanceOf(LibvirtError);
    expect(inspect(error, { depth: 9 })).not.toMatch(/s3|cret/u);
  });

  test('gives parts or a LibvirtError, whatever the text', () => {
    const pieces = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 5 }),
        fc.constantFrom('qemu', '+ssh', '://', '@', ':', '/', '?', '%', '='),
      ),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const parsed = attempt(() => parseUri(parts.join('')));
        if (parsed instanceof LibvirtError) return;
        expect(parsed.host ?? '').not.toMatch(/^-/u);
        expect(parsed.user ?? '').not.toMatch(/^-/u);
      }),
      { numRuns: 2_000 },
    );
  });
});

test('a URI without password is shown as it is', () => {
  expect(withoutPassword('qemu+ssh://ann@host:22/system?keyfile=/k')).toBe('qemu+ssh://ann@host:22/system?keyfile=/k');
  expect(withoutPassword('qemu+ssh://ann:pw@host:22/system')).toBe('qemu+ssh://…@host:22/system');
});
