import { connectCommand } from './command.ts';
import { type RemoteCommand, remoteCommand } from './ssh-command.ts';
import { sshError } from './ssh-errors.ts';
import type { SecurityWarning, Transport } from './transport.ts';

/** What {@link connectSsh} connects to, and how; undefined leaves it to the configuration of ssh. */
export interface SshTarget {
  readonly host: string;
  readonly port: number | undefined;
  readonly user: string | undefined;
  /** The program, instead of the system's `ssh`. */
  readonly program: string | undefined;
  readonly keyfile: string | undefined;
  readonly knownHosts: string | undefined;
  /** What becomes of the host's key: only a known one, a new one too, any. */
  readonly hostKey: 'known' | 'new' | 'any' | undefined;
  /** Does not let it ask for anything. */
  readonly noTty: boolean;
  readonly remote: RemoteCommand;
}

/**
 * Connects by the system's `ssh`, which takes its own configuration, agent and known hosts. That it could not shows
 * with the first call: as `SSH_HOST_KEY`, `SSH_AUTH`, `SSH_COMMAND` or `CONNECT_FAILED`. Throws `TOOL_MISSING`,
 * `INVALID_URI` and `ABORTED`.
 */
export async function connectSsh(target: SshTarget, signal?: AbortSignal): Promise<Transport> {
  const peer = `${target.host} by ssh`;
  return connectCommand(
    {
      program: target.program ?? 'ssh',
      args: sshArguments(target),
      facts: { peer, isSecure: target.hostKey !== 'any', isEncrypted: true, warnings: warnings(target) },
      explain: (end) => sshError(peer, end),
    },
    signal,
  );
}

/** The argument array of ssh. What the user gives is never the beginning of an argument that ssh could take for an option. */
export function sshArguments(target: SshTarget): string[] {
  const { host, port, user, keyfile, knownHosts, hostKey, noTty, remote } = target;
  const options = [
    keyfile !== undefined && `IdentityFile="${keyfile}"`,
    knownHosts !== undefined && `UserKnownHostsFile="${knownHosts}"`,
    hostKey !== undefined && `StrictHostKeyChecking=${{ known: 'yes', new: 'accept-new', any: 'no' }[hostKey]}`,
    hostKey === 'any' && 'UserKnownHostsFile=/dev/null',
    hostKey === 'any' && 'GlobalKnownHostsFile=/dev/null',
    noTty && 'BatchMode=yes',
  ].flatMap((option) => (option === false ? [] : ['-o', option]));
  return [
    // No terminal, no escape character: the bytes belong to the protocol.
    '-T',
    '-e',
    'none',
    ...(port === undefined ? [] : ['-p', String(port)]),
    ...(user === undefined ? [] : ['-l', user]),
    ...options,
    '--',
    host,
    remoteCommand(remote),
  ];
}

function warnings({ host, hostKey }: SshTarget): SecurityWarning[] {
  if (hostKey !== 'new' && hostKey !== 'any') return [];
  const message =
    hostKey === 'new'
      ? `if the key of ${host} was not known before, nobody checked it (no_verify=1, known_hosts_verify=auto)`
      : `the key of ${host} was not checked (known_hosts_verify=ignore): somebody else may be answering`;
  return [{ code: 'hostKeyNotVerified', message }];
}
