import type { Result } from 'ts-results';
import { attempt, type CallOptions } from '../../connection/rpc.ts';
import type { LibvirtError } from '../../errors.ts';
import { domainSaveImageXMLFlags, domainSaveRestoreFlags } from '../../generated/flags.gen.ts';
import { DomainPart } from '../domain/part.ts';
import { flagBits, type FlagOptions } from '../flags.ts';

/** The saved state that libvirt itself keeps of a domain, and that the next start resumes: `domain.managedSave`. */
export class ManagedSave extends DomainPart {
  /** Saves the running domain's memory and stops it. virDomainManagedSave. */
  async save(
    options: FlagOptions<typeof domainSaveRestoreFlags> & CallOptions = {},
  ): Promise<Result<void, LibvirtError>> {
    const flags = flagBits(domainSaveRestoreFlags, options);
    return this.rpc.call('DOMAIN_MANAGED_SAVE', { dom: this.dom, flags }, options);
  }

  /** Whether there is a saved state. virDomainHasManagedSaveImage. */
  exists(options?: CallOptions): Promise<Result<boolean, LibvirtError>> {
    return attempt(async () => {
      const args = { dom: this.dom, flags: 0 };
      return (await this.rpc.invoke('DOMAIN_HAS_MANAGED_SAVE_IMAGE', args, options)).result !== 0;
    });
  }

  /** Drops the saved state, so that the next start boots. virDomainManagedSaveRemove. */
  remove(options?: CallOptions): Promise<Result<void, LibvirtError>> {
    return this.rpc.call('DOMAIN_MANAGED_SAVE_REMOVE', { dom: this.dom, flags: 0 }, options);
  }

  /** The domain's XML in the saved state; passwords only with `secure`. virDomainManagedSaveGetXMLDesc. */
  xmlDesc(
    options: FlagOptions<typeof domainSaveImageXMLFlags> & CallOptions = {},
  ): Promise<Result<string, LibvirtError>> {
    return attempt(async () => {
      const args = { dom: this.dom, flags: flagBits(domainSaveImageXMLFlags, options) };
      return (await this.rpc.invoke('DOMAIN_MANAGED_SAVE_GET_XML_DESC', args, options)).xml;
    });
  }

  /** Changes the domain's XML in the saved state, or with `running` or `paused` how it resumes. virDomainManagedSaveDefineXML. */
  async defineXml(
    xml: string,
    options: FlagOptions<typeof domainSaveRestoreFlags> & CallOptions = {},
  ): Promise<Result<void, LibvirtError>> {
    const flags = flagBits(domainSaveRestoreFlags, options);
    return this.rpc.call('DOMAIN_MANAGED_SAVE_DEFINE_XML', { dom: this.dom, dxml: xml, flags }, options);
  }
}
