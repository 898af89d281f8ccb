import type { Result } from 'ts-results';
import { attempt, type CallOptions, type Rpc } from '../../connection/rpc.ts';
import type { LibvirtError } from '../../errors.ts';
import {
  domainAbortJobFlagsValues,
  domainGetJobStatsFlags,
  domainJobType,
  type DomainJobType,
} from '../../generated/flags.gen.ts';
import type { RemoteNonnullDomain } from '../../generated/types.gen.ts';
import { fromValue } from '../../protocol/flags.ts';
import { flagBits, type FlagOptions } from '../flags.ts';
import { toRecord, type TypedRecord } from '../typed-params.ts';
import { DomainPart } from './part.ts';

/** What a domain is busy with (virDomainJobInfo). Times in milliseconds, amounts in bytes; 0 for what is not known. */
export interface DomainJobInfo {
  /** `none` where there is no job, `unknown` for a kind that a newer server has. */
  readonly type: DomainJobType | 'unknown';
  /** libvirt's number of the type. */
  readonly typeNumber: number;
  readonly timeElapsed: bigint;
  readonly timeRemaining: bigint;
  readonly dataTotal: bigint;
  readonly dataProcessed: bigint;
  readonly dataRemaining: bigint;
  readonly memTotal: bigint;
  readonly memProcessed: bigint;
  readonly memRemaining: bigint;
  readonly fileTotal: bigint;
  readonly fileProcessed: bigint;
  readonly fileRemaining: bigint;
}

/** What a domain is busy with, in every detail the hypervisor tells. */
export interface DomainJobStats extends Pick<DomainJobInfo, 'type' | 'typeNumber'> {
  /** By libvirt's names: `operation` (virDomainJobOperation), `time_elapsed`, `memory_dirty_rate`, … */
  readonly stats: TypedRecord;
}

/** What a domain is busy with: a migration, a save, a dump, a backup: `domain.jobs`. */
export class DomainJobs extends DomainPart {
  /** The current job. virDomainGetJobInfo. */
  info(options?: CallOptions): Promise<Result<DomainJobInfo, LibvirtError>> {
    return attempt(async () => {
      const { type, ...amounts } = await this.rpc.invoke('DOMAIN_GET_JOB_INFO', { dom: this.dom }, options);
      return { ...jobType(type), ...amounts };
    });
  }

  /** The current job, or with `completed` the last one, which is then forgotten unless `keepCompleted`. virDomainGetJobStats. */
  stats(
    options: FlagOptions<typeof domainGetJobStatsFlags> & CallOptions = {},
  ): Promise<Result<DomainJobStats, LibvirtError>> {
    return attempt(() => jobStats(this.rpc, this.dom, options));
  }

  /** Ends the current job; a post-copy migration only with `postcopy`. virDomainAbortJob, virDomainAbortJobFlags. */
  abort(
    options: FlagOptions<typeof domainAbortJobFlagsValues> & CallOptions = {},
  ): Promise<Result<void, LibvirtError>> {
    return attempt(() => {
      const flags = flagBits(domainAbortJobFlagsValues, options);
      // Servers before 8.5.0 have only the one without flags.
      if (flags === 0) return this.rpc.invoke('DOMAIN_ABORT_JOB', { dom: this.dom }, options);
      return this.rpc.invoke('DOMAIN_ABORT_JOB_FLAGS', { dom: this.dom, flags }, options);
    });
  }
}

/** As {@link DomainJobs.stats}, but throws the error. */
export async function jobStats(
  rpc: Rpc,
  dom: RemoteNonnullDomain,
  options: FlagOptions<typeof domainGetJobStatsFlags> & CallOptions,
): Promise<DomainJobStats> {
  const args = { dom, flags: flagBits(domainGetJobStatsFlags, options) };
  const { type, params } = await rpc.invoke('DOMAIN_GET_JOB_STATS', args, options);
  return { ...jobType(type), stats: toRecord(params) };
}

function jobType(typeNumber: number): Pick<DomainJobInfo, 'type' | 'typeNumber'> {
  return { type: fromValue(domainJobType, typeNumber) ?? 'unknown', typeNumber };
}
