import type { Result } from 'ts-results';
import { attempt, type CallOptions } from '../../connection/rpc.ts';
import type { LibvirtError } from '../../errors.ts';
import { domainMigrateMaxSpeedFlags } from '../../generated/flags.gen.ts';
import { DomainPart } from '../domain/part.ts';
import { flagBits, type FlagOptions } from '../flags.ts';

/** What the migration of a domain may take, before and while it runs: `domain.migration`. */
export class DomainMigration extends DomainPart {
  /** How long the guest may stand still at the end, in milliseconds. virDomainMigrateGetMaxDowntime. */
  maxDowntimeMs(options?: CallOptions): Promise<Result<bigint, LibvirtError>> {
    return attempt(async () => {
      const args = { dom: this.dom, flags: 0 };
      return (await this.rpc.invoke('DOMAIN_MIGRATE_GET_MAX_DOWNTIME', args, options)).downtime;
    });
  }

  /** Sets how long the guest may stand still at the end, in milliseconds. virDomainMigrateSetMaxDowntime. */
  setMaxDowntimeMs(downtime: bigint, options?: CallOptions): Promise<Result<void, LibvirtError>> {
    return this.rpc.call('DOMAIN_MIGRATE_SET_MAX_DOWNTIME', { dom: this.dom, downtime, flags: 0 }, options);
  }

  /** The most MiB per second, or with `postcopy` those after the switch to post-copy. virDomainMigrateGetMaxSpeed. */
  maxSpeedMiB(
    options: FlagOptions<typeof domainMigrateMaxSpeedFlags> & CallOptions = {},
  ): Promise<Result<bigint, LibvirtError>> {
    return attempt(async () => {
      const args = { dom: this.dom, flags: flagBits(domainMigrateMaxSpeedFlags, options) };
      return (await this.rpc.invoke('DOMAIN_MIGRATE_GET_MAX_SPEED', args, options)).bandwidth;
    });
  }

  /** Sets the most MiB per second, or with `postcopy` those after the switch to post-copy. virDomainMigrateSetMaxSpeed. */
  async setMaxSpeedMiB(
    bandwidth: bigint,
    options: FlagOptions<typeof domainMigrateMaxSpeedFlags> & CallOptions = {},
  ): Promise<Result<void, LibvirtError>> {
    const flags = flagBits(domainMigrateMaxSpeedFlags, options);
    return this.rpc.call('DOMAIN_MIGRATE_SET_MAX_SPEED', { dom: this.dom, bandwidth, flags }, options);
  }

  /** The memory in which XBZRLE compares pages, in bytes. virDomainMigrateGetCompressionCache. */
  compressionCacheBytes(options?: CallOptions): Promise<Result<bigint, LibvirtError>> {
    return attempt(async () => {
      const args = { dom: this.dom, flags: 0 };
      return (await this.rpc.invoke('DOMAIN_MIGRATE_GET_COMPRESSION_CACHE', args, options)).cacheSize;
    });
  }

  /** Sets the memory in which XBZRLE compares pages, in bytes. virDomainMigrateSetCompressionCache. */
  setCompressionCacheBytes(cacheSize: bigint, options?: CallOptions): Promise<Result<void, LibvirtError>> {
    return this.rpc.call('DOMAIN_MIGRATE_SET_COMPRESSION_CACHE', { dom: this.dom, cacheSize, flags: 0 }, options);
  }

  /**
   * Moves the guest to the destination now, which fetches what is missing when the guest needs it; of a migration that
   * was started with `postcopy`. From here on, neither side alone can go on. virDomainMigrateStartPostCopy.
   */
  startPostCopy(options?: CallOptions): Promise<Result<void, LibvirtError>> {
    return this.rpc.call('DOMAIN_MIGRATE_START_POST_COPY', { dom: this.dom, flags: 0 }, options);
  }
}
