import type { Result } from 'ts-results';
import { attempt, type CallOptions, type Rpc } from '../connection/rpc.ts';
import type { LibvirtError } from '../errors.ts';
import { connectListAllDomainsFlags, domainCreateFlags, domainDefineFlags } from '../generated/flags.gen.ts';
import { Domain } from './domain.ts';
import { flagBits, type FlagOptions } from './flags.ts';
import { parseUuid } from './uuid.ts';

/** The domains of a connection: `conn.domains`. */
export class Domains {
  readonly #rpc: Rpc;

  /** @internal */
  constructor(rpc: Rpc) {
    this.#rpc = rpc;
  }

  /** All domains, or those of the kinds asked for, such as `{ active: true }`. virConnectListAllDomains. */
  list(
    options: FlagOptions<typeof connectListAllDomainsFlags> & CallOptions = {},
  ): Promise<Result<Domain[], LibvirtError>> {
    return attempt(async () => {
      const args = { needResults: 1, flags: flagBits(connectListAllDomainsFlags, options) };
      const { domains } = await this.#rpc.invoke('CONNECT_LIST_ALL_DOMAINS', args, options);
      return domains.map((ref) => new Domain(this.#rpc, ref));
    });
  }

  /** The domain of that name. Errors: `NO_DOMAIN`. virDomainLookupByName. */
  byName(name: string, options?: CallOptions): Promise<Result<Domain, LibvirtError>> {
    return attempt(async () => this.#handle(await this.#rpc.invoke('DOMAIN_LOOKUP_BY_NAME', { name }, options)));
  }

  /** The domain of that UUID, with or without dashes. Errors: `NO_DOMAIN`. virDomainLookupByUUID. */
  byUuid(uuid: string, options?: CallOptions): Promise<Result<Domain, LibvirtError>> {
    return attempt(async () => {
      const args = { uuid: parseUuid(uuid) };
      return this.#handle(await this.#rpc.invoke('DOMAIN_LOOKUP_BY_UUID', args, options));
    });
  }

  /** The running domain of that number. Errors: `NO_DOMAIN`. virDomainLookupByID. */
  byId(id: number, options?: CallOptions): Promise<Result<Domain, LibvirtError>> {
    return attempt(async () => this.#handle(await this.#rpc.invoke('DOMAIN_LOOKUP_BY_ID', { id }, options)));
  }

  /** Defines a domain, or changes the definition with that name and UUID; does not start it. virDomainDefineXMLFlags. */
  defineXml(
    xml: string,
    options: FlagOptions<typeof domainDefineFlags> & CallOptions = {},
  ): Promise<Result<Domain, LibvirtError>> {
    return attempt(async () => {
      const args = { xml, flags: flagBits(domainDefineFlags, options) };
      return this.#handle(await this.#rpc.invoke('DOMAIN_DEFINE_XML_FLAGS', args, options));
    });
  }

  /** Starts a transient domain: when it stops, it is gone. virDomainCreateXML. */
  createXml(
    xml: string,
    options: FlagOptions<typeof domainCreateFlags> & CallOptions = {},
  ): Promise<Result<Domain, LibvirtError>> {
    return attempt(async () => {
      const args = { xmlDesc: xml, flags: flagBits(domainCreateFlags, options) };
      return this.#handle(await this.#rpc.invoke('DOMAIN_CREATE_XML', args, options));
    });
  }

  #handle({ dom }: { readonly dom: ConstructorParameters<typeof Domain>[1] }): Domain {
    return new Domain(this.#rpc, dom);
  }
}
