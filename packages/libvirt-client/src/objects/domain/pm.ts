import type { Result } from 'ts-results';
import { attempt, type CallOptions } from '../../connection/rpc.ts';
import type { LibvirtError } from '../../errors.ts';
import { nodeSuspendTarget, type NodeSuspendTarget } from '../../generated/flags.gen.ts';
import { toValue } from '../../protocol/flags.ts';
import { DomainPart } from './part.ts';

/** A guest's own power management: `domain.pm`. */
export class DomainPm extends DomainPart {
  /**
   * Asks the guest's agent to suspend the guest to memory, to disk or to both. libvirt takes no other duration than 0:
   * until it is woken up. virDomainPMSuspendForDuration.
   */
  suspendForDuration(
    target: NodeSuspendTarget,
    options: CallOptions & { readonly durationSeconds?: bigint } = {},
  ): Promise<Result<void, LibvirtError>> {
    return attempt(() => {
      const duration = options.durationSeconds ?? 0n;
      const args = { dom: this.dom, target: toValue(nodeSuspendTarget, target), duration, flags: 0 };
      return this.rpc.invoke('DOMAIN_PM_SUSPEND_FOR_DURATION', args, options);
    });
  }

  /** Wakes a guest up that suspended itself. virDomainPMWakeup. */
  wakeup(options?: CallOptions): Promise<Result<void, LibvirtError>> {
    return this.rpc.call('DOMAIN_PM_WAKEUP', { dom: this.dom, flags: 0 }, options);
  }
}
