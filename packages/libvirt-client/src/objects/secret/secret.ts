import type { Result } from 'ts-results';
import { attempt, type CallOptions, type Rpc } from '../../connection/rpc.ts';
import type { LibvirtError } from '../../errors.ts';
import { secretUsageType, type SecretUsageType } from '../../generated/flags.gen.ts';
import type { RemoteNonnullSecret } from '../../generated/types.gen.ts';
import { fromValue } from '../../protocol/flags.ts';
import { formatUuid } from '../uuid.ts';

/**
 * A secret that the daemon keeps: a name for it, nothing to free.
 *
 * Each method's errors are the server's, such as `NO_SECRET` once it is gone, and those of `conn.rpc.call`.
 */
export class Secret {
  /** Its UUID, as text in lower case. */
  readonly uuid: string;
  /** What it is for; `unknown` for a use that a newer server has. */
  readonly usageType: SecretUsageType | 'unknown';
  /** Which volume, target, … it is for; empty where it is for nothing in particular. */
  readonly usageId: string;
  /** How the protocol names it, for `conn.rpc.call`. */
  readonly ref: RemoteNonnullSecret;
  readonly #rpc: Rpc;

  /** @internal */
  constructor(rpc: Rpc, ref: RemoteNonnullSecret) {
    this.#rpc = rpc;
    this.uuid = formatUuid(ref.uuid);
    this.usageType = fromValue(secretUsageType, ref.usageType) ?? 'unknown';
    this.usageId = ref.usageID;
    // The bytes belong to a whole message, which a handle shall not keep.
    this.ref = { ...ref, uuid: ref.uuid.slice() };
  }

  /** Its XML, without its value. virSecretGetXMLDesc. */
  xmlDesc(options?: CallOptions): Promise<Result<string, LibvirtError>> {
    return attempt(async () => {
      return (await this.#rpc.invoke('SECRET_GET_XML_DESC', { secret: this.ref, flags: 0 }, options)).xml;
    });
  }

  /** Its value. Errors: `NO_SECRET` where it has none yet, `INVALID_SECRET` where it is private. virSecretGetValue. */
  value(options?: CallOptions): Promise<Result<Uint8Array, LibvirtError>> {
    return attempt(async () => {
      const { value } = await this.#rpc.invoke('SECRET_GET_VALUE', { secret: this.ref, flags: 0 }, options);
      // A copy, which the caller can wipe and keep.
      return value.slice();
    });
  }

  /** Gives it a value, at most 64 KiB. virSecretSetValue. */
  setValue(value: Uint8Array, options?: CallOptions): Promise<Result<void, LibvirtError>> {
    return this.#rpc.call('SECRET_SET_VALUE', { secret: this.ref, value, flags: 0 }, options);
  }

  /** Removes it with its value. virSecretUndefine. */
  undefine(options?: CallOptions): Promise<Result<void, LibvirtError>> {
    return this.#rpc.call('SECRET_UNDEFINE', { secret: this.ref }, options);
  }
}
