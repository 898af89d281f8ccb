import { createHash, createHmac, pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { LibvirtError } from '../../errors.ts';
import type { Credentials, Mechanism } from './mechanism.ts';
import { saslprep } from './saslprep.ts';

/** The hash of each SCRAM mechanism, and how many bytes it has. */
const scramHashes = {
  'SCRAM-SHA-1': { name: 'sha1', bytes: 20 },
  'SCRAM-SHA-256': { name: 'sha256', bytes: 32 },
} as const;

/** A SCRAM mechanism's name. */
export type ScramName = keyof typeof scramHashes;

/** RFC 5802 asks for 4,096 at least: fewer would make the password easy to guess for a false server. */
const FEWEST_ITERATIONS = 4_096;
/** More would hold a processor for many seconds. */
const MOST_ITERATIONS = 2_000_000;
/** No channel binding, no other identity to act for. */
const GS2_HEADER = 'n,,';

const derive = promisify(pbkdf2);

/** SCRAM (RFC 5802, RFC 7677): both sides prove that they know the password, and nobody sees it. */
export class Scram implements Mechanism {
  readonly #hash: (typeof scramHashes)[ScramName];
  readonly #password: string;
  readonly #nonce: string;
  readonly #firstBare: string;
  #serverSignature: Buffer | undefined;
  #isDone = false;

  /** `nonce` is printable and has no comma. */
  constructor(name: ScramName, { username, password }: Credentials, nonce = randomBytes(24).toString('base64')) {
    this.#hash = scramHashes[name];
    this.#password = saslprep(password, 'password');
    this.#nonce = nonce;
    const escaped = saslprep(username, 'user name').replaceAll('=', '=3D').replaceAll(',', '=2C');
    this.#firstBare = `n=${escaped},r=${nonce}`;
  }

  get isDone(): boolean {
    return this.#isDone;
  }

  first(): Uint8Array {
    return Buffer.from(GS2_HEADER + this.#firstBare);
  }

  async next(challenge: Uint8Array): Promise<Uint8Array | undefined> {
    const text = Buffer.from(challenge).toString('utf8');
    if (this.#isDone) throw malformed('goes on after its last message');
    if (this.#serverSignature === undefined) return Buffer.from(await this.#prove(text));
    this.#verify(text, this.#serverSignature);
    this.#isDone = true;
    return undefined;
  }

  async #prove(serverFirst: string): Promise<string> {
    const { nonce, salt, iterations } = readServerFirst(serverFirst, this.#nonce);
    const { name, bytes } = this.#hash;
    const hmac = (key: Buffer, text: string) => createHmac(name, key).update(text).digest();
    const salted = await derive(this.#password, salt, iterations, bytes, name);
    const clientKey = hmac(salted, 'Client Key');
    const storedKey = createHash(name).update(clientKey).digest();
    const withoutProof = `c=${Buffer.from(GS2_HEADER).toString('base64')},r=${nonce}`;
    const everything = `${this.#firstBare},${serverFirst},${withoutProof}`;
    const signature = hmac(storedKey, everything);
    this.#serverSignature = hmac(hmac(salted, 'Server Key'), everything);
    const proof = clientKey.map((byte, index) => byte ^ (signature[index] ?? 0));
    return `${withoutProof},p=${Buffer.from(proof).toString('base64')}`;
  }

  #verify(serverFinal: string, expected: Buffer): void {
    const [first = ''] = serverFinal.split(',');
    if (first.startsWith('e=')) {
      throw new LibvirtError('AUTH_FAILED', `the server refuses the user name or the password (${printable(first)})`);
    }
    const given = Buffer.from(first.startsWith('v=') ? first.slice(2) : '', 'base64');
    if (given.length === expected.length && timingSafeEqual(given, expected)) return;
    throw new LibvirtError(
      'AUTH_UNVERIFIED',
      'the server could not prove that it knows the password: it may not be the server',
    );
  }
}

interface ServerFirst {
  readonly nonce: string;
  readonly salt: Buffer;
  readonly iterations: number;
}

function readServerFirst(text: string, ownNonce: string): ServerFirst {
  if (text.startsWith('e=')) throw new LibvirtError('AUTH_FAILED', `the server ends SCRAM: ${printable(text)}`);
  const groups =
    /^r=(?<nonce>[\u0021-\u002b\u002d-\u007e]+),s=(?<salt>[A-Za-z0-9+/]+=*),i=(?<count>[1-9]\d{0,9})(?:,|$)/u.exec(
      text,
    )?.groups;
  if (groups === undefined) throw malformed('sent a first message that is malformed');
  const { nonce = '', salt = '', count } = groups;
  if (!nonce.startsWith(ownNonce) || nonce.length === ownNonce.length) throw malformed('did not extend our nonce');
  const iterations = Number(count);
  if (iterations < FEWEST_ITERATIONS || iterations > MOST_ITERATIONS) {
    throw malformed(`asks for ${iterations} iterations; ${FEWEST_ITERATIONS} to ${MOST_ITERATIONS} are done`);
  }
  return { nonce, salt: Buffer.from(salt, 'base64'), iterations };
}

const malformed = (what: string) => new LibvirtError('PROTOCOL', `the server ${what} (SCRAM)`);

const printable = (text: string) => text.slice(0, 100).replaceAll(/[^\u0020-\u007e]/gu, '?');
