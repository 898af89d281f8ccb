import type { Channel, Console, Serial } from '../schema/types.gen.ts';
import { stepError } from './step-error.ts';

/** What every serial port takes. */
export interface SerialCommonOptions {
  /** A file of the host that gets a copy of what the guest sends. */
  readonly log?: string;
}

/** A TCP port of the host's loopback, on which QEMU listens. Whoever can reach it is at the guest's console. */
export interface LoopbackOptions {
  /** The port, 1 to 65535. */
  readonly port: number;
  /** `127.0.0.1` when absent; other addresses than the loopback's are refused. */
  readonly host?: '127.0.0.1' | '::1' | 'localhost';
}

/**
 * A serial port for `DomainBuilder.serial`: to a file, to a unix socket, to a TCP port of the loopback, or (when none is
 * given) to a pseudo terminal.
 */
export type SerialOptions = SerialCommonOptions &
  (
    | { readonly file: string; readonly append?: boolean; readonly unix?: never; readonly tcp?: never }
    | { readonly unix: string; readonly mode?: 'bind' | 'connect'; readonly file?: never; readonly tcp?: never }
    | { readonly tcp: LoopbackOptions; readonly file?: never; readonly unix?: never }
    | { readonly file?: never; readonly unix?: never; readonly tcp?: never }
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
  if (options.tcp !== undefined) {
    return { type: 'tcp', source: loopbackSource(options.tcp), protocol: { type: 'raw' }, ...log };
  }
  return { type: 'pty', ...log };
};

const loopbackSource = ({
  host = '127.0.0.1',
  port,
}: LoopbackOptions): { mode: 'bind'; host: string; service: string } => {
  // A caller without types can name any host.
  const given: string = host;
  if (given !== 'localhost' && given !== '::1' && !/^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(given)) {
    throw stepError(
      'CONFLICT',
      'serial',
      `${JSON.stringify(given)} is not the loopback, and a serial console asks nobody who they are; use unix, or describe the port whole`,
    );
  }
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw stepError('INVALID_VALUE', 'serial', `${port} is no TCP port; use one from 1 to 65535`);
  }
  return { mode: 'bind', host, service: String(port) };
};

/** Makes a virtio console of the short form: /dev/hvc0 in a Linux guest. */
export const consoleFrom = (options: SerialOptions): Console => ({
  ...serialFrom(options),
  target: { type: 'virtio', port: 0 },
});

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
