import { once } from 'node:events';
import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { promisify } from 'node:util';
import { join } from 'node:path';
import { createServer as createTlsServer } from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect, type ConnectOptions, LibvirtError } from '../../src/index.ts';
import { type PrivateLibvirtd, startPrivateLibvirtd } from '../../src/testing.ts';
import { connectTls } from '../../src/transport/tls.ts';
import { type CertificateFiles, CertificateMaker } from '../support/certificates.ts';
import { missing } from '../support/daemon.ts';

const run = promisify(execFile);

describe.skipIf(missing.length > 0)('TCP and TLS to a real libvirtd', () => {
  let folder: string;
  let ca: CertificateFiles;
  let client: CertificateFiles;
  let otherCa: CertificateFiles;
  let stranger: CertificateFiles;
  let serverFiles: CertificateFiles;
  let daemon: PrivateLibvirtd;
  let expired: PrivateLibvirtd;

  const start = async (server: CertificateFiles) =>
    (await startPrivateLibvirtd({ tcpPort: 0, tls: { ca: ca.cert, ...server } })).unwrap();

  const files = async (authority: CertificateFiles, own: CertificateFiles | undefined): Promise<ConnectOptions> => ({
    tls: {
      ca: await readFile(authority.cert),
      ...(own && { cert: await readFile(own.cert), key: await readFile(own.key) }),
    },
  });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'virtkit-tls-'));
    const maker = new CertificateMaker(folder);
    ca = await maker.authority('ca');
    client = await maker.issue('client', ca);
    otherCa = await maker.authority('other-ca');
    stranger = await maker.issue('stranger', otherCa);
    serverFiles = await maker.issue('server', ca, { san: 'IP:127.0.0.1' });
    daemon = await start(serverFiles);
    expired = await start(await maker.issue('old', ca, { san: 'IP:127.0.0.1', hasExpired: true }));
    await copyFile(ca.cert, join(folder, 'cacert.pem'));
    await copyFile(client.cert, join(folder, 'clientcert.pem'));
    await copyFile(client.key, join(folder, 'clientkey.pem'));
  });

  afterAll(async () => {
    await Promise.all([daemon?.stop(), expired?.stop()]);
    await rm(folder, { recursive: true, force: true });
  });

  test('TCP works, and is called unencrypted', async () => {
    const conn = (await connect(daemon.uri('test:///default', 'tcp'))).unwrap();
    expect((await conn.domains.list()).unwrap().map(({ name }) => name)).toEqual(['test']);
    expect(conn.security).toMatchObject({ isSecure: false, isEncrypted: false, warnings: [{ code: 'unencrypted' }] });
    await conn.close();
  });

  test('TCP says that nobody listens', async () => {
    const opened = await connect('test+tcp://127.0.0.1:1/default');
    expect(opened.val).toMatchObject({ code: 'CONNECT_FAILED', message: expect.stringContaining('127.0.0.1:1') });
  });

  test('TLS works with the files of pkipath, and many bytes', async () => {
    const conn = (await connect(`${daemon.uri('qemu:///session', 'tls')}?pkipath=${folder}`)).unwrap();
    expect(conn.security).toMatchObject({ isSecure: true, isEncrypted: true, warnings: [] });
    const replies = await Promise.all(Array.from({ length: 20 }, () => conn.capabilities()));
    for (const reply of replies) expect(reply.unwrap()).toContain('</capabilities>');
    await conn.close();
    expect(await conn.closed).toEqual({ reason: 'client' });
  });

  test('virsh is of the same opinion about a good server, one of another CA, and an expired one', async () => {
    const wrong = join(folder, 'wrong');
    await mkdir(wrong);
    for (const name of ['clientcert.pem', 'clientkey.pem']) await copyFile(join(folder, name), join(wrong, name));
    await copyFile(otherCa.cert, join(wrong, 'cacert.pem'));
    const questions = [
      [daemon, folder],
      [daemon, wrong],
      [expired, folder],
    ] as const;
    const answers = questions.map(async ([server, pkipath]) => {
      const uri = `${server.uri('test:///default', 'tls')}?pkipath=${pkipath}`;
      const theirs = await run('virsh', ['-c', uri, 'uri']).then(
        ({ stdout }) => stdout.trim(),
        () => 'refused',
      );
      const opened = await connect(uri);
      const ours = opened.ok ? (await opened.val.uri()).unwrap() : 'refused';
      if (opened.ok) await opened.val.close();
      return [ours, theirs];
    });
    expect(await Promise.all(answers)).toEqual([
      ['test:///default', expect.stringMatching(/^test\+tls:/u)],
      ['refused', 'refused'],
      ['refused', 'refused'],
    ]);
  });

  test('TLS works with the files that the caller gives', async () => {
    const conn = (await connect(daemon.uri('test:///default', 'tls'), await files(ca, client))).unwrap();
    expect((await conn.hostname()).ok).toBe(true);
    await conn.close();
  });

  test('a server of another CA is refused', async () => {
    const opened = await connect(daemon.uri('test:///default', 'tls'), await files(stranger, client));
    expect(opened.val).toMatchObject({ code: 'TLS_UNTRUSTED' });
  });

  test('a server with another name is refused', async () => {
    const uri = `test+tls://localhost:${daemon.tlsPort}/default`;
    expect((await connect(uri, await files(ca, client))).val).toMatchObject({ code: 'TLS_WRONG_HOST' });
  });

  test('a server whose certificate has expired is refused', async () => {
    const opened = await connect(expired.uri('test:///default', 'tls'), await files(ca, client));
    expect(opened.val).toMatchObject({ code: 'TLS_EXPIRED' });
  });

  test('no_verify=1 takes any server, and the connection says so', async () => {
    const opened = await connect(`${expired.uri('test:///default', 'tls')}?no_verify=1`, await files(stranger, client));
    const conn = opened.unwrap();
    expect(conn.security).toMatchObject({
      isSecure: false,
      isEncrypted: true,
      warnings: [{ code: 'serverNotVerified', message: expect.stringContaining('127.0.0.1') }],
    });
    await conn.close();
  });

  test.each(['no certificate', 'one of another CA'])('the server refuses a client with %s', async (which) => {
    const own = which === 'no certificate' ? undefined : stranger;
    const opened = await connect(daemon.uri('test:///default', 'tls'), await files(ca, own));
    expect(opened.val).toMatchObject({ code: 'TLS_REFUSED' });
  });

  test('a server that speaks no TLS is told apart', async () => {
    const opened = await connect(`test+tls://127.0.0.1:${daemon.tcpPort}/default`, await files(ca, client));
    expect(opened.val).toMatchObject({ code: 'TLS_FAILED' });
  });

  test.each([
    ['takes exactly the one byte before the protocol', [1, 5, 6], [5, 6]],
    ['refuses another first byte', [2], undefined],
  ])('%s', async (_, sent, rest) => {
    const server = createTlsServer({ cert: await readFile(serverFiles.cert), key: await readFile(serverFiles.key) });
    server.on('secureConnection', (socket) => void socket.on('error', () => {}).end(Buffer.from(sent)));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const tls = { ca: await readFile(ca.cert) };
    const got: number[] = [];
    const code = await connectTls({ host: '127.0.0.1', port, tls, verify: true }).then(
      (transport) =>
        new Promise((resolve) => {
          transport.start({
            onData: (bytes) => got.push(...bytes),
            onDrain: () => {},
            onClose: () => resolve('closed'),
          });
        }),
      (error: unknown) => (error instanceof LibvirtError ? error.code : error),
    );
    expect(code).toBe(rest ? 'closed' : 'PROTOCOL');
    expect(got).toEqual(rest ?? []);
    server.close();
    await once(server, 'close');
  });

  test('names the file that is missing', async () => {
    const opened = await connect(`${daemon.uri('test:///default', 'tls')}?pkipath=/nonexistent`);
    expect(opened.val).toMatchObject({
      code: 'TLS_FAILED',
      message: expect.stringContaining('/nonexistent/cacert.pem'),
    });
  });
});
