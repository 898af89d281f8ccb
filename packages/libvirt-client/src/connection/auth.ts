import { LibvirtError } from '../errors.ts';
import { remoteAuthType } from '../generated/flags.gen.ts';
import { fromValue } from '../protocol/flags.ts';
import type { CallOptions, Rpc } from './rpc.ts';

/**
 * Does what the server asks before a connection may be opened: nothing, or polkit, which looks at the peer of the
 * socket and may ask the user at the server. Throws `UNSUPPORTED_AUTH` where it wants something else.
 */
export async function authenticate(rpc: Rpc, options: CallOptions): Promise<void> {
  const { types } = await rpc.invoke('AUTH_LIST', undefined, options);
  if (types.includes(remoteAuthType.none)) return;
  if (types.includes(remoteAuthType.polkit)) {
    await rpc.invoke('AUTH_POLKIT', undefined, options);
    return;
  }
  const offered = types.map((type) => fromValue(remoteAuthType, type) ?? `type ${type}`).join(', ');
  throw new LibvirtError(
    'UNSUPPORTED_AUTH',
    `the server wants authentication by ${offered || 'nothing it names'}; supported are none and polkit`,
  );
}
