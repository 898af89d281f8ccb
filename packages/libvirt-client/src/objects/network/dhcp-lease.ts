import type { CallOptions } from '../../connection/rpc.ts';
import { ipAddrType, type IPAddrType } from '../../generated/flags.gen.ts';
import type { RemoteNetworkDhcpLease } from '../../generated/types.gen.ts';
import { fromValue } from '../../protocol/flags.ts';

/** Whose leases. */
export interface DhcpLeaseQuery extends CallOptions {
  /** Only of this MAC address. */
  readonly mac?: string;
}

/** An address that a network's DHCP server has given (virNetworkDHCPLease). */
export interface DhcpLease {
  /** The bridge on the host. */
  readonly interface: string;
  /** When it ends, in seconds since 1970 (UTC). */
  readonly expiresAt: bigint;
  /** The kind of address; `unknown` for one that a newer server has. */
  readonly type: IPAddrType | 'unknown';
  /** The MAC address, where it is known. */
  readonly mac: string | null;
  /** The client's identity association (DHCPv6). */
  readonly iaid: string | null;
  /** The address. */
  readonly address: string;
  /** The length of the network's prefix. */
  readonly prefix: number;
  /** The name that the client gave. */
  readonly hostname: string | null;
  /** The client's id, or its DUID. */
  readonly clientId: string | null;
}

export function toLease(lease: RemoteNetworkDhcpLease): DhcpLease {
  return {
    interface: lease.iface,
    expiresAt: lease.expirytime,
    type: fromValue(ipAddrType, lease.type) ?? 'unknown',
    mac: lease.mac,
    iaid: lease.iaid,
    address: lease.ipaddr,
    prefix: lease.prefix,
    hostname: lease.hostname,
    clientId: lease.clientid,
  };
}
