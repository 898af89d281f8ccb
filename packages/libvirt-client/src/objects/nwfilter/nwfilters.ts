import type { Result } from 'ts-results';
import { attempt, type CallOptions, type Rpc } from '../../connection/rpc.ts';
import type { LibvirtError } from '../../errors.ts';
import { nwFilterDefineFlags } from '../../generated/flags.gen.ts';
import { flagBits, type FlagOptions } from '../flags.ts';
import { parseUuid } from '../uuid.ts';
import { NwfilterBindings } from './nwfilter-bindings.ts';
import { Nwfilter } from './nwfilter.ts';

/** The network filters (firewall rules for guests) of a connection: `conn.nwfilters`. */
export class Nwfilters {
  /** Which filters are in force on which interfaces. */
  readonly bindings: NwfilterBindings;
  readonly #rpc: Rpc;

  /** @internal */
  constructor(rpc: Rpc) {
    this.#rpc = rpc;
    this.bindings = new NwfilterBindings(rpc);
  }

  /** All of them. virConnectListAllNWFilters. */
  list(options?: CallOptions): Promise<Result<Nwfilter[], LibvirtError>> {
    return attempt(async () => {
      const args = { needResults: 1, flags: 0 };
      const { filters } = await this.#rpc.invoke('CONNECT_LIST_ALL_NWFILTERS', args, options);
      return filters.map((ref) => new Nwfilter(this.#rpc, ref));
    });
  }

  /** The filter of that name. Errors: `NO_NWFILTER`. virNWFilterLookupByName. */
  byName(name: string, options?: CallOptions): Promise<Result<Nwfilter, LibvirtError>> {
    return attempt(async () => this.#handle(await this.#rpc.invoke('NWFILTER_LOOKUP_BY_NAME', { name }, options)));
  }

  /** The filter of that UUID, with or without dashes. Errors: `NO_NWFILTER`. virNWFilterLookupByUUID. */
  byUuid(uuid: string, options?: CallOptions): Promise<Result<Nwfilter, LibvirtError>> {
    return attempt(async () => {
      const args = { uuid: parseUuid(uuid) };
      return this.#handle(await this.#rpc.invoke('NWFILTER_LOOKUP_BY_UUID', args, options));
    });
  }

  /** Defines a filter, or changes the definition with that name and UUID. virNWFilterDefineXMLFlags. */
  defineXml(
    xml: string,
    options: FlagOptions<typeof nwFilterDefineFlags> & CallOptions = {},
  ): Promise<Result<Nwfilter, LibvirtError>> {
    return attempt(async () => {
      const args = { xml, flags: flagBits(nwFilterDefineFlags, options) };
      return this.#handle(await this.#rpc.invoke('NWFILTER_DEFINE_XML_FLAGS', args, options));
    });
  }

  #handle({ nwfilter }: { readonly nwfilter: Nwfilter['ref'] }): Nwfilter {
    return new Nwfilter(this.#rpc, nwfilter);
  }
}
