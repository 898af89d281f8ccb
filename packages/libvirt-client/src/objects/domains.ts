import type { Result } from 'ts-results';
import { attempt, type CallOptions, type Rpc } from '../connection/rpc.ts';
import type { LibvirtError } from '../errors.ts';
import { connectListAllDomainsFlags, domainCreateFlags, domainDefineFlags } from '../generated/flags.gen.ts';
import { Domain } from './domain.ts';
import { type AllDomainStatsOptions, domainStats } from './domain/stats.ts';
import { flagBits, type FlagOptions } from './flags.ts';
import { SaveImages } from './saved-state/save-images.ts';
import { toRecord, type TypedRecord } from './typed-params.ts';
import { parseUuid } from './uuid.ts';

/** The statistics of a domain. */
export interface DomainStats {
  readonly domain: Domain;
  /** By libvirt's names, such as `block.0.rd.bytes`. */
  readonly stats: TypedRecord;
}

/** The domains of a connection: `conn.domains`. */
export class Domains {
  readonly #rpc: Rpc;

  /** @internal */
  constructor(rpc: Rpc) {
    this.#rpc = rpc;
  }

  /** The files that `domain.save()` writes. */
  get saveImages(): SaveImages {
    return new SaveImages(this.#rpc);
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

  /**
   * The statistics of all domains at once, or of those of the kinds asked for, or of `domains`.
   * virConnectGetAllDomainStats, virDomainListGetStats.
   */
  stats(
    options: AllDomainStatsOptions & { readonly domains?: readonly Domain[] } = {},
  ): Promise<Result<DomainStats[], LibvirtError>> {
    return attempt(async () => {
      const { domains } = options;
      // To the server, no names at all mean all domains.
      if (domains?.length === 0) return [];
      const records = await domainStats(this.#rpc, domains?.map(({ ref }) => ref) ?? [], options);
      return records.map(({ dom, params }) => ({ domain: this.#handle({ dom }), stats: toRecord(params) }));
    });
  }

  /** A hypervisor's own configuration, such as a command line (`qemu-argv`), as libvirt's XML. virConnectDomainXMLFromNative. */
  xmlFromNative(format: string, config: string, options?: CallOptions): Promise<Result<string, LibvirtError>> {
    return attempt(async () => {
      const args = { nativeFormat: format, nativeConfig: config, flags: 0 };
      return (await this.#rpc.invoke('CONNECT_DOMAIN_XML_FROM_NATIVE', args, options)).domainXml;
    });
  }

  /** libvirt's XML as a hypervisor's own configuration, such as `qemu-argv`. virConnectDomainXMLToNative. */
  xmlToNative(format: string, xml: string, options?: CallOptions): Promise<Result<string, LibvirtError>> {
    return attempt(async () => {
      const args = { nativeFormat: format, domainXml: xml, flags: 0 };
      return (await this.#rpc.invoke('CONNECT_DOMAIN_XML_TO_NATIVE', args, options)).nativeConfig;
    });
  }

  /** Manages a QEMU that something else started, where the server's release still can. virDomainQemuAttach. */
  attachQemu(pid: number, options?: CallOptions): Promise<Result<Domain, LibvirtError>> {
    return attempt(async () => {
      return this.#handle(await this.#rpc.invoke('qemu.DOMAIN_ATTACH', { pidValue: pid, flags: 0 }, options));
    });
  }

  #handle({ dom }: { readonly dom: ConstructorParameters<typeof Domain>[1] }): Domain {
    return new Domain(this.#rpc, dom);
  }
}
