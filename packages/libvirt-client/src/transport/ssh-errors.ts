import { type ClientErrorCode, LibvirtError } from '../errors.ts';
import type { CommandEnd } from './command.ts';

/** What OpenSSH's client says, in English whatever the locale, when it ends with 255. */
const sayings: readonly (readonly [RegExp, ClientErrorCode, string])[] = [
  [
    /host key verification failed|no .* host key is known|host identification has changed/iu,
    'SSH_HOST_KEY',
    'its host key is not the known one',
  ],
  [
    /permission denied|too many authentication failures|no more authentication methods/iu,
    'SSH_AUTH',
    'it does not let this account in',
  ],
];

/** OpenSSH's own exit code; any other is that of the remote command. */
const SSH_FAILED = 255;

/** Why ssh ended before a daemon answered. */
export function sshError(peer: string, { status, stderr }: CommandEnd): LibvirtError {
  const said = stderr || 'no reason given';
  if (status !== SSH_FAILED) {
    const advice = status === 127 ? '; is virt-ssh-helper (or netcat) installed there?' : '';
    return new LibvirtError('SSH_COMMAND', `${peer}: the command there ended (${status}): ${said}${advice}`);
  }
  for (const [pattern, code, why] of sayings) {
    if (pattern.test(stderr)) return new LibvirtError(code, `no connection to ${peer}, ${why}: ${said}`);
  }
  return new LibvirtError('CONNECT_FAILED', `no connection to ${peer}: ${said}`);
}
