import type { Channel, Serial } from '../schema/types.gen.ts';
import { stepError } from './step-error.ts';

/** What every serial port takes. */
export interface SerialCommonOptions {
  /** A file of the host that gets a copy of what the guest sends. */
  readonly log?: string;
}

/** A serial port for `DomainBuilder.serial`: to a file, to a unix socket, or (when neither is given) to a pseudo terminal. */
export type SerialOptions = SerialCommonOptions &
  (
    | { readonly file: string; readonly append?: boolean; readonly unix?: never }
    | { readonly unix: string; readonly mode?: 'bind' | 'connect'; readonly file?: never }
    | { readonly file?: never; readonly unix?: never }
  );

/** Makes a serial port of the short form. */
export const serialFrom = (options: SerialOptions): Serial => {
  const log = options.log === undefined ? {} : { log: { file: options.log } };
  if (options.file !== undefined) {
    const append = options.append === undefined ? {} : { append: options.append };
    return { type: 'file', source: { path: options.file, ...append }, ...log };
  }
  if (options.unix !== undefined) {
    return { type: 'unix', source: { mode: options.mode ?? 'bind', path: options.unix }, ...log };
  }
  return { type: 'pty', ...log };
};

/** How an agent's channel is reached on the host. */
export interface AgentChannelOptions {
  /** The socket's path; libvirt chooses one when absent, and `domain.openChannel` finds it by the channel's name. */
  readonly path?: string;
}

/** Makes a virtio-serial channel with a unix socket on the host. */
export const agentChannelFrom = (name: string, options: AgentChannelOptions): Channel => {
  if (name === '' || /[/\0]/.test(name)) {
    throw stepError(
      'INVALID_VALUE',
      'agentChannel',
      `${JSON.stringify(name)} cannot be a port's name; use one such as 'org.qemu.guest_agent.0'`,
    );
  }
  const source = options.path === undefined ? {} : { source: { mode: 'bind' as const, path: options.path } };
  return { type: 'unix', ...source, target: { type: 'virtio', name } };
};
