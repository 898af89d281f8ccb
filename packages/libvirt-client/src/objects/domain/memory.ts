import type { Result } from 'ts-results';
import { attempt, type CallOptions } from '../../connection/rpc.ts';
import type { LibvirtError } from '../../errors.ts';
import {
  domainDirtyRateCalcFlags,
  domainMemoryFlags,
  domainMemoryModFlags,
  domainMemoryStatTags,
  type DomainMemoryStatTags,
} from '../../generated/flags.gen.ts';
import { fromValue } from '../../protocol/flags.ts';
import { flagBits, type FlagOptions } from '../flags.ts';
import { DomainPart, impactBits, type ImpactOptions } from './part.ts';

/** What the guest and QEMU tell about memory; in KiB, but for counts and times. What a server has no name for yet is `tag` and its number. */
export type DomainMemoryStats = Readonly<Partial<Record<Exclude<DomainMemoryStatTags, 'nr'> | `tag${number}`, bigint>>>;

/** The most statistics a reply can have. */
const MOST_STATS = 1024;

/** A domain's memory: `domain.memory`. */
export class DomainMemory extends DomainPart {
  /** The most it may have, in KiB. virDomainGetMaxMemory. */
  max(options?: CallOptions): Promise<Result<bigint, LibvirtError>> {
    return attempt(async () => (await this.rpc.invoke('DOMAIN_GET_MAX_MEMORY', { dom: this.dom }, options)).memory);
  }

  /** Sets the most it may have, in KiB. virDomainSetMaxMemory. */
  setMax(kib: bigint, options?: CallOptions): Promise<Result<void, LibvirtError>> {
    return this.rpc.call('DOMAIN_SET_MAX_MEMORY', { dom: this.dom, memory: kib }, options);
  }

  /** Sets what it has, in KiB; with `maximum` the most it may have. virDomainSetMemoryFlags. */
  set(
    kib: bigint,
    options: FlagOptions<typeof domainMemoryModFlags> & CallOptions = {},
  ): Promise<Result<void, LibvirtError>> {
    return attempt(() => {
      const args = { dom: this.dom, memory: kib, flags: flagBits(domainMemoryModFlags, options) };
      return this.rpc.invoke('DOMAIN_SET_MEMORY_FLAGS', args, options);
    });
  }

  /** What is known of its use; mostly from the balloon, so see {@link DomainMemory.setStatsPeriod}. virDomainMemoryStats. */
  stats(options?: CallOptions): Promise<Result<DomainMemoryStats, LibvirtError>> {
    return attempt(async () => {
      const args = { dom: this.dom, maxStats: MOST_STATS, flags: 0 };
      const { stats } = await this.rpc.invoke('DOMAIN_MEMORY_STATS', args, options);
      return Object.fromEntries(
        stats.map(({ tag, val }) => [fromValue(domainMemoryStatTags, tag) ?? `tag${tag}`, val] as const),
      );
    });
  }

  /** How often, in seconds, the balloon collects statistics; 0 for never. virDomainSetMemoryStatsPeriod. */
  setStatsPeriod(seconds: number, options: ImpactOptions & CallOptions = {}): Promise<Result<void, LibvirtError>> {
    return attempt(() => {
      const args = { dom: this.dom, period: seconds, flags: impactBits(options) };
      return this.rpc.invoke('DOMAIN_SET_MEMORY_STATS_PERIOD', args, options);
    });
  }

  /** Reads the guest's memory, at a `virtual` or a `physical` address; at most 4 MiB. virDomainMemoryPeek. */
  peek(
    offset: bigint,
    size: number,
    options: FlagOptions<typeof domainMemoryFlags> & CallOptions,
  ): Promise<Result<Uint8Array, LibvirtError>> {
    return attempt(async () => {
      const args = { dom: this.dom, offset, size, flags: flagBits(domainMemoryFlags, options) };
      return (await this.rpc.invoke('DOMAIN_MEMORY_PEEK', args, options)).buffer.slice();
    });
  }

  /**
   * Measures for some seconds how fast the guest changes its memory; the `dirtyrate` group of `domain.stats()` has the
   * result. virDomainStartDirtyRateCalc.
   */
  startDirtyRateCalc(
    seconds: number,
    options: FlagOptions<typeof domainDirtyRateCalcFlags> & CallOptions = {},
  ): Promise<Result<void, LibvirtError>> {
    return attempt(() => {
      const args = { dom: this.dom, seconds, flags: flagBits(domainDirtyRateCalcFlags, options) };
      return this.rpc.invoke('DOMAIN_START_DIRTY_RATE_CALC', args, options);
    });
  }
}
