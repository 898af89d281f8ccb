import type { Result } from 'ts-results';
import { attempt, type CallOptions, type Rpc } from '../../connection/rpc.ts';
import type { LibvirtError } from '../../errors.ts';
import {
  connectListAllNodeDeviceFlags,
  nodeDeviceCreateXMLFlags,
  nodeDeviceDefineXMLFlags,
} from '../../generated/flags.gen.ts';
import { flagBits, type FlagOptions } from '../flags.ts';
import { NodeDevice } from './node-device.ts';

/** The devices of the host: `conn.nodeDevices`. */
export class NodeDevices {
  readonly #rpc: Rpc;

  /** @internal */
  constructor(rpc: Rpc) {
    this.#rpc = rpc;
  }

  /** All devices, or those with one of the capabilities asked for, such as `{ capPciDev: true }`. virConnectListAllNodeDevices. */
  list(
    options: FlagOptions<typeof connectListAllNodeDeviceFlags> & CallOptions = {},
  ): Promise<Result<NodeDevice[], LibvirtError>> {
    return attempt(async () => {
      const args = { needResults: 1, flags: flagBits(connectListAllNodeDeviceFlags, options) };
      const { devices } = await this.#rpc.invoke('CONNECT_LIST_ALL_NODE_DEVICES', args, options);
      return devices.map((ref) => new NodeDevice(this.#rpc, ref));
    });
  }

  /** The device of that name, such as `pci_0000_00_02_0`. Errors: `NO_NODE_DEVICE`. virNodeDeviceLookupByName. */
  byName(name: string, options?: CallOptions): Promise<Result<NodeDevice, LibvirtError>> {
    return attempt(async () => this.#handle(await this.#rpc.invoke('NODE_DEVICE_LOOKUP_BY_NAME', { name }, options)));
  }

  /**
   * The SCSI host (a Fibre Channel port) with those world wide names of node and port. Errors: `NO_NODE_DEVICE`.
   * virNodeDeviceLookupSCSIHostByWWN.
   */
  byWwn(wwnn: string, wwpn: string, options?: CallOptions): Promise<Result<NodeDevice, LibvirtError>> {
    return attempt(async () => {
      const args = { wwnn, wwpn, flags: 0 };
      return this.#handle(await this.#rpc.invoke('NODE_DEVICE_LOOKUP_SCSI_HOST_BY_WWN', args, options));
    });
  }

  /** Defines a device that can be made: a mediated one. virNodeDeviceDefineXML. */
  defineXml(
    xml: string,
    options: FlagOptions<typeof nodeDeviceDefineXMLFlags> & CallOptions = {},
  ): Promise<Result<NodeDevice, LibvirtError>> {
    return attempt(async () => {
      const args = { xmlDesc: xml, flags: flagBits(nodeDeviceDefineXMLFlags, options) };
      return this.#handle(await this.#rpc.invoke('NODE_DEVICE_DEFINE_XML', args, options));
    });
  }

  /** Makes a device that lasts until it is destroyed: a virtual SCSI host, a mediated device. virNodeDeviceCreateXML. */
  createXml(
    xml: string,
    options: FlagOptions<typeof nodeDeviceCreateXMLFlags> & CallOptions = {},
  ): Promise<Result<NodeDevice, LibvirtError>> {
    return attempt(async () => {
      const args = { xmlDesc: xml, flags: flagBits(nodeDeviceCreateXMLFlags, options) };
      return this.#handle(await this.#rpc.invoke('NODE_DEVICE_CREATE_XML', args, options));
    });
  }

  #handle({ dev }: { readonly dev: NodeDevice['ref'] }): NodeDevice {
    return new NodeDevice(this.#rpc, dev);
  }
}
