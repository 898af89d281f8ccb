import type { Result } from 'ts-results';
import { attempt, type CallOptions } from '../../connection/rpc.ts';
import type { LibvirtError } from '../../errors.ts';
import { domainSnapshotCreateFlags, domainSnapshotListFlags } from '../../generated/flags.gen.ts';
import { DomainPart } from '../domain/part.ts';
import { flagBits, type FlagOptions } from '../flags.ts';
import { DomainSnapshot } from './domain-snapshot.ts';

/** The snapshots of a domain: `domain.snapshots`. */
export class DomainSnapshots extends DomainPart {
  /**
   * Makes one from a `<domainsnapshot>`, which becomes the current one: of disks and memory, or with `diskOnly` of the
   * disks alone. virDomainSnapshotCreateXML.
   */
  create(
    xml: string,
    options: FlagOptions<typeof domainSnapshotCreateFlags> & CallOptions = {},
  ): Promise<Result<DomainSnapshot, LibvirtError>> {
    return attempt(async () => {
      const args = { dom: this.dom, xmlDesc: xml, flags: flagBits(domainSnapshotCreateFlags, options) };
      return this.#handle(await this.rpc.invoke('DOMAIN_SNAPSHOT_CREATE_XML', args, options));
    });
  }

  /** All, or those of the kinds asked for, such as `{ roots: true }` or `{ external: true }`. virDomainListAllSnapshots. */
  list(
    options: FlagOptions<typeof domainSnapshotListFlags> & CallOptions = {},
  ): Promise<Result<DomainSnapshot[], LibvirtError>> {
    return attempt(async () => {
      const args = { dom: this.dom, needResults: 1, flags: flagBits(domainSnapshotListFlags, options) };
      const { snapshots } = await this.rpc.invoke('DOMAIN_LIST_ALL_SNAPSHOTS', args, options);
      return snapshots.map((snap) => this.#handle({ snap }));
    });
  }

  /** The one of that name. Errors: `NO_DOMAIN_SNAPSHOT`. virDomainSnapshotLookupByName. */
  byName(name: string, options?: CallOptions): Promise<Result<DomainSnapshot, LibvirtError>> {
    return attempt(async () => {
      const args = { dom: this.dom, name, flags: 0 };
      return this.#handle(await this.rpc.invoke('DOMAIN_SNAPSHOT_LOOKUP_BY_NAME', args, options));
    });
  }

  /** The one that the next would be made after. Errors: `NO_DOMAIN_SNAPSHOT`. virDomainSnapshotCurrent. */
  current(options?: CallOptions): Promise<Result<DomainSnapshot, LibvirtError>> {
    return attempt(async () => {
      const args = { dom: this.dom, flags: 0 };
      return this.#handle(await this.rpc.invoke('DOMAIN_SNAPSHOT_CURRENT', args, options));
    });
  }

  /** Whether there is a current one. virDomainHasCurrentSnapshot. */
  hasCurrent(options?: CallOptions): Promise<Result<boolean, LibvirtError>> {
    return attempt(async () => {
      const args = { dom: this.dom, flags: 0 };
      return (await this.rpc.invoke('DOMAIN_HAS_CURRENT_SNAPSHOT', args, options)).result !== 0;
    });
  }

  #handle({ snap }: { readonly snap: { readonly name: string } }): DomainSnapshot {
    return new DomainSnapshot(this.rpc, this.dom, snap.name);
  }
}
