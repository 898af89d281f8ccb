import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect, type Credentials } from '../../src/index.ts';
import { type PrivateLibvirtd, startPrivateLibvirtd } from '../../src/testing.ts';
import { CertificateMaker } from '../support/certificates.ts';
import { missing } from '../support/daemon.ts';

const isMissing = missing.length > 0 || (!process.env['CI'] && !existsSync('/usr/sbin/saslpasswd2'));
const ANN: Credentials = { username: 'ann', password: 'correct horse=,battery' };

describe.skipIf(isMissing).each(['SCRAM-SHA-256', 'SCRAM-SHA-1', 'PLAIN'])(
  'SASL %s with a real libvirtd',
  (mechanism) => {
    let daemon: PrivateLibvirtd;

    let folder: string;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'virtkit-sasl-'));
      const maker = new CertificateMaker(folder);
      const ca = await maker.authority('cacert');
      await maker.issue('client', ca);
      for (const file of ['cert.pem', 'key.pem']) {
        const made = file === 'cert.pem' ? 'client.pem' : 'client.key';
        await rename(join(folder, made), join(folder, `client${file}`));
      }
      const started = await startPrivateLibvirtd({
        tls: { ca: ca.cert, ...(await maker.issue('server', ca, { san: 'IP:127.0.0.1' })) },
        sasl: { mechanisms: [mechanism.toLowerCase()], users: [ANN, { username: 'bob', password: 'ünïcode pass' }] },
      });
      daemon = started.unwrap();
    });

    afterAll(async () => {
      await daemon?.stop();
      await rm(folder, { recursive: true, force: true });
    });

    test('lets the right user in', async () => {
      const conn = (await connect(daemon.uri('test:///default'), { auth: ANN })).unwrap();
      expect((await conn.domains.list()).unwrap()).toHaveLength(1);
      await conn.close();
    });

    test('lets in a user with a password outside of ASCII, whom a function names', async () => {
      const asked: unknown[] = [];
      const auth = (request: unknown): Promise<Credentials> => {
        asked.push(request);
        return Promise.resolve({ username: 'bob', password: 'ünïcode pass' });
      };
      const conn = (await connect(daemon.uri('test:///default'), { auth })).unwrap();
      expect(asked).toEqual([{ host: 'localhost', peer: daemon.socket }]);
      await conn.close();
    });

    test('refuses a wrong password and an unknown user, and keeps the password to itself', async () => {
      for (const auth of [
        { ...ANN, password: 'quite-wrong-77' },
        { ...ANN, username: 'carl' },
      ]) {
        const opened = await connect(daemon.uri('test:///default'), { auth });
        expect(opened.val).toMatchObject({ code: 'AUTH_FAILED' });
        expect(inspectAll(opened.val)).not.toContain(auth.password);
      }
    });

    test('says what is missing without credentials', async () => {
      const opened = await connect(daemon.uri('test:///default'));
      expect(opened.val).toMatchObject({ code: 'AUTH_UNAVAILABLE', message: expect.stringContaining('auth.conf') });
      const cancelled = await connect(daemon.uri('test:///default'), { auth: () => undefined });
      expect(cancelled.val).toMatchObject({ code: 'AUTH_CANCELLED' });
    });

    test("takes what libvirt's auth.conf says", async () => {
      const file = join(daemon.home, 'auth.conf');
      const lines = ['[credentials-x]', `authname=${ANN.username}`, `password=${ANN.password}`];
      await writeFile(file, [...lines, '', '[auth-libvirt-localhost]', 'credentials=x', ''].join('\n'));
      await chmod(file, 0o600);
      const conn = (await connect(`${daemon.uri('test:///default')}&authfile=${file}`)).unwrap();
      expect((await conn.libVersion()).ok).toBe(true);
      await conn.close();
    });

    test('lets the right user in over TLS too', async () => {
      const uri = `${daemon.uri('test:///default', 'tls')}?pkipath=${folder}`;
      expect((await connect(uri, { auth: { ...ANN, password: 'wrong' } })).val).toMatchObject({ code: 'AUTH_FAILED' });
      const conn = (await connect(uri, { auth: ANN })).unwrap();
      expect(conn.security.warnings).toEqual([]);
      await conn.close();
    });

    test('refuses a mechanism that the server does not offer', async () => {
      const other = mechanism === 'PLAIN' ? 'scram-sha-1' : 'plain';
      const opened = await connect(`${daemon.uri('test:///default')}&auth=sasl.${other}`, { auth: ANN });
      expect(opened.val).toMatchObject({ code: 'UNSUPPORTED_AUTH', message: expect.stringContaining(mechanism) });
    });
  },
);

function inspectAll(error: unknown): string {
  const seen: string[] = [];
  for (let at = error; at instanceof Error; at = at.cause) seen.push(at.message, at.stack ?? '', JSON.stringify(at));
  return seen.join('\n');
}
