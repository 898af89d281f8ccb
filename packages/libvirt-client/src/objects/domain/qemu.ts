import type { Result } from 'ts-results';
import { attempt, type CallOptions } from '../../connection/rpc.ts';
import type { LibvirtError } from '../../errors.ts';
import { domainQemuAgentCommandTimeoutValues, domainQemuMonitorCommandFlags } from '../../generated/flags.gen.ts';
import { toValue } from '../../protocol/flags.ts';
import { flagBits, type FlagOptions } from '../flags.ts';
import { DomainPart } from './part.ts';

/** A command of QEMU's monitor (QMP) or of its guest agent; as text it is sent as it is. */
export type QemuCommand = string | { readonly execute: string; readonly arguments?: object; readonly id?: unknown };

/** How long the server waits for the guest agent. */
export interface AgentCommandOptions extends CallOptions {
  /**
   * Whole seconds, `default` (the server's own), `block` (for ever), `nowait` (only until it is sent) or `shutdown`
   * (as long as for a shutdown). Without it, `default`.
   */
  readonly agentTimeout?: number | keyof typeof domainQemuAgentCommandTimeoutValues;
}

/** What only QEMU's domains have: `domain.qemu`. libvirt does not support what one does to a guest behind its back. */
export class DomainQemu extends DomainPart {
  /**
   * Sends QEMU's monitor a command, and gives the answer as text: JSON, in which QMP's own errors are answers too
   * (`{"error": …}`), or plain with `hmp`, where the command is a line for humans. virDomainQemuMonitorCommand.
   */
  monitorCommand(
    command: QemuCommand,
    options: FlagOptions<typeof domainQemuMonitorCommandFlags> & CallOptions = {},
  ): Promise<Result<string, LibvirtError>> {
    return attempt(async () => {
      const args = { dom: this.dom, cmd: text(command), flags: flagBits(domainQemuMonitorCommandFlags, options) };
      return (await this.rpc.invoke('qemu.DOMAIN_MONITOR_COMMAND', args, options)).result;
    });
  }

  /**
   * Sends QEMU's guest agent a command, and gives the answer's JSON; null where there is none.
   * virDomainQemuAgentCommand.
   *
   * Errors: `AGENT_UNRESPONSIVE`, `AGENT_COMMAND_TIMEOUT`, `ARGUMENT_UNSUPPORTED` or `OPERATION_UNSUPPORTED` where the
   * domain has no channel for an agent.
   */
  agentCommand(command: QemuCommand, options: AgentCommandOptions = {}): Promise<Result<string | null, LibvirtError>> {
    return attempt(async () => {
      const timeout = toValue(domainQemuAgentCommandTimeoutValues, options.agentTimeout ?? 'default');
      const args = { dom: this.dom, cmd: text(command), timeout, flags: 0 };
      return (await this.rpc.invoke('qemu.DOMAIN_AGENT_COMMAND', args, options)).result;
    });
  }
}

function text(command: QemuCommand): string {
  return typeof command === 'string' ? command : JSON.stringify(command);
}
