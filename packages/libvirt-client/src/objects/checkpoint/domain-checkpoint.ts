import type { Result } from 'ts-results';
import { attempt, type CallOptions, type Rpc } from '../../connection/rpc.ts';
import type { LibvirtError } from '../../errors.ts';
import {
  domainCheckpointDeleteFlags,
  domainCheckpointListFlags,
  domainCheckpointXMLFlags,
} from '../../generated/flags.gen.ts';
import type { RemoteNonnullDomain, RemoteNonnullDomainCheckpoint } from '../../generated/types.gen.ts';
import { flagBits, type FlagOptions } from '../flags.ts';

/**
 * A checkpoint of a domain: the point that an incremental backup counts changes from. A name for it, nothing to free.
 *
 * Each method's errors are the server's, such as `NO_DOMAIN_CHECKPOINT` once it is gone, and those of `conn.rpc.call`.
 */
export class DomainCheckpoint {
  /** Its name, unique within its domain. */
  readonly name: string;
  /** How the protocol names it, for `conn.rpc.call`. */
  readonly ref: RemoteNonnullDomainCheckpoint;
  readonly #rpc: Rpc;

  /** @internal */
  constructor(rpc: Rpc, dom: RemoteNonnullDomain, name: string) {
    this.#rpc = rpc;
    this.name = name;
    this.ref = { name, dom };
  }

  /**
   * Its XML: with `size` each disk's changes since then in bytes, with `noDomain` without the domain's definition,
   * passwords only with `secure`. virDomainCheckpointGetXMLDesc.
   */
  xmlDesc(
    options: FlagOptions<typeof domainCheckpointXMLFlags> & CallOptions = {},
  ): Promise<Result<string, LibvirtError>> {
    return attempt(async () => {
      const args = { checkpoint: this.ref, flags: flagBits(domainCheckpointXMLFlags, options) };
      return (await this.#rpc.invoke('DOMAIN_CHECKPOINT_GET_XML_DESC', args, options)).xml;
    });
  }

  /** The one before it. Errors: `NO_DOMAIN_CHECKPOINT` where it is the first. virDomainCheckpointGetParent. */
  parent(options?: CallOptions): Promise<Result<DomainCheckpoint, LibvirtError>> {
    return attempt(async () => {
      const args = { checkpoint: this.ref, flags: 0 };
      return this.#sibling((await this.#rpc.invoke('DOMAIN_CHECKPOINT_GET_PARENT', args, options)).parent.name);
    });
  }

  /** Those right after it, or with `descendants` all that go back to it. virDomainCheckpointListAllChildren. */
  children(
    options: FlagOptions<typeof domainCheckpointListFlags> & CallOptions = {},
  ): Promise<Result<DomainCheckpoint[], LibvirtError>> {
    return attempt(async () => {
      const args = { checkpoint: this.ref, needResults: 1, flags: flagBits(domainCheckpointListFlags, options) };
      const { checkpoints } = await this.#rpc.invoke('DOMAIN_CHECKPOINT_LIST_ALL_CHILDREN', args, options);
      return checkpoints.map(({ name }) => this.#sibling(name));
    });
  }

  /** Deletes it; what changed since then counts to the one before. virDomainCheckpointDelete. */
  async delete(
    options: FlagOptions<typeof domainCheckpointDeleteFlags> & CallOptions = {},
  ): Promise<Result<void, LibvirtError>> {
    const flags = flagBits(domainCheckpointDeleteFlags, options);
    return this.#rpc.call('DOMAIN_CHECKPOINT_DELETE', { checkpoint: this.ref, flags }, options);
  }

  #sibling(name: string): DomainCheckpoint {
    return new DomainCheckpoint(this.#rpc, this.ref.dom, name);
  }
}
