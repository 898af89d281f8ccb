import type { Result } from 'ts-results';
import { attempt, type CallOptions, type Rpc } from '../../connection/rpc.ts';
import type { LibvirtError } from '../../errors.ts';
import { networkUpdateFlags, networkXMLFlags } from '../../generated/flags.gen.ts';
import type { RemoteNonnullNetwork } from '../../generated/types.gen.ts';
import { flagBits, type FlagOptions } from '../flags.ts';
import { formatUuid } from '../uuid.ts';
import { type DhcpLease, type DhcpLeaseQuery, toLease } from './dhcp-lease.ts';
import { NetworkMetadata } from './network-metadata.ts';
import { NetworkPorts } from './network-ports.ts';
import { type NetworkChange, updateNetwork } from './network-update.ts';

/**
 * A virtual network (a bridge with DHCP and DNS, or its definition): a name for it, nothing to free.
 *
 * Each method's errors are the server's, such as `NO_NETWORK` once it is gone, and those of `conn.rpc.call`.
 */
export class Network {
  /** Its name, unique on its host. */
  readonly name: string;
  /** Its UUID, as text in lower case. */
  readonly uuid: string;
  /** How the protocol names it, for `conn.rpc.call`. */
  readonly ref: RemoteNonnullNetwork;
  readonly #rpc: Rpc;

  /** @internal */
  constructor(rpc: Rpc, ref: RemoteNonnullNetwork) {
    this.#rpc = rpc;
    this.name = ref.name;
    this.uuid = formatUuid(ref.uuid);
    // The bytes belong to a whole message, which a handle shall not keep.
    this.ref = { name: ref.name, uuid: ref.uuid.slice() };
  }

  /** What is plugged into it. */
  get ports(): NetworkPorts {
    return new NetworkPorts(this.#rpc, this.ref);
  }

  /** Its title, description and custom XML elements. */
  get metadata(): NetworkMetadata {
    return new NetworkMetadata(this.#rpc, this.ref);
  }

  /** Starts a defined network. virNetworkCreate. */
  start(options?: CallOptions): Promise<Result<void, LibvirtError>> {
    return this.#rpc.call('NETWORK_CREATE', { net: this.ref }, options);
  }

  /** Stops it; its definition stays if it has one. virNetworkDestroy. */
  destroy(options?: CallOptions): Promise<Result<void, LibvirtError>> {
    return this.#rpc.call('NETWORK_DESTROY', { net: this.ref }, options);
  }

  /** Removes the definition. virNetworkUndefine. */
  undefine(options?: CallOptions): Promise<Result<void, LibvirtError>> {
    return this.#rpc.call('NETWORK_UNDEFINE', { net: this.ref }, options);
  }

  /**
   * Changes a part of it without a restart: adds, changes or removes a DHCP host, a DNS name, … Without `live` and
   * `config` the server changes what runs, or else the definition. virNetworkUpdate.
   */
  update(
    change: NetworkChange,
    options: FlagOptions<typeof networkUpdateFlags> & CallOptions = {},
  ): Promise<Result<void, LibvirtError>> {
    const flags = flagBits(networkUpdateFlags, options);
    return attempt(() => updateNetwork(this.#rpc, this.ref, change, flags, options));
  }

  /** Its XML: as it runs, or with `inactive` as it will be started. virNetworkGetXMLDesc. */
  xmlDesc(options: FlagOptions<typeof networkXMLFlags> & CallOptions = {}): Promise<Result<string, LibvirtError>> {
    return attempt(async () => {
      const args = { net: this.ref, flags: flagBits(networkXMLFlags, options) };
      return (await this.#rpc.invoke('NETWORK_GET_XML_DESC', args, options)).xml;
    });
  }

  /** The name of the bridge on the host, such as `virbr0`. virNetworkGetBridgeName. */
  bridgeName(options?: CallOptions): Promise<Result<string, LibvirtError>> {
    return attempt(async () => (await this.#rpc.invoke('NETWORK_GET_BRIDGE_NAME', { net: this.ref }, options)).name);
  }

  /** Whether it runs. virNetworkIsActive. */
  isActive(options?: CallOptions): Promise<Result<boolean, LibvirtError>> {
    return attempt(async () => {
      return (await this.#rpc.invoke('NETWORK_IS_ACTIVE', { net: this.ref }, options)).active === 1;
    });
  }

  /** Whether it has a definition, and so outlives its end. virNetworkIsPersistent. */
  isPersistent(options?: CallOptions): Promise<Result<boolean, LibvirtError>> {
    return attempt(async () => {
      return (await this.#rpc.invoke('NETWORK_IS_PERSISTENT', { net: this.ref }, options)).persistent === 1;
    });
  }

  /** Whether the daemon starts it when it starts itself. virNetworkGetAutostart. */
  autostart(options?: CallOptions): Promise<Result<boolean, LibvirtError>> {
    return attempt(async () => {
      return (await this.#rpc.invoke('NETWORK_GET_AUTOSTART', { net: this.ref }, options)).autostart !== 0;
    });
  }

  /** Says whether the daemon shall start it when it starts itself. virNetworkSetAutostart. */
  setAutostart(autostart: boolean, options?: CallOptions): Promise<Result<void, LibvirtError>> {
    return this.#rpc.call('NETWORK_SET_AUTOSTART', { net: this.ref, autostart: autostart ? 1 : 0 }, options);
  }

  /** The addresses its DHCP server has given: all, or those of one MAC address. virNetworkGetDHCPLeases. */
  dhcpLeases(query: DhcpLeaseQuery = {}): Promise<Result<DhcpLease[], LibvirtError>> {
    return attempt(async () => {
      const args = { net: this.ref, mac: query.mac ?? null, needResults: 1, flags: 0 };
      return (await this.#rpc.invoke('NETWORK_GET_DHCP_LEASES', args, query)).leases.map(toLease);
    });
  }
}
