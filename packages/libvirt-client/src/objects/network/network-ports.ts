import type { Result } from 'ts-results';
import { attempt, type CallOptions, type Rpc } from '../../connection/rpc.ts';
import type { LibvirtError } from '../../errors.ts';
import { networkPortCreateFlags } from '../../generated/flags.gen.ts';
import type { RemoteNonnullNetwork } from '../../generated/types.gen.ts';
import { flagBits, type FlagOptions } from '../flags.ts';
import { parseUuid } from '../uuid.ts';
import { NetworkPort } from './network-port.ts';

/** The ports of a network, one for each guest interface that uses it: `network.ports`. */
export class NetworkPorts {
  readonly #rpc: Rpc;
  readonly #network: RemoteNonnullNetwork;

  /** @internal */
  constructor(rpc: Rpc, network: RemoteNonnullNetwork) {
    this.#rpc = rpc;
    this.#network = network;
  }

  /** All of them. virNetworkListAllPorts. */
  list(options?: CallOptions): Promise<Result<NetworkPort[], LibvirtError>> {
    return attempt(async () => {
      const args = { network: this.#network, needResults: 1, flags: 0 };
      const { ports } = await this.#rpc.invoke('NETWORK_LIST_ALL_PORTS', args, options);
      return ports.map((ref) => new NetworkPort(this.#rpc, ref));
    });
  }

  /** The port of that UUID, with or without dashes. Errors: `NO_NETWORK_PORT`. virNetworkPortLookupByUUID. */
  byUuid(uuid: string, options?: CallOptions): Promise<Result<NetworkPort, LibvirtError>> {
    return attempt(async () => {
      const args = { network: this.#network, uuid: parseUuid(uuid) };
      return new NetworkPort(this.#rpc, (await this.#rpc.invoke('NETWORK_PORT_LOOKUP_BY_UUID', args, options)).port);
    });
  }

  /** Plugs something in, as the hypervisor's driver does for a guest. virNetworkPortCreateXML. */
  createXml(
    xml: string,
    options: FlagOptions<typeof networkPortCreateFlags> & CallOptions = {},
  ): Promise<Result<NetworkPort, LibvirtError>> {
    return attempt(async () => {
      const args = { network: this.#network, xml, flags: flagBits(networkPortCreateFlags, options) };
      return new NetworkPort(this.#rpc, (await this.#rpc.invoke('NETWORK_PORT_CREATE_XML', args, options)).port);
    });
  }
}
