import type { Result } from 'ts-results';
import { attempt, type CallOptions } from '../../connection/rpc.ts';
import type { LibvirtError } from '../../errors.ts';
import { domainBackupBeginFlags } from '../../generated/flags.gen.ts';
import { flagBits, type FlagOptions } from '../flags.ts';
import { DomainPart } from './part.ts';

/** What {@link DomainBackup.begin} takes besides the backup's XML. */
export type BackupOptions = {
  /** A `<domaincheckpoint>` to make at the same moment, for the next incremental backup to start from. */
  readonly checkpointXml?: string | undefined;
} & FlagOptions<typeof domainBackupBeginFlags> &
  CallOptions;

/** The backup job of a domain, at most one at a time: `domain.backup`. Aborting the domain's job ends it. */
export class DomainBackup extends DomainPart {
  /**
   * Begins a backup from a `<domainbackup>`: in push mode the hypervisor writes the files, in pull mode it serves the
   * disks over NBD until the job is aborted. Resolves when it has begun. virDomainBackupBegin.
   */
  async begin(xml: string, options: BackupOptions = {}): Promise<Result<void, LibvirtError>> {
    const flags = flagBits(domainBackupBeginFlags, options);
    const args = { dom: this.dom, backupXml: xml, checkpointXml: options.checkpointXml ?? null, flags };
    return this.rpc.call('DOMAIN_BACKUP_BEGIN', args, options);
  }

  /** The backup that runs, as XML. Errors: `NO_DOMAIN_BACKUP` where none does. virDomainBackupGetXMLDesc. */
  xmlDesc(options?: CallOptions): Promise<Result<string, LibvirtError>> {
    return attempt(async () => {
      return (await this.rpc.invoke('DOMAIN_BACKUP_GET_XML_DESC', { dom: this.dom, flags: 0 }, options)).xml;
    });
  }
}
