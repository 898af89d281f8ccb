import type { Result } from 'ts-results';
import { attempt, type CallOptions, type Rpc } from '../../connection/rpc.ts';
import type { LibvirtError } from '../../errors.ts';
import type { RemoteNonnullNwfilterBinding } from '../../generated/types.gen.ts';

/** A network filter in force on an interface: a name for that, nothing to free. */
export class NwfilterBinding {
  /** The interface on the host. */
  readonly portDev: string;
  /** The filter. */
  readonly filterName: string;
  /** How the protocol names it, for `conn.rpc.call`. */
  readonly ref: RemoteNonnullNwfilterBinding;
  readonly #rpc: Rpc;

  /** @internal */
  constructor(rpc: Rpc, ref: RemoteNonnullNwfilterBinding) {
    this.#rpc = rpc;
    this.portDev = ref.portdev;
    this.filterName = ref.filtername;
    this.ref = ref;
  }

  /** Its XML. virNWFilterBindingGetXMLDesc. */
  xmlDesc(options?: CallOptions): Promise<Result<string, LibvirtError>> {
    return attempt(async () => {
      return (await this.#rpc.invoke('NWFILTER_BINDING_GET_XML_DESC', { nwfilter: this.ref, flags: 0 }, options)).xml;
    });
  }

  /** Takes the filter off the interface. virNWFilterBindingDelete. */
  delete(options?: CallOptions): Promise<Result<void, LibvirtError>> {
    return this.#rpc.call('NWFILTER_BINDING_DELETE', { nwfilter: this.ref }, options);
  }
}
