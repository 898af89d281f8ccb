import type { Result } from 'ts-results';
import { attempt, type CallOptions, type Rpc } from '../../connection/rpc.ts';
import type { LibvirtError } from '../../errors.ts';
import { connectListAllNetworksFlags, networkCreateFlags, networkDefineFlags } from '../../generated/flags.gen.ts';
import { flagBits, type FlagOptions } from '../flags.ts';
import { parseUuid } from '../uuid.ts';
import { Network } from './network.ts';

/** The virtual networks of a connection: `conn.networks`. */
export class Networks {
  readonly #rpc: Rpc;

  /** @internal */
  constructor(rpc: Rpc) {
    this.#rpc = rpc;
  }

  /** All networks, or those of the kinds asked for, such as `{ active: true }`. virConnectListAllNetworks. */
  list(
    options: FlagOptions<typeof connectListAllNetworksFlags> & CallOptions = {},
  ): Promise<Result<Network[], LibvirtError>> {
    return attempt(async () => {
      const args = { needResults: 1, flags: flagBits(connectListAllNetworksFlags, options) };
      const { nets } = await this.#rpc.invoke('CONNECT_LIST_ALL_NETWORKS', args, options);
      return nets.map((ref) => new Network(this.#rpc, ref));
    });
  }

  /** The network of that name. Errors: `NO_NETWORK`. virNetworkLookupByName. */
  byName(name: string, options?: CallOptions): Promise<Result<Network, LibvirtError>> {
    return attempt(async () => this.#handle(await this.#rpc.invoke('NETWORK_LOOKUP_BY_NAME', { name }, options)));
  }

  /** The network of that UUID, with or without dashes. Errors: `NO_NETWORK`. virNetworkLookupByUUID. */
  byUuid(uuid: string, options?: CallOptions): Promise<Result<Network, LibvirtError>> {
    return attempt(async () => {
      const args = { uuid: parseUuid(uuid) };
      return this.#handle(await this.#rpc.invoke('NETWORK_LOOKUP_BY_UUID', args, options));
    });
  }

  /** Defines a network, or changes the definition with that name and UUID; does not start it. virNetworkDefineXMLFlags. */
  defineXml(
    xml: string,
    options: FlagOptions<typeof networkDefineFlags> & CallOptions = {},
  ): Promise<Result<Network, LibvirtError>> {
    return attempt(async () => {
      const args = { xml, flags: flagBits(networkDefineFlags, options) };
      return this.#handle(await this.#rpc.invoke('NETWORK_DEFINE_XML_FLAGS', args, options));
    });
  }

  /** Starts a transient network: when it stops, it is gone. virNetworkCreateXMLFlags. */
  createXml(
    xml: string,
    options: FlagOptions<typeof networkCreateFlags> & CallOptions = {},
  ): Promise<Result<Network, LibvirtError>> {
    return attempt(async () => {
      const args = { xml, flags: flagBits(networkCreateFlags, options) };
      return this.#handle(await this.#rpc.invoke('NETWORK_CREATE_XML_FLAGS', args, options));
    });
  }

  #handle({ net }: { readonly net: Network['ref'] }): Network {
    return new Network(this.#rpc, net);
  }
}
