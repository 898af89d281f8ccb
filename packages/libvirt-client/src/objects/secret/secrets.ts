import type { Result } from 'ts-results';
import { attempt, type CallOptions, type Rpc } from '../../connection/rpc.ts';
import type { LibvirtError } from '../../errors.ts';
import {
  connectListAllSecretsFlags,
  secretDefineFlags,
  secretUsageType,
  type SecretUsageType,
} from '../../generated/flags.gen.ts';
import { toValue } from '../../protocol/flags.ts';
import { flagBits, type FlagOptions } from '../flags.ts';
import { parseUuid } from '../uuid.ts';
import { Secret } from './secret.ts';

/** The secrets (pass phrases of disks, keys of remote storage, …) of a connection: `conn.secrets`. */
export class Secrets {
  readonly #rpc: Rpc;

  /** @internal */
  constructor(rpc: Rpc) {
    this.#rpc = rpc;
  }

  /** All secrets, or those of the kinds asked for, such as `{ ephemeral: true }`. virConnectListAllSecrets. */
  list(
    options: FlagOptions<typeof connectListAllSecretsFlags> & CallOptions = {},
  ): Promise<Result<Secret[], LibvirtError>> {
    return attempt(async () => {
      const args = { needResults: 1, flags: flagBits(connectListAllSecretsFlags, options) };
      const { secrets } = await this.#rpc.invoke('CONNECT_LIST_ALL_SECRETS', args, options);
      return secrets.map((ref) => new Secret(this.#rpc, ref));
    });
  }

  /** The secret of that UUID, with or without dashes. Errors: `NO_SECRET`. virSecretLookupByUUID. */
  byUuid(uuid: string, options?: CallOptions): Promise<Result<Secret, LibvirtError>> {
    return attempt(async () => {
      const args = { uuid: parseUuid(uuid) };
      return this.#handle(await this.#rpc.invoke('SECRET_LOOKUP_BY_UUID', args, options));
    });
  }

  /** The secret for a purpose: that of a volume's path, a Ceph or iSCSI name, … Errors: `NO_SECRET`. virSecretLookupByUsage. */
  byUsage(
    type: SecretUsageType | number,
    usageId: string,
    options?: CallOptions,
  ): Promise<Result<Secret, LibvirtError>> {
    return attempt(async () => {
      const args = { usageType: toValue(secretUsageType, type), usageID: usageId };
      return this.#handle(await this.#rpc.invoke('SECRET_LOOKUP_BY_USAGE', args, options));
    });
  }

  /** Defines a secret, without its value, or changes the definition with that UUID. virSecretDefineXML. */
  defineXml(
    xml: string,
    options: FlagOptions<typeof secretDefineFlags> & CallOptions = {},
  ): Promise<Result<Secret, LibvirtError>> {
    return attempt(async () => {
      const args = { xml, flags: flagBits(secretDefineFlags, options) };
      return this.#handle(await this.#rpc.invoke('SECRET_DEFINE_XML', args, options));
    });
  }

  #handle({ secret }: { readonly secret: Secret['ref'] }): Secret {
    return new Secret(this.#rpc, secret);
  }
}
