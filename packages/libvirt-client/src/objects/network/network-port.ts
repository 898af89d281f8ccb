import type { Result } from 'ts-results';
import { attempt, type CallOptions, type Rpc } from '../../connection/rpc.ts';
import type { LibvirtError } from '../../errors.ts';
import type { RemoteNonnullNetworkPort } from '../../generated/types.gen.ts';
import { fromRecord, toRecord, type TypedInputs, type TypedRecord } from '../typed-params.ts';
import { formatUuid } from '../uuid.ts';

/** A port of a network: what one guest interface is plugged into. */
export class NetworkPort {
  /** Its UUID, as text in lower case. */
  readonly uuid: string;
  /** How the protocol names it, for `conn.rpc.call`. */
  readonly ref: RemoteNonnullNetworkPort;
  readonly #rpc: Rpc;

  /** @internal */
  constructor(rpc: Rpc, ref: RemoteNonnullNetworkPort) {
    this.#rpc = rpc;
    this.uuid = formatUuid(ref.uuid);
    // The bytes belong to a whole message, which a handle shall not keep.
    this.ref = { net: { name: ref.net.name, uuid: ref.net.uuid.slice() }, uuid: ref.uuid.slice() };
  }

  /** Its XML. virNetworkPortGetXMLDesc. */
  xmlDesc(options?: CallOptions): Promise<Result<string, LibvirtError>> {
    return attempt(async () => {
      return (await this.#rpc.invoke('NETWORK_PORT_GET_XML_DESC', { port: this.ref, flags: 0 }, options)).xml;
    });
  }

  /** Its bandwidth limits: `inbound.average`, `outbound.peak`, … virNetworkPortGetParameters. */
  parameters(options?: CallOptions): Promise<Result<TypedRecord, LibvirtError>> {
    return attempt(async () => {
      // All come at once, whatever number is asked for.
      const args = { port: this.ref, nparams: 0, flags: 0 };
      return toRecord((await this.#rpc.invoke('NETWORK_PORT_GET_PARAMETERS', args, options)).params);
    });
  }

  /** Changes bandwidth limits, such as `{ 'inbound.average': 1000 }` (KiB/s). virNetworkPortSetParameters. */
  setParameters(parameters: TypedInputs, options?: CallOptions): Promise<Result<void, LibvirtError>> {
    return attempt(async () => {
      const args = { port: this.ref, params: fromRecord(parameters), flags: 0 };
      await this.#rpc.invoke('NETWORK_PORT_SET_PARAMETERS', args, options);
    });
  }

  /** Pulls it out. virNetworkPortDelete. */
  delete(options?: CallOptions): Promise<Result<void, LibvirtError>> {
    return this.#rpc.call('NETWORK_PORT_DELETE', { port: this.ref, flags: 0 }, options);
  }
}
