import type { Result } from 'ts-results';
import { attempt, type CallOptions, type Rpc } from '../../connection/rpc.ts';
import type { LibvirtError } from '../../errors.ts';
import { connectListAllInterfacesFlags, interfaceDefineFlags } from '../../generated/flags.gen.ts';
import { flagBits, type FlagOptions } from '../flags.ts';
import { Interface } from './interface.ts';

/** The network interfaces of the host: `conn.interfaces`. */
export class Interfaces {
  readonly #rpc: Rpc;

  /** @internal */
  constructor(rpc: Rpc) {
    this.#rpc = rpc;
  }

  /** All interfaces, or the active or the inactive ones. virConnectListAllInterfaces. */
  list(
    options: FlagOptions<typeof connectListAllInterfacesFlags> & CallOptions = {},
  ): Promise<Result<Interface[], LibvirtError>> {
    return attempt(async () => {
      const args = { needResults: 1, flags: flagBits(connectListAllInterfacesFlags, options) };
      const { ifaces } = await this.#rpc.invoke('CONNECT_LIST_ALL_INTERFACES', args, options);
      return ifaces.map((ref) => new Interface(this.#rpc, ref));
    });
  }

  /** The interface of that name. Errors: `NO_INTERFACE`. virInterfaceLookupByName. */
  byName(name: string, options?: CallOptions): Promise<Result<Interface, LibvirtError>> {
    return attempt(async () => this.#handle(await this.#rpc.invoke('INTERFACE_LOOKUP_BY_NAME', { name }, options)));
  }

  /** The interface with that MAC address. Errors: `NO_INTERFACE`, `MULTIPLE_INTERFACES`. virInterfaceLookupByMACString. */
  byMac(mac: string, options?: CallOptions): Promise<Result<Interface, LibvirtError>> {
    return attempt(async () =>
      this.#handle(await this.#rpc.invoke('INTERFACE_LOOKUP_BY_MAC_STRING', { mac }, options)),
    );
  }

  /** Defines an interface, or changes its definition; does not start it. virInterfaceDefineXML. */
  defineXml(
    xml: string,
    options: FlagOptions<typeof interfaceDefineFlags> & CallOptions = {},
  ): Promise<Result<Interface, LibvirtError>> {
    return attempt(async () => {
      const args = { xml, flags: flagBits(interfaceDefineFlags, options) };
      return this.#handle(await this.#rpc.invoke('INTERFACE_DEFINE_XML', args, options));
    });
  }

  /** Keeps the definitions as they are, to come back to them with `changeRollback`. virInterfaceChangeBegin. */
  changeBegin(options?: CallOptions): Promise<Result<void, LibvirtError>> {
    return this.#rpc.call('INTERFACE_CHANGE_BEGIN', { flags: 0 }, options);
  }

  /** Forgets what `changeBegin` kept. virInterfaceChangeCommit. */
  changeCommit(options?: CallOptions): Promise<Result<void, LibvirtError>> {
    return this.#rpc.call('INTERFACE_CHANGE_COMMIT', { flags: 0 }, options);
  }

  /** Goes back to the definitions of `changeBegin`. virInterfaceChangeRollback. */
  changeRollback(options?: CallOptions): Promise<Result<void, LibvirtError>> {
    return this.#rpc.call('INTERFACE_CHANGE_ROLLBACK', { flags: 0 }, options);
  }

  #handle({ iface }: { readonly iface: Interface['ref'] }): Interface {
    return new Interface(this.#rpc, iface);
  }
}
