import { describe, expect, test } from 'vitest';
import { plain } from '../../../src/connection/sasl/plain.ts';
import { Scram, type ScramName } from '../../../src/connection/sasl/scram.ts';

const USER = { username: 'user', password: 'pencil' };
const text = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString();

interface Vector {
  readonly nonce: string;
  readonly serverFirst: string;
  readonly clientFinal: string;
  readonly serverFinal: string;
}

/** RFC 5802, section 5. */
const sha1: Vector = {
  nonce: 'fyko+d2lbbFgONRv9qkxdawL',
  serverFirst: 'r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096',
  clientFinal: 'c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=',
  serverFinal: 'v=rmF9pqV8S7suAoZWja4dJRkFsKQ=',
};

/** RFC 7677, section 3. */
const sha256: Vector = {
  nonce: 'rOprNGfwEbeRWgbNEkqO',
  serverFirst: 'r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096',
  clientFinal:
    'c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=',
  serverFinal: 'v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=',
};

describe.each<[ScramName, Vector]>([
  ['SCRAM-SHA-1', sha1],
  ['SCRAM-SHA-256', sha256],
])('%s', (name, vector) => {
  test("says what the RFC's example says", async () => {
    const scram = new Scram(name, USER, vector.nonce);
    expect(text(scram.first())).toBe(`n,,n=user,r=${vector.nonce}`);
    expect(text(await scram.next(Buffer.from(vector.serverFirst)))).toBe(vector.clientFinal);
    expect(scram.isDone).toBe(false);
    expect(await scram.next(Buffer.from(vector.serverFinal))).toBeUndefined();
    expect(scram.isDone).toBe(true);
  });

  test.each(['v=AAAA', 'v=', '', 'x=1', `v=${Buffer.alloc(20).toString('base64')}`])(
    'takes no server that answers %j at the end',
    async (answer) => {
      const scram = new Scram(name, USER, vector.nonce);
      await scram.next(Buffer.from(vector.serverFirst));
      await expect(scram.next(Buffer.from(answer))).rejects.toMatchObject({ code: 'AUTH_UNVERIFIED' });
      expect(scram.isDone).toBe(false);
    },
  );

  test("gives the server's refusal", async () => {
    const scram = new Scram(name, USER, vector.nonce);
    await scram.next(Buffer.from(vector.serverFirst));
    await expect(scram.next(Buffer.from('e=invalid-proof'))).rejects.toMatchObject({
      code: 'AUTH_FAILED',
      message: expect.stringContaining('invalid-proof'),
    });
  });

  test.each([
    ['nothing', ''],
    ['an extension it demands', `m=x,${vector.serverFirst}`],
    ['a nonce of its own', vector.serverFirst.replace(/^r=./u, 'r=!')],
    ['our nonce alone', vector.serverFirst.replace(/^r=[^,]*/u, `r=${vector.nonce}`)],
    ['too few iterations', vector.serverFirst.replace('i=4096', 'i=4095')],
    ['very many iterations', vector.serverFirst.replace('i=4096', 'i=999999999')],
    ['iterations that are no number', vector.serverFirst.replace('i=4096', 'i=1e9')],
    ['no salt', vector.serverFirst.replace(/s=[^,]*/u, 's=')],
  ])('refuses a server that sends %s', async (_, serverFirst) => {
    const scram = new Scram(name, USER, vector.nonce);
    await expect(scram.next(Buffer.from(serverFirst))).rejects.toMatchObject({ code: 'PROTOCOL' });
  });
});

test('a user name is escaped, and every nonce is another', () => {
  const first = () => text(new Scram('SCRAM-SHA-1', { username: 'a=b,c', password: 'x' }).first());
  expect(first()).toMatch(/^n,,n=a=3Db=2Cc,r=[\w+/]{32}$/u);
  expect(first()).not.toBe(first());
});

test('PLAIN sends name and password, and nothing more', async () => {
  const mechanism = plain(USER);
  expect(text(mechanism.first())).toBe('\0user\0pencil');
  await expect(mechanism.next(Buffer.from('more'))).rejects.toMatchObject({ code: 'PROTOCOL' });
});
