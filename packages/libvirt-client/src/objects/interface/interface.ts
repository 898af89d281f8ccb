import type { Result } from 'ts-results';
import { attempt, type CallOptions, type Rpc } from '../../connection/rpc.ts';
import type { LibvirtError } from '../../errors.ts';
import { interfaceXMLFlags } from '../../generated/flags.gen.ts';
import type { RemoteNonnullInterface } from '../../generated/types.gen.ts';
import { flagBits, type FlagOptions } from '../flags.ts';

/**
 * A network interface of the host: a name for it, nothing to free.
 *
 * Each method's errors are the server's, such as `NO_INTERFACE` once it is gone, and those of `conn.rpc.call`.
 */
export class Interface {
  /** Its name, such as `eth0`. */
  readonly name: string;
  /** Its MAC address. */
  readonly mac: string;
  /** How the protocol names it, for `conn.rpc.call`. */
  readonly ref: RemoteNonnullInterface;
  readonly #rpc: Rpc;

  /** @internal */
  constructor(rpc: Rpc, ref: RemoteNonnullInterface) {
    this.#rpc = rpc;
    this.name = ref.name;
    this.mac = ref.mac;
    this.ref = ref;
  }

  /** Brings it up. virInterfaceCreate. */
  start(options?: CallOptions): Promise<Result<void, LibvirtError>> {
    return this.#rpc.call('INTERFACE_CREATE', { iface: this.ref, flags: 0 }, options);
  }

  /** Takes it down; its definition stays. virInterfaceDestroy. */
  destroy(options?: CallOptions): Promise<Result<void, LibvirtError>> {
    return this.#rpc.call('INTERFACE_DESTROY', { iface: this.ref, flags: 0 }, options);
  }

  /** Removes its definition. virInterfaceUndefine. */
  undefine(options?: CallOptions): Promise<Result<void, LibvirtError>> {
    return this.#rpc.call('INTERFACE_UNDEFINE', { iface: this.ref }, options);
  }

  /** Its XML: as it is, or with `inactive` as it will be started. virInterfaceGetXMLDesc. */
  xmlDesc(options: FlagOptions<typeof interfaceXMLFlags> & CallOptions = {}): Promise<Result<string, LibvirtError>> {
    return attempt(async () => {
      const args = { iface: this.ref, flags: flagBits(interfaceXMLFlags, options) };
      return (await this.#rpc.invoke('INTERFACE_GET_XML_DESC', args, options)).xml;
    });
  }

  /** Whether it is up. virInterfaceIsActive. */
  isActive(options?: CallOptions): Promise<Result<boolean, LibvirtError>> {
    return attempt(async () => {
      return (await this.#rpc.invoke('INTERFACE_IS_ACTIVE', { iface: this.ref }, options)).active === 1;
    });
  }
}
