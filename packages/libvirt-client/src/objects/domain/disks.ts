import type { Result } from 'ts-results';
import { attempt, type CallOptions } from '../../connection/rpc.ts';
import type { LibvirtError } from '../../errors.ts';
import { domainBlockResizeFlags, domainDiskErrorCode, type DomainDiskErrorCode } from '../../generated/flags.gen.ts';
import { fromValue } from '../../protocol/flags.ts';
import { flagBits, type FlagOptions } from '../flags.ts';
import { countedParams, severalCalls } from '../how-many.ts';
import { fromRecord, STRING_OKAY } from '../typed-params.ts';
import { DomainPart, impactBits, type ImpactOptions } from './part.ts';
import type { BlockStatsFields, IoTuneFields, Received, Settable } from './typed-fields.ts';

/** The size of a disk, in bytes. */
export interface BlockInfo {
  /** What the guest sees. */
  readonly capacity: bigint;
  /** What it takes on its storage. */
  readonly allocation: bigint;
  /** The size of its file or device. */
  readonly physical: bigint;
}

/** A disk that had an error. */
export interface DiskError {
  /** The target name, such as `vda`. */
  readonly disk: string;
  /** `unknown` for one that a newer server has. */
  readonly error: DomainDiskErrorCode | 'unknown';
  /** libvirt's number of the error. */
  readonly errorNumber: number;
}

/** A domain's disks, each by its target name (`vda`) or its source: `domain.disks`. */
export class DomainDisks extends DomainPart {
  /** The size of one. virDomainGetBlockInfo. */
  info(disk: string, options?: CallOptions): Promise<Result<BlockInfo, LibvirtError>> {
    return this.rpc.call('DOMAIN_GET_BLOCK_INFO', { dom: this.dom, path: disk, flags: 0 }, options);
  }

  /** What went through one: `rd_bytes`, `wr_operations`, `flush_total_times`, … virDomainBlockStatsFlags. */
  stats(disk: string, options: CallOptions = {}): Promise<Result<Received<BlockStatsFields>, LibvirtError>> {
    return attempt(() => {
      const args = { dom: this.dom, path: disk, flags: STRING_OKAY };
      return countedParams(
        (nparams, step) => this.rpc.invoke('DOMAIN_BLOCK_STATS_FLAGS', { ...args, nparams }, step),
        options,
      );
    });
  }

  /** Changes the size of one of a running guest, to KiB or, with `bytes`, to bytes. virDomainBlockResize. */
  resize(
    disk: string,
    size: bigint,
    options: FlagOptions<typeof domainBlockResizeFlags> & CallOptions = {},
  ): Promise<Result<void, LibvirtError>> {
    return attempt(() => {
      const args = { dom: this.dom, disk, size, flags: flagBits(domainBlockResizeFlags, options) };
      return this.rpc.invoke('DOMAIN_BLOCK_RESIZE', args, options);
    });
  }

  /** Reads from one, from its source's bytes; at most 4 MiB. virDomainBlockPeek. */
  peek(disk: string, offset: bigint, size: number, options?: CallOptions): Promise<Result<Uint8Array, LibvirtError>> {
    return attempt(async () => {
      const args = { dom: this.dom, path: disk, offset, size, flags: 0 };
      return (await this.rpc.invoke('DOMAIN_BLOCK_PEEK', args, options)).buffer.slice();
    });
  }

  /** How much a guest may read and write: `total_bytes_sec`, `read_iops_sec_max`, `group_name`, … virDomainGetBlockIoTune. */
  ioTune(
    disk: string,
    options: ImpactOptions & CallOptions = {},
  ): Promise<Result<Received<IoTuneFields>, LibvirtError>> {
    return attempt(() => {
      const args = { dom: this.dom, disk, flags: impactBits(options) | STRING_OKAY };
      return countedParams(
        (nparams, step) => this.rpc.invoke('DOMAIN_GET_BLOCK_IO_TUNE', { ...args, nparams }, step),
        options,
      );
    });
  }

  /** Sets how much a guest may read and write. virDomainSetBlockIoTune. */
  setIoTune(
    disk: string,
    params: Settable<IoTuneFields>,
    options: ImpactOptions & CallOptions = {},
  ): Promise<Result<void, LibvirtError>> {
    return attempt(() => {
      const args = { dom: this.dom, disk, params: fromRecord(params), flags: impactBits(options) };
      return this.rpc.invoke('DOMAIN_SET_BLOCK_IO_TUNE', args, options);
    });
  }

  /** Lets the `blockThreshold` event come when the guest writes beyond that byte. virDomainSetBlockThreshold. */
  setThreshold(disk: string, threshold: bigint, options?: CallOptions): Promise<Result<void, LibvirtError>> {
    return this.rpc.call('DOMAIN_SET_BLOCK_THRESHOLD', { dom: this.dom, dev: disk, threshold, flags: 0 }, options);
  }

  /** Those of a running guest that had errors. virDomainGetDiskErrors. */
  errors(options: CallOptions = {}): Promise<Result<DiskError[], LibvirtError>> {
    return attempt(() =>
      severalCalls(options, async (step) => {
        const ask = (maxerrors: number) =>
          this.rpc.invoke('DOMAIN_GET_DISK_ERRORS', { dom: this.dom, maxerrors, flags: 0 }, step);
        const { nerrors: diskCount } = await ask(0);
        const { errors } = diskCount > 0 ? await ask(diskCount) : { errors: [] };
        return errors.map(({ disk, error }) => ({
          disk,
          error: fromValue(domainDiskErrorCode, error) ?? ('unknown' as const),
          errorNumber: error,
        }));
      }),
    );
  }

  /** Defines or changes a throttle group, with the parameters of {@link DomainDisks.setIoTune}. virDomainSetThrottleGroup, since 11.2.0. */
  setThrottleGroup(
    group: string,
    params: Settable<IoTuneFields>,
    options: ImpactOptions & CallOptions = {},
  ): Promise<Result<void, LibvirtError>> {
    return attempt(() => {
      const args = { dom: this.dom, group, params: fromRecord(params), flags: impactBits(options) };
      return this.rpc.invoke('DOMAIN_SET_THROTTLE_GROUP', args, options);
    });
  }

  /** Removes a throttle group. virDomainDelThrottleGroup, since 11.2.0. */
  deleteThrottleGroup(group: string, options: ImpactOptions & CallOptions = {}): Promise<Result<void, LibvirtError>> {
    return attempt(() => {
      const args = { dom: this.dom, group, flags: impactBits(options) };
      return this.rpc.invoke('DOMAIN_DEL_THROTTLE_GROUP', args, options);
    });
  }
}
