import type { Result } from 'ts-results';
import { attempt, type CallOptions, type Rpc } from '../../connection/rpc.ts';
import type { LibvirtError } from '../../errors.ts';
import { nwFilterBindingCreateFlags } from '../../generated/flags.gen.ts';
import { flagBits, type FlagOptions } from '../flags.ts';
import { NwfilterBinding } from './nwfilter-binding.ts';

/** Which network filters are in force on which interfaces: `conn.nwfilters.bindings`. */
export class NwfilterBindings {
  readonly #rpc: Rpc;

  /** @internal */
  constructor(rpc: Rpc) {
    this.#rpc = rpc;
  }

  /** All of them. virConnectListAllNWFilterBindings. */
  list(options?: CallOptions): Promise<Result<NwfilterBinding[], LibvirtError>> {
    return attempt(async () => {
      const args = { needResults: 1, flags: 0 };
      const { bindings } = await this.#rpc.invoke('CONNECT_LIST_ALL_NWFILTER_BINDINGS', args, options);
      return bindings.map((ref) => new NwfilterBinding(this.#rpc, ref));
    });
  }

  /** That of the host's interface of that name. Errors: `NO_NWFILTER_BINDING`. virNWFilterBindingLookupByPortDev. */
  byPortDev(name: string, options?: CallOptions): Promise<Result<NwfilterBinding, LibvirtError>> {
    return attempt(async () => {
      return this.#handle(await this.#rpc.invoke('NWFILTER_BINDING_LOOKUP_BY_PORT_DEV', { name }, options));
    });
  }

  /** Puts a filter in force on an interface, as the hypervisor's driver does for a guest. virNWFilterBindingCreateXML. */
  createXml(
    xml: string,
    options: FlagOptions<typeof nwFilterBindingCreateFlags> & CallOptions = {},
  ): Promise<Result<NwfilterBinding, LibvirtError>> {
    return attempt(async () => {
      const args = { xml, flags: flagBits(nwFilterBindingCreateFlags, options) };
      return this.#handle(await this.#rpc.invoke('NWFILTER_BINDING_CREATE_XML', args, options));
    });
  }

  #handle({ nwfilter }: { readonly nwfilter: NwfilterBinding['ref'] }): NwfilterBinding {
    return new NwfilterBinding(this.#rpc, nwfilter);
  }
}
