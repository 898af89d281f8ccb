import type { Rpc } from '../../connection/rpc.ts';
import { domainModificationImpact } from '../../generated/flags.gen.ts';
import type { RemoteNonnullDomain } from '../../generated/types.gen.ts';
import { flagBits, type FlagOptions } from '../flags.ts';

/** What is changed or asked: with `live` the running guest, with `config` the definition; else the one that is current. */
export type ImpactOptions = FlagOptions<typeof domainModificationImpact>;

/** The flags of {@link ImpactOptions}. */
export const impactBits = (options: ImpactOptions): number => flagBits(domainModificationImpact, options);

/** One side of a domain, such as its memory: a name for it, as the domain is, with the methods that belong together. */
export abstract class DomainPart {
  readonly #rpc: Rpc;
  readonly #dom: RemoteNonnullDomain;

  /** @internal */
  constructor(rpc: Rpc, dom: RemoteNonnullDomain) {
    this.#rpc = rpc;
    this.#dom = dom;
  }

  /** @internal */
  protected get rpc(): Rpc {
    return this.#rpc;
  }

  /** @internal */
  protected get dom(): RemoteNonnullDomain {
    return this.#dom;
  }
}
