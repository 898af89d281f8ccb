import type { Result } from 'ts-results';
import { attempt, type CallOptions, type Rpc } from '../../connection/rpc.ts';
import type { LibvirtError } from '../../errors.ts';
import {
  domainSnapshotDeleteFlags,
  domainSnapshotListFlags,
  domainSnapshotRevertFlags,
  domainSnapshotXMLFlags,
} from '../../generated/flags.gen.ts';
import type { RemoteNonnullDomain, RemoteNonnullDomainSnapshot } from '../../generated/types.gen.ts';
import { flagBits, type FlagOptions } from '../flags.ts';

/**
 * A snapshot of a domain: a name for it, nothing to free.
 *
 * Each method's errors are the server's, such as `NO_DOMAIN_SNAPSHOT` once it is gone, and those of `conn.rpc.call`.
 */
export class DomainSnapshot {
  /** Its name, unique within its domain. */
  readonly name: string;
  /** How the protocol names it, for `conn.rpc.call`. */
  readonly ref: RemoteNonnullDomainSnapshot;
  readonly #rpc: Rpc;

  /** @internal */
  constructor(rpc: Rpc, dom: RemoteNonnullDomain, name: string) {
    this.#rpc = rpc;
    this.name = name;
    this.ref = { name, dom };
  }

  /** Its XML, with the domain as it was then; passwords only with `secure`. virDomainSnapshotGetXMLDesc. */
  xmlDesc(
    options: FlagOptions<typeof domainSnapshotXMLFlags> & CallOptions = {},
  ): Promise<Result<string, LibvirtError>> {
    return attempt(async () => {
      const args = { snap: this.ref, flags: flagBits(domainSnapshotXMLFlags, options) };
      return (await this.#rpc.invoke('DOMAIN_SNAPSHOT_GET_XML_DESC', args, options)).xml;
    });
  }

  /** The snapshot that it was made after. Errors: `NO_DOMAIN_SNAPSHOT` where it is a root. virDomainSnapshotGetParent. */
  parent(options?: CallOptions): Promise<Result<DomainSnapshot, LibvirtError>> {
    return attempt(async () => {
      const { snap } = await this.#rpc.invoke('DOMAIN_SNAPSHOT_GET_PARENT', { snap: this.ref, flags: 0 }, options);
      return this.#sibling(snap.name);
    });
  }

  /** Those made right after it, or with `descendants` all that go back to it. virDomainSnapshotListAllChildren. */
  children(
    options: FlagOptions<typeof domainSnapshotListFlags> & CallOptions = {},
  ): Promise<Result<DomainSnapshot[], LibvirtError>> {
    return attempt(async () => {
      const args = { snapshot: this.ref, needResults: 1, flags: flagBits(domainSnapshotListFlags, options) };
      const { snapshots } = await this.#rpc.invoke('DOMAIN_SNAPSHOT_LIST_ALL_CHILDREN', args, options);
      return snapshots.map(({ name }) => this.#sibling(name));
    });
  }

  /** Whether it is the one that the next snapshot would be made after. virDomainSnapshotIsCurrent. */
  isCurrent(options?: CallOptions): Promise<Result<boolean, LibvirtError>> {
    return attempt(async () => {
      const args = { snap: this.ref, flags: 0 };
      return (await this.#rpc.invoke('DOMAIN_SNAPSHOT_IS_CURRENT', args, options)).current !== 0;
    });
  }

  /** Whether libvirt keeps metadata about it, which stands in the way of undefining the domain. virDomainSnapshotHasMetadata. */
  hasMetadata(options?: CallOptions): Promise<Result<boolean, LibvirtError>> {
    return attempt(async () => {
      const args = { snap: this.ref, flags: 0 };
      return (await this.#rpc.invoke('DOMAIN_SNAPSHOT_HAS_METADATA', args, options)).metadata !== 0;
    });
  }

  /** Takes the domain back to it; what the domain did since is lost. virDomainRevertToSnapshot. */
  async revert(
    options: FlagOptions<typeof domainSnapshotRevertFlags> & CallOptions = {},
  ): Promise<Result<void, LibvirtError>> {
    const flags = flagBits(domainSnapshotRevertFlags, options);
    return this.#rpc.call('DOMAIN_REVERT_TO_SNAPSHOT', { snap: this.ref, flags }, options);
  }

  /** Deletes it; with `children` those after it too; with `metadataOnly` its data stay. virDomainSnapshotDelete. */
  async delete(
    options: FlagOptions<typeof domainSnapshotDeleteFlags> & CallOptions = {},
  ): Promise<Result<void, LibvirtError>> {
    const flags = flagBits(domainSnapshotDeleteFlags, options);
    return this.#rpc.call('DOMAIN_SNAPSHOT_DELETE', { snap: this.ref, flags }, options);
  }

  #sibling(name: string): DomainSnapshot {
    return new DomainSnapshot(this.#rpc, this.ref.dom, name);
  }
}
