import type { Result } from 'ts-results';
import { attempt, type CallOptions } from '../../connection/rpc.ts';
import type { LibvirtError } from '../../errors.ts';
import { domainCheckpointCreateFlags, domainCheckpointListFlags } from '../../generated/flags.gen.ts';
import { DomainPart } from '../domain/part.ts';
import { flagBits, type FlagOptions } from '../flags.ts';
import { DomainCheckpoint } from './domain-checkpoint.ts';

/** The checkpoints of a domain: `domain.checkpoints`. */
export class DomainCheckpoints extends DomainPart {
  /** Makes one from a `<domaincheckpoint>`, after the one there is. virDomainCheckpointCreateXML. */
  create(
    xml: string,
    options: FlagOptions<typeof domainCheckpointCreateFlags> & CallOptions = {},
  ): Promise<Result<DomainCheckpoint, LibvirtError>> {
    return attempt(async () => {
      const args = { dom: this.dom, xmlDesc: xml, flags: flagBits(domainCheckpointCreateFlags, options) };
      return this.#handle(await this.rpc.invoke('DOMAIN_CHECKPOINT_CREATE_XML', args, options));
    });
  }

  /** All, or those of the kinds asked for; with `topological` each after its parent. virDomainListAllCheckpoints. */
  list(
    options: FlagOptions<typeof domainCheckpointListFlags> & CallOptions = {},
  ): Promise<Result<DomainCheckpoint[], LibvirtError>> {
    return attempt(async () => {
      const args = { dom: this.dom, needResults: 1, flags: flagBits(domainCheckpointListFlags, options) };
      const { checkpoints } = await this.rpc.invoke('DOMAIN_LIST_ALL_CHECKPOINTS', args, options);
      return checkpoints.map((checkpoint) => this.#handle({ checkpoint }));
    });
  }

  /** The one of that name. Errors: `NO_DOMAIN_CHECKPOINT`. virDomainCheckpointLookupByName. */
  byName(name: string, options?: CallOptions): Promise<Result<DomainCheckpoint, LibvirtError>> {
    return attempt(async () => {
      const args = { dom: this.dom, name, flags: 0 };
      return this.#handle(await this.rpc.invoke('DOMAIN_CHECKPOINT_LOOKUP_BY_NAME', args, options));
    });
  }

  #handle({ checkpoint }: { readonly checkpoint: { readonly name: string } }): DomainCheckpoint {
    return new DomainCheckpoint(this.rpc, this.dom, checkpoint.name);
  }
}
