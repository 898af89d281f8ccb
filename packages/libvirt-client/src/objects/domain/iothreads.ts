import type { Result } from 'ts-results';
import { attempt, type CallOptions } from '../../connection/rpc.ts';
import type { LibvirtError } from '../../errors.ts';
import { fromBitmap, toBitmap } from '../bitmaps.ts';
import { fromRecord } from '../typed-params.ts';
import { DomainPart, impactBits, type ImpactOptions } from './part.ts';
import type { IothreadFields, Settable } from './typed-fields.ts';

/** An I/O thread. */
export interface IothreadInfo {
  readonly id: number;
  /** The host's CPUs it may run on. */
  readonly affinity: ReadonlySet<number>;
}

/** A domain's I/O threads: `domain.iothreads`. */
export class DomainIothreads extends DomainPart {
  /** All of them. virDomainGetIOThreadInfo. */
  list(options: ImpactOptions & CallOptions = {}): Promise<Result<IothreadInfo[], LibvirtError>> {
    return attempt(async () => {
      const args = { dom: this.dom, flags: impactBits(options) };
      const { info } = await this.rpc.invoke('DOMAIN_GET_IOTHREAD_INFO', args, options);
      return info.map(({ iothreadId, cpumap }) => ({ id: iothreadId, affinity: fromBitmap(cpumap) }));
    });
  }

  /** Binds one to CPUs of the host. virDomainPinIOThread. */
  pin(
    id: number,
    cpus: Iterable<number>,
    options: ImpactOptions & CallOptions = {},
  ): Promise<Result<void, LibvirtError>> {
    return attempt(() => {
      const args = { dom: this.dom, iothreadsId: id, cpumap: toBitmap(cpus), flags: impactBits(options) };
      return this.rpc.invoke('DOMAIN_PIN_IOTHREAD', args, options);
    });
  }

  /** Adds one with that number. virDomainAddIOThread. */
  add(id: number, options: ImpactOptions & CallOptions = {}): Promise<Result<void, LibvirtError>> {
    return attempt(() => {
      const args = { dom: this.dom, iothreadId: id, flags: impactBits(options) };
      return this.rpc.invoke('DOMAIN_ADD_IOTHREAD', args, options);
    });
  }

  /** Takes the one with that number away. virDomainDelIOThread. */
  delete(id: number, options: ImpactOptions & CallOptions = {}): Promise<Result<void, LibvirtError>> {
    return attempt(() => {
      const args = { dom: this.dom, iothreadId: id, flags: impactBits(options) };
      return this.rpc.invoke('DOMAIN_DEL_IOTHREAD', args, options);
    });
  }

  /** Tunes one: `poll_max_ns`, `poll_grow`, `poll_shrink`, `thread_pool_min`, `thread_pool_max`. virDomainSetIOThreadParams. */
  setParams(
    id: number,
    params: Settable<IothreadFields>,
    options: ImpactOptions & CallOptions = {},
  ): Promise<Result<void, LibvirtError>> {
    return attempt(() => {
      const args = { dom: this.dom, iothreadId: id, params: fromRecord(params), flags: impactBits(options) };
      return this.rpc.invoke('DOMAIN_SET_IOTHREAD_PARAMS', args, options);
    });
  }
}
