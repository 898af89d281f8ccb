import { LibvirtError } from '../errors.ts';
import { remoteAuthType } from '../generated/flags.gen.ts';
import { fromValue } from '../protocol/flags.ts';
import { authenticateSasl } from './auth-sasl.ts';
import type { CallOptions, Rpc } from './rpc.ts';
import type { Credentials } from './sasl/mechanism.ts';

/** What authentication depends on besides the server. */
export interface AuthContext {
  /** The server, for messages. */
  readonly peer: string;
  /** Whether nobody else can read what is sent. */
  readonly isSecure: boolean;
  /** The URI's `auth`: `none`, `polkit`, `sasl`, or `sasl.` and a mechanism. */
  readonly wanted: string | undefined;
  /** Asked when the server wants them. Throws `AUTH_UNAVAILABLE`. */
  readonly credentials: () => Promise<Credentials>;
}

/**
 * Does what the server asks before a connection may be opened: nothing; polkit, which looks at the peer of the socket
 * and may ask the user at the server; SASL. Throws `UNSUPPORTED_AUTH` where it wants something else.
 */
export async function authenticate(rpc: Rpc, context: AuthContext, options: CallOptions): Promise<void> {
  const { types } = await rpc.invoke('AUTH_LIST', undefined, options);
  const wanted = context.wanted?.split('.')[0];
  const type = types.map((value) => fromValue(remoteAuthType, value)).find((name) => name && name === (wanted ?? name));
  if (type === 'polkit') await rpc.invoke('AUTH_POLKIT', undefined, options);
  else if (type === 'sasl') await authenticateSasl(rpc, context, options);
  else if (type === undefined) throw unsupported(types, wanted);
}

function unsupported(types: readonly number[], wanted: string | undefined): LibvirtError {
  const offered = types.map((type) => fromValue(remoteAuthType, type) ?? `type ${type}`).join(', ');
  const supported = wanted === undefined ? 'supported are none, polkit and sasl' : `its URI asks for ${wanted}`;
  return new LibvirtError(
    'UNSUPPORTED_AUTH',
    `the server wants authentication by ${offered || 'nothing it names'}; ${supported}`,
  );
}
