import type { Result } from 'ts-results';
import { attempt, type CallOptions } from '../../connection/rpc.ts';
import type { LibvirtError } from '../../errors.ts';
import {
  domainBlockCommitFlags,
  domainBlockCopyFlags,
  domainBlockJobAbortFlags,
  domainBlockJobInfoFlags,
  domainBlockJobSetSpeedFlags,
  domainBlockJobType,
  type DomainBlockJobType,
  domainBlockPullFlags,
  domainBlockRebaseFlags,
} from '../../generated/flags.gen.ts';
import { fromValue } from '../../protocol/flags.ts';
import { flagBits, type FlagOptions } from '../flags.ts';
import { fromRecord, type TypedInputs } from '../typed-params.ts';
import { DomainPart } from './part.ts';

/** How fast a block job may be. */
export interface BlockJobSpeed {
  /** The most bytes per second; without it, or with 0, the hypervisor's default. */
  readonly bytesPerSecond?: bigint | undefined;
}

/** What a block job is doing (virDomainBlockJobInfo). */
export interface BlockJobInfo {
  /** `unknown` for a type that a newer server has. */
  readonly type: DomainBlockJobType;
  /** libvirt's number of the type. */
  readonly typeNumber: number;
  /** The most bytes per second it may do; 0 for the hypervisor's default. */
  readonly bytesPerSecond: bigint;
  /** How far it is, in a unit of its own, growing towards `end`. */
  readonly current: bigint;
  /** Where it ends; a copy or an active commit is then ready for `abort({ pivot: true })`. */
  readonly end: bigint;
}

/** How {@link DomainBlockJobs.rebase} works. */
export type BlockRebaseOptions = BlockJobSpeed & {
  /** The backing file that stays, by its path or as `vda[1]`; without it, all is pulled. */
  readonly base?: string | undefined;
} & FlagOptions<typeof domainBlockRebaseFlags> &
  CallOptions;

/** How {@link DomainBlockJobs.commit} works. */
export type BlockCommitOptions = BlockJobSpeed & {
  /** The file that takes the data, by its path or as `vda[1]`; without it the last of the chain, or with `shallow` the next. */
  readonly base?: string | undefined;
  /** The file whose data go into `base`, with those between; without it the disk's own, which needs `active`. */
  readonly top?: string | undefined;
} & FlagOptions<typeof domainBlockCommitFlags> &
  CallOptions;

/** How {@link DomainBlockJobs.copy} works. */
export type BlockCopyOptions = BlockJobSpeed & {
  /** The unit in which changes are tracked, in bytes: a power of two. */
  readonly granularity?: number | undefined;
  /** How much data may be on the way, in bytes. */
  readonly bufferBytes?: bigint | undefined;
  /** Further parameters, by their names in libvirt. */
  readonly params?: TypedInputs | undefined;
} & FlagOptions<typeof domainBlockCopyFlags> &
  CallOptions;

/**
 * The jobs that move a running domain's disk data along its backing chain, or to another place: `domain.blockJobs`. A
 * disk is named by its target (`vda`) or the path of its file, and has one job at a time.
 *
 * A method resolves when its job has begun. How it goes on is told by {@link DomainBlockJobs.info} and by events.
 */
export class DomainBlockJobs extends DomainPart {
  /** Pulls all data of the backing files into the disk's own file, which then needs them no more. virDomainBlockPull. */
  async pull(
    disk: string,
    options: BlockJobSpeed & FlagOptions<typeof domainBlockPullFlags> & CallOptions = {},
  ): Promise<Result<void, LibvirtError>> {
    const flags = flagBits(domainBlockPullFlags, options) | domainBlockPullFlags.bandwidthBytes;
    const args = { dom: this.dom, path: disk, bandwidth: options.bytesPerSecond ?? 0n, flags };
    return this.rpc.call('DOMAIN_BLOCK_PULL', args, options);
  }

