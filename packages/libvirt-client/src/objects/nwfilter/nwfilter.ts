import type { Result } from 'ts-results';
import { attempt, type CallOptions, type Rpc } from '../../connection/rpc.ts';
import type { LibvirtError } from '../../errors.ts';
import type { RemoteNonnullNwfilter } from '../../generated/types.gen.ts';
import { formatUuid } from '../uuid.ts';

/** A network filter: a name for it, nothing to free. */
export class Nwfilter {
  /** Its name, unique on its host. */
  readonly name: string;
  /** Its UUID, as text in lower case. */
  readonly uuid: string;
  /** How the protocol names it, for `conn.rpc.call`. */
  readonly ref: RemoteNonnullNwfilter;
  readonly #rpc: Rpc;

  /** @internal */
  constructor(rpc: Rpc, ref: RemoteNonnullNwfilter) {
    this.#rpc = rpc;
    this.name = ref.name;
    this.uuid = formatUuid(ref.uuid);
    // The bytes belong to a whole message, which a handle shall not keep.
    this.ref = { name: ref.name, uuid: ref.uuid.slice() };
  }

  /** Its XML. virNWFilterGetXMLDesc. */
  xmlDesc(options?: CallOptions): Promise<Result<string, LibvirtError>> {
    return attempt(async () => {
      return (await this.#rpc.invoke('NWFILTER_GET_XML_DESC', { nwfilter: this.ref, flags: 0 }, options)).xml;
    });
  }

  /** Removes it, where no guest uses it. virNWFilterUndefine. */
  undefine(options?: CallOptions): Promise<Result<void, LibvirtError>> {
    return this.#rpc.call('NWFILTER_UNDEFINE', { nwfilter: this.ref }, options);
  }
}
