import type { Result } from 'ts-results';
import { attempt, type CallOptions, type Rpc } from '../../connection/rpc.ts';
import type { LibvirtError } from '../../errors.ts';
import { clientTransport, type ClientTransport } from '../../generated/flags.gen.ts';
import type { AdminNonnullClient } from '../../generated/types.gen.ts';
import { fromValue } from '../../protocol/flags.ts';
import { toRecord, type TypedRecord } from '../typed-params.ts';

/** Somebody who is connected to a daemon: a name for that, nothing to free. */
export class AdminClient {
  /** Its number, unique in its server. */
  readonly id: bigint;
  /** When it connected, in seconds since 1970 (UTC). */
  readonly connectedAt: bigint;
  /** How it is connected; `unknown` for a way that a newer server has. */
  readonly transport: ClientTransport | 'unknown';
  /** How the protocol names it, for `admin.rpc.call`. */
  readonly ref: AdminNonnullClient;
  readonly #rpc: Rpc;

  /** @internal */
  constructor(rpc: Rpc, ref: AdminNonnullClient) {
    this.#rpc = rpc;
    this.id = ref.id;
    this.connectedAt = ref.timestamp;
    this.transport = fromValue(clientTransport, ref.transport) ?? 'unknown';
    this.ref = ref;
  }

  /** Who it is: `readonly`, and `unix_process_id`, `unix_user_name`, `sock_addr`, `tls_x509_dname`, … virAdmClientGetInfo. */
  info(options?: CallOptions): Promise<Result<TypedRecord, LibvirtError>> {
    return attempt(async () => {
      return toRecord((await this.#rpc.invoke('admin.CLIENT_GET_INFO', { clnt: this.ref, flags: 0 }, options)).params);
    });
  }

  /** Ends its connection. virAdmClientClose. */
  close(options?: CallOptions): Promise<Result<void, LibvirtError>> {
    return this.#rpc.call('admin.CLIENT_CLOSE', { clnt: this.ref, flags: 0 }, options);
  }
}
