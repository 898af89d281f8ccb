import { LibvirtError } from '../errors.ts';
import type { AuthContext } from './auth.ts';
import type { CallOptions, Rpc } from './rpc.ts';
import type { Credentials, Mechanism } from './sasl/mechanism.ts';
import { plain } from './sasl/plain.ts';
import { Scram } from './sasl/scram.ts';

/** What can be done, best first. */
export type SaslMechanism = 'SCRAM-SHA-256' | 'SCRAM-SHA-1' | 'PLAIN';
const MECHANISMS: readonly SaslMechanism[] = ['SCRAM-SHA-256', 'SCRAM-SHA-1', 'PLAIN'];

/** The most messages either side sends; SCRAM needs three. */
const MOST_STEPS = 8;
const NOTHING = new Uint8Array(0);

/**
 * Authenticates by SASL. Throws `UNSUPPORTED_AUTH` (no mechanism in common, or only PLAIN where others can read it),
 * `AUTH_UNAVAILABLE` (no credentials), `AUTH_FAILED`, `AUTH_UNVERIFIED` and `PROTOCOL`.
 */
export async function authenticateSasl(rpc: Rpc, context: AuthContext, options: CallOptions): Promise<void> {
  const { mechlist } = await rpc.invoke('AUTH_SASL_INIT', undefined, options);
  const offered = mechlist.split(/[\s,]+/u).filter((name) => name !== '');
  const name = choose(offered, context);
  const mechanism = begin(name, await context.credentials());
  const start = { mech: name, nil: 0, data: mechanism.first() };
  let answer = await rpc.invoke('AUTH_SASL_START', start, options);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (answer.complete === 1 && mechanism.isDone) return;
    // Absent is not the same as empty; when all is said here, the server only hears that it may go on.
    const reply = mechanism.isDone ? undefined : await respond(mechanism, name, answer);
    if (answer.complete === 1) {
      if (mechanism.isDone) return;
      throw new LibvirtError('AUTH_UNVERIFIED', `the server ended ${name} before it proved that it knows the password`);
    }
    answer = await rpc.invoke('AUTH_SASL_STEP', { nil: reply ? 0 : 1, data: reply ?? NOTHING }, options);
  }
  throw new LibvirtError('PROTOCOL', `the server does not come to an end with ${name}`);
}

async function respond(
  mechanism: Mechanism,
  name: string,
  { nil, data }: { readonly nil: number; readonly data: Uint8Array },
): Promise<Uint8Array | undefined> {
  if (nil === 1) throw new LibvirtError('PROTOCOL', `the server says nothing where ${name} wants its answer`);
  return mechanism.next(data);
}

function begin(name: SaslMechanism, credentials: Credentials): Mechanism {
  return name === 'PLAIN' ? plain(credentials) : new Scram(name, credentials);
}

function choose(offered: readonly string[], { wanted, isSecure, peer }: AuthContext): SaslMechanism {
  const only = wanted?.startsWith('sasl.') ? wanted.slice('sasl.'.length).toUpperCase() : undefined;
  const common = MECHANISMS.filter((name) => offered.includes(name) && (only === undefined || name === only));
  const name = common.find((candidate) => isSecure || candidate !== 'PLAIN');
  if (name !== undefined) return name;
  if (common.length > 0) {
    throw new LibvirtError(
      'UNSUPPORTED_AUTH',
      `${peer} wants the password itself (SASL PLAIN), which is not sent on a connection that others could read`,
    );
  }
  throw new LibvirtError(
    'UNSUPPORTED_AUTH',
    `${peer} offers SASL ${offered.join(', ') || 'without a mechanism'}; ${only === undefined ? 'supported are' : `"${wanted}" is wanted, and supported are`} ${MECHANISMS.join(', ')}`,
  );
}
