import type { Result } from 'ts-results';
import { attempt, type CallOptions, type Rpc } from '../../connection/rpc.ts';
import type { LibvirtError } from '../../errors.ts';
import { domainSaveImageXMLFlags, domainSaveRestoreFlags } from '../../generated/flags.gen.ts';
import { flagBits, type FlagOptions } from '../flags.ts';
import { fromRecord } from '../typed-params.ts';
import { asksForParams, type SaveOptions, saveParams } from './save-options.ts';

/** The files that `domain.save` writes, on the server's machine: `conn.domains.saveImages`. */
export class SaveImages {
  readonly #rpc: Rpc;

  /** @internal */
  constructor(rpc: Rpc) {
    this.#rpc = rpc;
  }

  /**
   * Starts the domain of a file from where it was saved; `xml` may change what the guest does not see of it.
   * virDomainRestoreFlags, and virDomainRestoreParams where only that has the option.
   */
  restore(file: string, options: SaveOptions = {}): Promise<Result<void, LibvirtError>> {
    return attempt(async () => {
      const flags = flagBits(domainSaveRestoreFlags, options);
      if (asksForParams(options)) {
        const params = fromRecord(saveParams(file, options));
        return this.#rpc.invoke('DOMAIN_RESTORE_PARAMS', { params, flags }, options);
      }
      const args = { from: file, dxml: options.xml ?? null, flags };
      return this.#rpc.invoke('DOMAIN_RESTORE_FLAGS', args, options);
    });
  }

  /** The domain's XML in a file; passwords only with `secure`. virDomainSaveImageGetXMLDesc. */
  xmlDesc(
    file: string,
    options: FlagOptions<typeof domainSaveImageXMLFlags> & CallOptions = {},
  ): Promise<Result<string, LibvirtError>> {
    return attempt(async () => {
      const args = { file, flags: flagBits(domainSaveImageXMLFlags, options) };
      return (await this.#rpc.invoke('DOMAIN_SAVE_IMAGE_GET_XML_DESC', args, options)).xml;
    });
  }

  /** Changes the domain's XML in a file, or with `running` or `paused` how it resumes. virDomainSaveImageDefineXML. */
  async defineXml(
    file: string,
    xml: string,
    options: FlagOptions<typeof domainSaveRestoreFlags> & CallOptions = {},
  ): Promise<Result<void, LibvirtError>> {
    const flags = flagBits(domainSaveRestoreFlags, options);
    return this.#rpc.call('DOMAIN_SAVE_IMAGE_DEFINE_XML', { file, dxml: xml, flags }, options);
  }
}