  /** As `pull`, but down to `base`, which stays as the backing file. virDomainBlockRebase. */
  async rebase(disk: string, options: BlockRebaseOptions = {}): Promise<Result<void, LibvirtError>> {
    const flags = flagBits(domainBlockRebaseFlags, options) | domainBlockRebaseFlags.bandwidthBytes;
    const { base = null, bytesPerSecond: bandwidth = 0n } = options;
    return this.rpc.call('DOMAIN_BLOCK_REBASE', { dom: this.dom, path: disk, base, bandwidth, flags }, options);
  }

  /**
   * Writes the data from `top` down into `base`. With `active`, the disk's own file is the top: the job then stays,
   * ready, until `abort({ pivot: true })` makes `base` the disk's file. virDomainBlockCommit.
   */
  async commit(disk: string, options: BlockCommitOptions = {}): Promise<Result<void, LibvirtError>> {
    const flags = flagBits(domainBlockCommitFlags, options) | domainBlockCommitFlags.bandwidthBytes;
    const { base = null, top = null, bytesPerSecond: bandwidth = 0n } = options;
    return this.rpc.call('DOMAIN_BLOCK_COMMIT', { dom: this.dom, disk, base, top, bandwidth, flags }, options);
  }

  /**
   * Copies the disk to what a `<disk>` element describes, and keeps the copy the same until `abort`: with `pivot` the
   * domain goes on with the copy, without with what it had. virDomainBlockCopy.
   */
  copy(disk: string, destinationXml: string, options: BlockCopyOptions = {}): Promise<Result<void, LibvirtError>> {
    return attempt(async () => {
      const params = fromRecord({
        bandwidth: options.bytesPerSecond,
        granularity: options.granularity,
        'buf-size': options.bufferBytes,
        ...options.params,
      });
      const flags = flagBits(domainBlockCopyFlags, options);
      const args = { dom: this.dom, path: disk, destxml: destinationXml, params, flags };
      return this.rpc.invoke('DOMAIN_BLOCK_COPY', args, options);
    });
  }

  /** The disk's job; null where there is none. virDomainGetBlockJobInfo. */
  info(disk: string, options?: CallOptions): Promise<Result<BlockJobInfo | null, LibvirtError>> {
    return attempt(async () => {
      const args = { dom: this.dom, path: disk, flags: domainBlockJobInfoFlags.bandwidthBytes };
      const { found, type, bandwidth, cur, end } = await this.rpc.invoke('DOMAIN_GET_BLOCK_JOB_INFO', args, options);
      if (found === 0) return null;
      return {
        type: fromValue(domainBlockJobType, type) ?? 'unknown',
        typeNumber: type,
        bytesPerSecond: bandwidth,
        current: cur,
        end,
      };
    });
  }

  /** Changes how many bytes per second the disk's job may do; 0 for the hypervisor's default. virDomainBlockJobSetSpeed. */
  setSpeed(disk: string, bytesPerSecond: bigint, options?: CallOptions): Promise<Result<void, LibvirtError>> {
    const flags = domainBlockJobSetSpeedFlags.bandwidthBytes;
    const args = { dom: this.dom, path: disk, bandwidth: bytesPerSecond, flags };
    return this.rpc.call('DOMAIN_BLOCK_JOB_SET_SPEED', args, options);
  }

  /**
   * Ends the disk's job. With `pivot` the disk goes on with the other file, once the job is ready; with `async` it
   * does not wait for the end. virDomainBlockJobAbort.
   */
  async abort(
    disk: string,
    options: FlagOptions<typeof domainBlockJobAbortFlags> & CallOptions = {},
  ): Promise<Result<void, LibvirtError>> {
    const flags = flagBits(domainBlockJobAbortFlags, options);
    return this.rpc.call('DOMAIN_BLOCK_JOB_ABORT', { dom: this.dom, path: disk, flags }, options);
  }
}
