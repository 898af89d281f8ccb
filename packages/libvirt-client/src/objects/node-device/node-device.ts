import type { Result } from 'ts-results';
import { attempt, type CallOptions, type Rpc } from '../../connection/rpc.ts';
import type { LibvirtError } from '../../errors.ts';
import { nodeDeviceUpdateFlags, nodeDeviceXMLFlags } from '../../generated/flags.gen.ts';
import type { RemoteNonnullNodeDevice } from '../../generated/types.gen.ts';
import { flagBits, type FlagOptions } from '../flags.ts';

/** The most names that the answer about capabilities holds (`REMOTE_NODE_DEVICE_CAPS_LIST_MAX`). */
const MOST_CAPS = 65_536;

/** How to take a device from the host. */
export interface DetachOptions extends CallOptions {
  /** The driver that takes it over, such as `vfio`; libvirt chooses without it. */
  readonly driver?: string;
}

/**
 * A device of the host: a name for it, nothing to free.
 *
 * Each method's errors are the server's, such as `NO_NODE_DEVICE` once it is gone, and those of `conn.rpc.call`.
 */
export class NodeDevice {
  /** Its name, such as `pci_0000_00_02_0`. */
  readonly name: string;
  /** How the protocol names it in lists and events; its procedures take the `name`. */
  readonly ref: RemoteNonnullNodeDevice;
  readonly #rpc: Rpc;

  /** @internal */
  constructor(rpc: Rpc, ref: RemoteNonnullNodeDevice) {
    this.#rpc = rpc;
    this.name = ref.name;
    this.ref = ref;
  }

  /** Its XML: as it is, or with `inactive` as it will be made. virNodeDeviceGetXMLDesc. */
  xmlDesc(options: FlagOptions<typeof nodeDeviceXMLFlags> & CallOptions = {}): Promise<Result<string, LibvirtError>> {
    return attempt(async () => {
      const args = { name: this.name, flags: flagBits(nodeDeviceXMLFlags, options) };
      return (await this.#rpc.invoke('NODE_DEVICE_GET_XML_DESC', args, options)).xml;
    });
  }

  /** The name of the device it hangs on; null for the host itself. virNodeDeviceGetParent. */
  parent(options?: CallOptions): Promise<Result<string | null, LibvirtError>> {
    return attempt(async () => {
      return (await this.#rpc.invoke('NODE_DEVICE_GET_PARENT', { name: this.name }, options)).parentName;
    });
  }

  /** What it is, such as `['net', '80203']`. virNodeDeviceListCaps. */
  capabilities(options?: CallOptions): Promise<Result<readonly string[], LibvirtError>> {
    return attempt(async () => {
      const args = { name: this.name, maxnames: MOST_CAPS };
      return (await this.#rpc.invoke('NODE_DEVICE_LIST_CAPS', args, options)).names;
    });
  }

  /** Takes it from the host's driver, so that a guest can have it. virNodeDeviceDetachFlags. */
  detach(options: DetachOptions = {}): Promise<Result<void, LibvirtError>> {
    const args = { name: this.name, driverName: options.driver ?? null, flags: 0 };
    return this.#rpc.call('NODE_DEVICE_DETACH_FLAGS', args, options);
  }

  /** Gives it back to the host's driver. virNodeDeviceReAttach. */
  reattach(options?: CallOptions): Promise<Result<void, LibvirtError>> {
    return this.#rpc.call('NODE_DEVICE_RE_ATTACH', { name: this.name }, options);
  }

  /** Resets the detached device, before or after a guest had it. virNodeDeviceReset. */
  reset(options?: CallOptions): Promise<Result<void, LibvirtError>> {
    return this.#rpc.call('NODE_DEVICE_RESET', { name: this.name }, options);
  }

  /** Makes the defined device. virNodeDeviceCreate. */
  start(options?: CallOptions): Promise<Result<void, LibvirtError>> {
    return this.#rpc.call('NODE_DEVICE_CREATE', { name: this.name, flags: 0 }, options);
  }

  /** Removes a device that was made; its definition stays if it has one. virNodeDeviceDestroy. */
  destroy(options?: CallOptions): Promise<Result<void, LibvirtError>> {
    return this.#rpc.call('NODE_DEVICE_DESTROY', { name: this.name }, options);
  }

  /** Removes the definition. virNodeDeviceUndefine. */
  undefine(options?: CallOptions): Promise<Result<void, LibvirtError>> {
    return this.#rpc.call('NODE_DEVICE_UNDEFINE', { name: this.name, flags: 0 }, options);
  }

  /** Changes a mediated device: what it is, with `live`, its definition with `config`. virNodeDeviceUpdate (libvirt 10.1.0). */
  async update(
    xml: string,
    options: FlagOptions<typeof nodeDeviceUpdateFlags> & CallOptions = {},
  ): Promise<Result<void, LibvirtError>> {
    const flags = flagBits(nodeDeviceUpdateFlags, options);
    return this.#rpc.call('NODE_DEVICE_UPDATE', { name: this.name, xmlDesc: xml, flags }, options);
  }

  /** Whether it exists, not only its definition. virNodeDeviceIsActive. */
  isActive(options?: CallOptions): Promise<Result<boolean, LibvirtError>> {
    return attempt(async () => {
      return (await this.#rpc.invoke('NODE_DEVICE_IS_ACTIVE', { name: this.name }, options)).active === 1;
    });
  }

  /** Whether it has a definition. virNodeDeviceIsPersistent. */
  isPersistent(options?: CallOptions): Promise<Result<boolean, LibvirtError>> {
    return attempt(async () => {
      return (await this.#rpc.invoke('NODE_DEVICE_IS_PERSISTENT', { name: this.name }, options)).persistent === 1;
    });
  }

  /** Whether it is made when the host starts. virNodeDeviceGetAutostart. */
  autostart(options?: CallOptions): Promise<Result<boolean, LibvirtError>> {
    return attempt(async () => {
      return (await this.#rpc.invoke('NODE_DEVICE_GET_AUTOSTART', { name: this.name }, options)).autostart !== 0;
    });
  }

  /** Says whether it shall be made when the host starts. virNodeDeviceSetAutostart. */
  setAutostart(autostart: boolean, options?: CallOptions): Promise<Result<void, LibvirtError>> {
    return this.#rpc.call('NODE_DEVICE_SET_AUTOSTART', { name: this.name, autostart: autostart ? 1 : 0 }, options);
  }
}
