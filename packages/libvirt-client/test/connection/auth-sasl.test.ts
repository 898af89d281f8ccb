import { describe, expect, test } from 'vitest';
import { connect, type ConnectOptions } from '../../src/index.ts';
import { duplexTransport } from '../../src/transport/duplex.ts';
import { FakeServer, fault } from '../support/fake-server.ts';

const AUTH = { username: 'ann', password: 'pa55word' };
type Handlers = ConstructorParameters<typeof FakeServer>[0];
const nothing = { nil: 1, data: new Uint8Array(0) };

/** A server that wants SASL; the connection is secure or not. */
function open(mechlist: string, handlers: Handlers, options: ConnectOptions & { isSecure?: boolean } = {}) {
  const { isSecure = true, ...rest } = options;
  const server = new FakeServer({
    AUTH_LIST: () => ({ types: [1] }),
    AUTH_SASL_INIT: () => ({ mechlist }),
    ...handlers,
  });
  const transport = duplexTransport(server.client, { peer: 'the test', isSecure });
  const opening = connect({ uri: 'test:///default', transport }, { keepAlive: false, auth: AUTH, ...rest });
  return { server, opening };
}

/** A server that forwards the nonce as it must, and knows no password. */
const first = ({ data }: { data: Uint8Array }) => {
  const nonce = /r=(.*)$/u.exec(Buffer.from(data).toString())?.[1] ?? '';
  return { complete: 0, nil: 0, data: Buffer.from(`r=${nonce}x,s=AAAA,i=4096`) };
};

describe('SASL', () => {
  test('sends PLAIN on a secure connection, and takes the best mechanism it knows', async () => {
    const started: string[] = [];
    const { opening } = open('GSSAPI,PLAIN', {
      AUTH_SASL_START: ({ mech, nil, data }) => {
        started.push(`${mech} ${nil} ${Buffer.from(data).toString()}`);
        return { complete: 1, ...nothing };
      },
    });
    await (await opening).unwrap().close();
    expect(started).toEqual(['PLAIN 0 \0ann\0pa55word']);
  });

  test('never sends PLAIN where others can read it', async () => {
    const { server, opening } = open('PLAIN', {}, { isSecure: false });
    expect((await opening).val).toMatchObject({ code: 'UNSUPPORTED_AUTH', message: expect.stringContaining('PLAIN') });
    expect(server.count('AUTH_SASL_START')).toBe(0);
    expect(server.client.destroyed).toBe(true);
  });

  test('takes SCRAM there', async () => {
    const mechanisms: string[] = [];
    const { opening } = open(
      'PLAIN SCRAM-SHA-1 SCRAM-SHA-256',
      {
        AUTH_SASL_START: ({ mech }) => {
          mechanisms.push(mech);
          return { complete: 1, ...nothing };
        },
      },
      { isSecure: false },
    );
    expect((await opening).val).toMatchObject({ code: expect.stringMatching(/^(?:PROTOCOL|AUTH_UNVERIFIED)$/u) });
    expect(mechanisms).toEqual(['SCRAM-SHA-256']);
  });

  test('refuses a server that offers nothing it knows', async () => {
    const { opening } = open('GSSAPI,DIGEST-MD5', {});
    expect((await opening).val).toMatchObject({ code: 'UNSUPPORTED_AUTH', message: expect.stringContaining('GSSAPI') });
  });

  test.each([
    ['with the wrong signature', { complete: 1, nil: 0, data: Buffer.from('v=AAAA') }, 'AUTH_UNVERIFIED'],
    ['without a signature', { complete: 1, ...nothing }, 'PROTOCOL'],
    ['with an empty one', { complete: 1, nil: 0, data: new Uint8Array(0) }, 'AUTH_UNVERIFIED'],
  ])('refuses a server that ends %s', async (_, answer, code) => {
    const { opening } = open('SCRAM-SHA-256', { AUTH_SASL_START: first, AUTH_SASL_STEP: () => answer });
    expect((await opening).val).toMatchObject({ code });
  });

  test('refuses a server that says yes before it has proved itself', async () => {
    const { opening } = open('SCRAM-SHA-256', { AUTH_SASL_START: (args) => ({ ...first(args), complete: 1 }) });
    expect((await opening).val).toMatchObject({ code: 'AUTH_UNVERIFIED' });
  });

  test('refuses a server that never comes to an end', async () => {
    const { server, opening } = open('PLAIN', {
      AUTH_SASL_START: () => ({ complete: 0, ...nothing }),
      AUTH_SASL_STEP: () => ({ complete: 0, ...nothing }),
    });
    expect((await opening).val).toMatchObject({ code: 'PROTOCOL' });
    expect(server.count('AUTH_SASL_STEP')).toBeLessThan(20);
  });

  test("gives the server's refusal, and no error holds the password", async () => {
    const { opening } = open('PLAIN', {
      AUTH_SASL_START: fault({ code: 45, domain: 7, message: 'authentication failed' }),
    });
    const { val } = await opening;
    expect(val).toMatchObject({ code: 'AUTH_FAILED', procedure: 'AUTH_SASL_START' });
    expect(JSON.stringify(val) + String((val as Error).stack)).not.toContain('pa55word');
  });

  test('throws a TypeError for credentials that are none', async () => {
    // A mistake of a JavaScript program.
    const wrong = { username: 'ann' } as typeof AUTH;
    const { server, opening } = open('PLAIN', {}, { auth: wrong });
    await expect(opening).rejects.toThrow(TypeError);
    expect(server.client.destroyed).toBe(true);
  });
});
