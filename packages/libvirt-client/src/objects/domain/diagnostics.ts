import type { Result } from 'ts-results';
import { attempt, type CallOptions } from '../../connection/rpc.ts';
import type { LibvirtError } from '../../errors.ts';
import {
  domainControlErrorReason,
  type DomainControlErrorReason,
  domainControlState,
  type DomainControlState,
  domainCoreDumpFlags,
  domainCoreDumpFormat,
  type DomainCoreDumpFormat,
  domainMessageType,
  domainProcessSignal,
  type DomainProcessSignal,
} from '../../generated/flags.gen.ts';
import { fromValue, toValue } from '../../protocol/flags.ts';
import { flagBits, type FlagOptions } from '../flags.ts';
import { DomainPart } from './part.ts';

/** Whether a domain can be controlled (virDomainControlInfo). */
export interface DomainControlInfo {
  /** `ok`, `job` (busy), `occupied` (a command is on the way), `error`; `unknown` for what a newer server has. */
  readonly state: DomainControlState | 'unknown';
  /** libvirt's number of the state. */
  readonly stateNumber: number;
  /** Why, where the state is `error`. */
  readonly reason: DomainControlErrorReason;
  /** For how long it has been so, in milliseconds. */
  readonly stateTimeMs: bigint;
}

/** What helps to find out what is wrong with a guest: `domain.diagnostics`. */
export class DomainDiagnostics extends DomainPart {
  /** Whether the hypervisor answers for it. virDomainGetControlInfo. */
  controlInfo(options?: CallOptions): Promise<Result<DomainControlInfo, LibvirtError>> {
    return attempt(async () => {
      const info = await this.rpc.invoke('DOMAIN_GET_CONTROL_INFO', { dom: this.dom, flags: 0 }, options);
      return {
        state: fromValue(domainControlState, info.state) ?? 'unknown',
        stateNumber: info.state,
        reason: fromValue(domainControlErrorReason, info.details) ?? 'unknown',
        stateTimeMs: info.stateTime,
      };
    });
  }

  /** What libvirt warns of: all of it, or only `deprecation`, `tainting`, … virDomainGetMessages. */
  messages(
    options: FlagOptions<typeof domainMessageType> & CallOptions = {},
  ): Promise<Result<readonly string[], LibvirtError>> {
    return attempt(async () => {
      const args = { dom: this.dom, flags: flagBits(domainMessageType, options) };
      return (await this.rpc.invoke('DOMAIN_GET_MESSAGES', args, options)).msgs;
    });
  }

  /** Writes the guest's memory to a file of the host. virDomainCoreDumpWithFormat. */
  coreDump(
    path: string,
    options: FlagOptions<typeof domainCoreDumpFlags> & CallOptions & { readonly format?: DomainCoreDumpFormat } = {},
  ): Promise<Result<void, LibvirtError>> {
    return attempt(() => {
      const dumpformat = toValue(domainCoreDumpFormat, options.format ?? 'raw');
      const args = { dom: this.dom, to: path, dumpformat, flags: flagBits(domainCoreDumpFlags, options) };
      return this.rpc.invoke('DOMAIN_CORE_DUMP_WITH_FORMAT', args, options);
    });
  }

  /** Sends the guest a non-maskable interrupt. virDomainInjectNMI. */
  injectNmi(options?: CallOptions): Promise<Result<void, LibvirtError>> {
    return this.rpc.call('DOMAIN_INJECT_NMI', { dom: this.dom, flags: 0 }, options);
  }

  /** Sends a process of the guest a signal. virDomainSendProcessSignal. */
  sendProcessSignal(
    pid: bigint,
    signal: DomainProcessSignal,
    options?: CallOptions,
  ): Promise<Result<void, LibvirtError>> {
    return attempt(() => {
      const args = { dom: this.dom, pidValue: pid, signum: toValue(domainProcessSignal, signal), flags: 0 };
      return this.rpc.invoke('DOMAIN_SEND_PROCESS_SIGNAL', args, options);
    });
  }
}
