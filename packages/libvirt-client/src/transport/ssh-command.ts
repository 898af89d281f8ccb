import { LibvirtError } from '../errors.ts';

/** What shall be run at the SSH server. */
export interface RemoteCommand {
  /** What connects to the daemon there: virt-ssh-helper, netcat, or whichever is there. */
  readonly proxy: 'auto' | 'native' | 'netcat';
  /** The URI for virt-ssh-helper. */
  readonly name: string;
  /** The socket for netcat; undefined where only virt-ssh-helper can know it. */
  readonly socket: string | undefined;
  /** The netcat. */
  readonly netcat: string;
  readonly readOnly: boolean;
}

/**
 * The one line that SSH hands to the login shell of the account, whichever that is: `sh -c` with a quoted script.
 * Throws `INVALID_URI` for values that not every shell quotes alike.
 */
export function remoteCommand(command: RemoteCommand): string {
  return `sh -c ${quote(script(command))}`;
}

function script({ proxy, name, socket, netcat, readOnly }: RemoteCommand): string {
  const helper = `exec virt-ssh-helper${readOnly ? ' -r' : ''} ${value(name)}`;
  if (proxy === 'native' || socket === undefined) return helper;
  const nc = value(netcat);
  // A netcat that has -q ends only with it when its input does.
  const fallback =
    `if ${nc} -q 2>&1 | grep "requires an argument" >/dev/null 2>&1; then q=-q0; else q=; fi; ` +
    `exec ${nc} $q -U ${value(socket)}`;
  if (proxy === 'netcat') return fallback;
  return `if command -v virt-ssh-helper >/dev/null 2>&1; then ${helper}; else ${fallback}; fi`;
}

/** What is in single quotes means itself in every shell, but for these. */
const SHELLS_DIFFER = /['!\\\p{Cc}]/u;

function value(text: string): string {
  if (SHELLS_DIFFER.test(text)) {
    throw new LibvirtError(
      'INVALID_URI',
      `${JSON.stringify(text)} cannot be passed through SSH: it has a character that shells read differently (' ! \\ or a control character)`,
    );
  }
  return `'${text}'`;
}

const quote = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`;
