import type { Result } from 'ts-results';
import { attempt, type CallOptions, type Rpc } from '../../connection/rpc.ts';
import type { LibvirtError } from '../../errors.ts';
import { networkMetadataType, type NetworkMetadataType, networkUpdateFlags } from '../../generated/flags.gen.ts';
import type { RemoteNonnullNetwork } from '../../generated/types.gen.ts';
import { toValue } from '../../protocol/flags.ts';
import type { MetadataElement } from '../domain/metadata.ts';
import { flagBits, type FlagOptions } from '../flags.ts';

/** A network's title, description and custom XML elements: `network.metadata`. */
export class NetworkMetadata {
  readonly #rpc: Rpc;
  readonly #network: RemoteNonnullNetwork;

  /** @internal */
  constructor(rpc: Rpc, network: RemoteNonnullNetwork) {
    this.#rpc = rpc;
    this.#network = network;
  }

  /**
   * The text, or the XML of the `element` with that `uri`. Errors: `NO_NETWORK_METADATA` where there is none.
   * virNetworkGetMetadata (libvirt 9.7.0).
   */
  get(
    type: NetworkMetadataType,
    options: Pick<MetadataElement, 'uri'> & FlagOptions<typeof networkUpdateFlags> & CallOptions = {},
  ): Promise<Result<string, LibvirtError>> {
    return attempt(async () => {
      const args = {
        network: this.#network,
        type: toValue(networkMetadataType, type),
        uri: options.uri ?? null,
        flags: flagBits(networkUpdateFlags, options),
      };
      return (await this.#rpc.invoke('NETWORK_GET_METADATA', args, options)).metadata;
    });
  }

  /**
   * Sets the text, or the XML of the `element` with that `uri` and `key`; null removes it. virNetworkSetMetadata
   * (libvirt 9.7.0).
   */
  set(
    type: NetworkMetadataType,
    value: string | null,
    options: MetadataElement & FlagOptions<typeof networkUpdateFlags> & CallOptions = {},
  ): Promise<Result<void, LibvirtError>> {
    return attempt(() => {
      const args = {
        network: this.#network,
        type: toValue(networkMetadataType, type),
        metadata: value,
        key: options.key ?? null,
        uri: options.uri ?? null,
        flags: flagBits(networkUpdateFlags, options),
      };
      return this.#rpc.invoke('NETWORK_SET_METADATA', args, options);
    });
  }
}
