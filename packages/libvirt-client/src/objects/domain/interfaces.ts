import type { Result } from 'ts-results';
import { attempt, type CallOptions } from '../../connection/rpc.ts';
import type { LibvirtError } from '../../errors.ts';
import {
  domainInterfaceAddressesSource,
  type DomainInterfaceAddressesSource,
  ipAddrType,
  type IPAddrType,
} from '../../generated/flags.gen.ts';
import { fromValue, toValue } from '../../protocol/flags.ts';
import { countedParams } from '../how-many.ts';
import { fromRecord, STRING_OKAY } from '../typed-params.ts';
import { DomainPart, impactBits, type ImpactOptions } from './part.ts';
import type { BandwidthFields, Received, Settable } from './typed-fields.ts';

/** An address of a guest. */
export interface InterfaceAddress {
  /** `unknown` for a kind that a newer server has. */
  readonly type: IPAddrType | 'unknown';
  readonly address: string;
  /** The length of the network's prefix, in bits. */
  readonly prefix: number;
}

/** A network interface of a guest with its addresses. */
export interface GuestInterface {
  /** The guest's name for it with the source `agent`, the host's else. */
  readonly name: string;
  /** Its MAC address; null where it has none. */
  readonly hwaddr: string | null;
  readonly addresses: readonly InterfaceAddress[];
}

/** What went through a network interface; -1 for what the hypervisor does not count. */
export interface InterfaceStats {
  readonly rxBytes: bigint;
  readonly rxPackets: bigint;
  readonly rxErrs: bigint;
  readonly rxDrop: bigint;
  readonly txBytes: bigint;
  readonly txPackets: bigint;
  readonly txErrs: bigint;
  readonly txDrop: bigint;
}

/** A domain's network interfaces; each by the host's name for it (`vnet0`) or its MAC address: `domain.interfaces`. */
export class DomainInterfaces extends DomainPart {
  /** What went through one, as the guest sees it. virDomainInterfaceStats. */
  stats(device: string, options?: CallOptions): Promise<Result<InterfaceStats, LibvirtError>> {
    return this.rpc.call('DOMAIN_INTERFACE_STATS', { dom: this.dom, device }, options);
  }

  /** What it may send and receive: `inbound.average`, `outbound.peak`, … virDomainGetInterfaceParameters. */
  params(
    device: string,
    options: ImpactOptions & CallOptions = {},
  ): Promise<Result<Received<BandwidthFields>, LibvirtError>> {
    return attempt(() => {
      const args = { dom: this.dom, device, flags: impactBits(options) | STRING_OKAY };
      return countedParams(
        (nparams, step) => this.rpc.invoke('DOMAIN_GET_INTERFACE_PARAMETERS', { ...args, nparams }, step),
        options,
      );
    });
  }

  /** Sets what it may send and receive. virDomainSetInterfaceParameters. */
  setParams(
    device: string,
    params: Settable<BandwidthFields>,
    options: ImpactOptions & CallOptions = {},
  ): Promise<Result<void, LibvirtError>> {
    return attempt(() => {
      const args = { dom: this.dom, device, params: fromRecord(params), flags: impactBits(options) };
      return this.rpc.invoke('DOMAIN_SET_INTERFACE_PARAMETERS', args, options);
    });
  }

  /**
   * The guest's addresses: from the leases of its virtual network (`lease`, the default), the guest's agent (`agent`)
   * or the host's ARP table (`arp`). virDomainInterfaceAddresses.
   */
  addresses(
    options: CallOptions & { readonly source?: DomainInterfaceAddressesSource } = {},
  ): Promise<Result<GuestInterface[], LibvirtError>> {
    return attempt(async () => {
      const source = toValue(domainInterfaceAddressesSource, options.source ?? 'lease');
      const args = { dom: this.dom, source, flags: 0 };
      const { ifaces } = await this.rpc.invoke('DOMAIN_INTERFACE_ADDRESSES', args, options);
      return ifaces.map(({ name, hwaddr, addrs }) => ({
        name,
        hwaddr,
        addresses: addrs.map(({ type, addr, prefix }) => ({
          type: fromValue(ipAddrType, type) ?? 'unknown',
          address: addr,
          prefix,
        })),
      }));
    });
  }
}
