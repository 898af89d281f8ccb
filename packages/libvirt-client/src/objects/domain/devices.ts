import type { Result } from 'ts-results';
import { attempt, type CallOptions } from '../../connection/rpc.ts';
import type { LibvirtError } from '../../errors.ts';
import { domainDeviceModifyFlags } from '../../generated/flags.gen.ts';
import { flagBits, type FlagOptions } from '../flags.ts';
import { DomainPart } from './part.ts';

/** Which devices are changed: with `live` the running guest's, with `config` the definition's. */
export type DeviceOptions = FlagOptions<typeof domainDeviceModifyFlags> & CallOptions;

/** A domain's devices: `domain.devices`. */
export class DomainDevices extends DomainPart {
  /** Adds the device that the XML describes. virDomainAttachDeviceFlags. */
  attach(xml: string, options: DeviceOptions = {}): Promise<Result<void, LibvirtError>> {
    return this.#modify('DOMAIN_ATTACH_DEVICE_FLAGS', xml, options);
  }

  /**
   * Takes the device away that the XML describes. A running guest may take its time: the `deviceRemoved` event tells
   * that it is gone. virDomainDetachDeviceFlags.
   */
  detach(xml: string, options: DeviceOptions = {}): Promise<Result<void, LibvirtError>> {
    return this.#modify('DOMAIN_DETACH_DEVICE_FLAGS', xml, options);
  }

  /** Changes a device, such as the medium of a CD drive. virDomainUpdateDeviceFlags. */
  update(xml: string, options: DeviceOptions = {}): Promise<Result<void, LibvirtError>> {
    return this.#modify('DOMAIN_UPDATE_DEVICE_FLAGS', xml, options);
  }

  /** Takes the device with that alias away; as for {@link DomainDevices.detach}. virDomainDetachDeviceAlias. */
  detachAlias(alias: string, options: DeviceOptions = {}): Promise<Result<void, LibvirtError>> {
    return attempt(() => {
      const args = { dom: this.dom, alias, flags: flagBits(domainDeviceModifyFlags, options) };
      return this.rpc.invoke('DOMAIN_DETACH_DEVICE_ALIAS', args, options);
    });
  }

  #modify(
    name: 'DOMAIN_ATTACH_DEVICE_FLAGS' | 'DOMAIN_DETACH_DEVICE_FLAGS' | 'DOMAIN_UPDATE_DEVICE_FLAGS',
    xml: string,
    options: DeviceOptions,
  ): Promise<Result<void, LibvirtError>> {
    return attempt(() => {
      const args = { dom: this.dom, xml, flags: flagBits(domainDeviceModifyFlags, options) };
      return this.rpc.invoke(name, args, options);
    });
  }
}
