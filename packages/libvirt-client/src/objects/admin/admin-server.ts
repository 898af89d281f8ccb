import type { Result } from 'ts-results';
import { attempt, type CallOptions, type Rpc } from '../../connection/rpc.ts';
import type { LibvirtError } from '../../errors.ts';
import type { AdminNonnullServer } from '../../generated/types.gen.ts';
import { fromRecord, toRecord, type TypedRecord } from '../typed-params.ts';
import { AdminClient } from './admin-client.ts';

/** How many workers a server may have; what is left out stays. */
export interface ThreadPoolLimits {
  /** The least number of workers. */
  readonly minWorkers?: number;
  /** The greatest number of workers. */
  readonly maxWorkers?: number;
  /** Workers for procedures that no hypervisor can block. */
  readonly prioWorkers?: number;
}

/** How many clients a server may have; what is left out stays. */
export interface ClientLimits {
  /** The most clients. */
  readonly maxClients?: number;
  /** The most clients that have not authenticated yet. */
  readonly maxUnauthenticated?: number;
}

/** A server of a daemon: sockets, the workers that answer, and who is connected. A name for it, nothing to free. */
export class AdminServer {
  /** Its name, such as `libvirtd`. */
  readonly name: string;
  /** How the protocol names it, for `admin.rpc.call`. */
  readonly ref: AdminNonnullServer;
  readonly #rpc: Rpc;

  /** @internal */
  constructor(rpc: Rpc, ref: AdminNonnullServer) {
    this.#rpc = rpc;
    this.name = ref.name;
    this.ref = ref;
  }

  /** Its workers: `minWorkers`, `maxWorkers`, `nWorkers`, `freeWorkers`, `prioWorkers`, `jobQueueDepth`. virAdmServerGetThreadPoolParameters. */
  threadPool(options?: CallOptions): Promise<Result<TypedRecord, LibvirtError>> {
    return attempt(async () => {
      const args = { srv: this.ref, flags: 0 };
      return toRecord((await this.#rpc.invoke('admin.SERVER_GET_THREADPOOL_PARAMETERS', args, options)).params);
    });
  }

  /** Changes how many workers it may have. virAdmServerSetThreadPoolParameters. */
  setThreadPool(limits: ThreadPoolLimits, options?: CallOptions): Promise<Result<void, LibvirtError>> {
    return attempt(async () => {
      const { minWorkers, maxWorkers, prioWorkers } = limits;
      const args = { srv: this.ref, params: fromRecord({ minWorkers, maxWorkers, prioWorkers }), flags: 0 };
      await this.#rpc.invoke('admin.SERVER_SET_THREADPOOL_PARAMETERS', args, options);
    });
  }

  /** Who is connected. virAdmServerListClients. */
  clients(options?: CallOptions): Promise<Result<AdminClient[], LibvirtError>> {
    return attempt(async () => {
      const args = { srv: this.ref, needResults: 1, flags: 0 };
      const { clients } = await this.#rpc.invoke('admin.SERVER_LIST_CLIENTS', args, options);
      return clients.map((ref) => new AdminClient(this.#rpc, ref));
    });
  }

  /** The client of that number. Errors: `NO_CLIENT`. virAdmServerLookupClient. */
  clientById(id: bigint, options?: CallOptions): Promise<Result<AdminClient, LibvirtError>> {
    return attempt(async () => {
      const { clnt } = await this.#rpc.invoke('admin.SERVER_LOOKUP_CLIENT', { srv: this.ref, id, flags: 0 }, options);
      return new AdminClient(this.#rpc, clnt);
    });
  }

  /** Its limits and what is used of them: `nclients_max`, `nclients`, `nclients_unauth_max`, `nclients_unauth`. virAdmServerGetClientLimits. */
  clientLimits(options?: CallOptions): Promise<Result<TypedRecord, LibvirtError>> {
    return attempt(async () => {
      const args = { srv: this.ref, flags: 0 };
      return toRecord((await this.#rpc.invoke('admin.SERVER_GET_CLIENT_LIMITS', args, options)).params);
    });
  }

  /** Changes how many clients it may have. virAdmServerSetClientLimits. */
  setClientLimits(limits: ClientLimits, options?: CallOptions): Promise<Result<void, LibvirtError>> {
    return attempt(async () => {
      const given = { nclients_max: limits.maxClients, nclients_unauth_max: limits.maxUnauthenticated };
      const args = { srv: this.ref, params: fromRecord(given), flags: 0 };
      await this.#rpc.invoke('admin.SERVER_SET_CLIENT_LIMITS', args, options);
    });
  }

  /** Reads its TLS certificates and keys again, for connections from now on. virAdmServerUpdateTlsFiles. */
  updateTlsFiles(options?: CallOptions): Promise<Result<void, LibvirtError>> {
    return this.#rpc.call('admin.SERVER_UPDATE_TLS_FILES', { srv: this.ref, flags: 0 }, options);
  }
}
