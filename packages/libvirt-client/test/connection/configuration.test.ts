import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { credentialsFromFile } from '../../src/connection/auth-file.ts';
import { parseConf } from '../../src/connection/conf-file.ts';
import { pkiFiles, tlsOptions } from '../../src/connection/pki.ts';
import { resolveUri } from '../../src/connection/resolve-uri.ts';
import type { Surroundings } from '../../src/connection/surroundings.ts';

let home: string;
let around: Surroundings;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'virtkit-conf-'));
  mkdirSync(join(home, '.config', 'libvirt'), { recursive: true });
  around = { uid: 1000, env: { HOME: home }, exists: (file) => file.startsWith(home) };
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

const write = (name: string, text: string) => writeFileSync(join(home, '.config', 'libvirt', name), text);

describe('parseConf', () => {
  test('reads strings, numbers and lists', () => {
    const text = `# a comment
a = "x # y"  # another
b='single'
c=-5
d = [ "one",
  'two', ] e = [] f = """long
"text" """`;
    expect(Object.fromEntries(parseConf(text, 'f'))).toEqual({
      a: 'x # y',
      b: 'single',
      c: -5,
      d: ['one', 'two'],
      e: [],
      f: 'long\n"text" ',
    });
  });

  test.each([
    ['a', 1],
    ['a =', 1],
    ['a = b', 1],
    ['a = 1\nb = "x', 2],
    ['a = ["x" "y"]', 1],
    ['a = ["x"', 1],
    ['= 1', 1],
    ['a = 1\n\n]', 3],
  ])('refuses %j, naming the line', (text, line) => {
    expect(() => parseConf(text, 'the.conf')).toThrow(
      expect.objectContaining({ code: 'CONF_SYNTAX', message: expect.stringContaining(`the.conf, line ${line}`) }),
    );
  });
});

describe('resolveUri', () => {
  const config = `uri_default = "lxc:///system"
uri_aliases = [ "hail=qemu+ssh://root@hail.example.com/system", "sleet=test:///default" ]`;

  test('takes the environment, then the file, then nothing', async () => {
    expect(await resolveUri(undefined, around)).toBe('');
    write('libvirt.conf', config);
    expect(await resolveUri(undefined, around)).toBe('lxc:///system');
    expect(await resolveUri('', around)).toBe('lxc:///system');
    const env = { ...around.env, LIBVIRT_DEFAULT_URI: 'sleet' };
    expect(await resolveUri(undefined, { ...around, env })).toBe('test:///default');
  });

  test('replaces an alias, and nothing else', async () => {
    write('libvirt.conf', config);
    expect(await resolveUri('hail', around)).toBe('qemu+ssh://root@hail.example.com/system');
    expect(await resolveUri('hai', around)).toBe('hai');
    expect(await resolveUri('qemu:///session', around)).toBe('qemu:///session');
  });

  test.each(['uri_aliases = "x=y"', 'uri_aliases = ["no equals sign"]', 'uri_default = 5', 'uri_default ='])(
    'refuses a file that says %s',
    async (text) => {
      write('libvirt.conf', text);
      const given = text.startsWith('uri_aliases') ? 'name' : undefined;
      await expect(resolveUri(given, around)).rejects.toMatchObject({ code: 'CONF_SYNTAX' });
    },
  );

  test('does not read a file for a whole URI', async () => {
    write('libvirt.conf', 'broken');
    expect(await resolveUri('qemu:///session', around)).toBe('qemu:///session');
  });
});

describe('credentialsFromFile', () => {
  const file = `# who we are
[credentials-a]
authname=ann
password=s3cret = x

[credentials-b]
username = bob
password=
[auth-libvirt-h.example.com]
credentials=a
[auth-libvirt-default]
credentials=b
`;

  test('finds those of the host, else the default', async () => {
    write('auth.conf', file);
    const ann = { username: 'ann', password: 's3cret = x' };
    expect(await credentialsFromFile('h.example.com', undefined, around)).toEqual(ann);
    expect(await credentialsFromFile('other', undefined, around)).toEqual({ username: 'bob', password: '' });
  });

  test('takes the named file instead', async () => {
    const env = { ...around.env, LIBVIRT_AUTH_FILE: join(home, 'none') };
    expect(await credentialsFromFile('h', undefined, { ...around, env })).toBeUndefined();
    const named = join(home, 'mine');
    await expect(credentialsFromFile('h', named, around)).rejects.toMatchObject({ code: 'AUTH_UNAVAILABLE' });
    writeFileSync(named, file);
    expect(await credentialsFromFile('h.example.com', named, around)).toMatchObject({ username: 'ann' });
  });

  test.each([
    'password=s3cret',
    '[credentials-a]\ns3cret',
    '[auth-libvirt-h]\ncredentials=a\n[credentials-a]\npassword=s3cret',
  ])('refuses %j, and does not quote it', async (text) => {
    write('auth.conf', text);
    const error = await credentialsFromFile('h', undefined, around).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'CONF_SYNTAX' });
    expect(String(error)).not.toContain('s3cret');
  });
});

describe('the files for TLS', () => {
  const own = (...there: string[]): Surroundings => ({
    ...around,
    exists: (file) => there.some((name) => file === join(home, '.pki', 'libvirt', name)),
  });

  test("are the URI's folder's, the user's, the system's", () => {
    const pki = (name: string) => join(home, '.pki', 'libvirt', name);
    expect(pkiFiles('/p', own())).toEqual({ ca: '/p/cacert.pem', cert: '/p/clientcert.pem', key: '/p/clientkey.pem' });
    expect(pkiFiles(undefined, own('cacert.pem', 'clientcert.pem'))).toEqual({
      ca: pki('cacert.pem'),
      cert: '/etc/pki/libvirt/clientcert.pem',
      key: '/etc/pki/libvirt/private/clientkey.pem',
    });
    expect(pkiFiles(undefined, own('clientcert.pem', 'clientkey.pem'))).toEqual({
      ca: '/etc/pki/CA/cacert.pem',
      cert: pki('clientcert.pem'),
      key: pki('clientkey.pem'),
    });
    expect(pkiFiles(undefined, { ...own('cacert.pem'), uid: 0 }).ca).toBe('/etc/pki/CA/cacert.pem');
  });

  test("give way to the caller's, and a CA must be somewhere", async () => {
    writeFileSync(join(home, 'cacert.pem'), 'CA');
    expect(await tlsOptions({ ca: 'mine' }, home, true, { ...around, exists: () => false })).toEqual({ ca: 'mine' });
    const found = await tlsOptions(undefined, home, true, { ...around, exists: (file) => file.endsWith('cacert.pem') });
    expect(found).toEqual({ ca: Buffer.from('CA') });
    await expect(tlsOptions(undefined, '/nonexistent', true, around)).rejects.toMatchObject({ code: 'TLS_FAILED' });
  });
});
