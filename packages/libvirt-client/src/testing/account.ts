import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { LibvirtError } from '../errors.ts';

const run = promisify(execFile);

/** The system account that a private daemon and its guests run as. */
export interface DaemonAccount {
  /** Its name. */
  readonly user: string;
  /** Its user id. */
  readonly uid: number;
  /** Its main group's id. */
  readonly gid: number;
  /** Groups besides the main one: the owner of /dev/kvm, where that is what opens it. */
  readonly groups: readonly number[];
}

/**
 * Finds the account to run the daemon as.
 *
 * Root drops to `user`, because a root daemon would be the system's own. It has to be an account that exists: a
 * daemon with a bare uid starts, and then starts no domain. Anyone else stays what they are.
 */
export async function resolveAccount(user: string | undefined): Promise<DaemonAccount> {
  if (process.getuid === undefined || process.getgid === undefined) {
    throw new LibvirtError('DAEMON_FAILED', 'a private libvirtd needs a Unix system; this one has no user ids');
  }
  const self = process.getuid();
  if (self !== 0) {
    const name = await accountField(String(self), '-un');
    if (user !== undefined && user !== name) {
      throw new LibvirtError('DAEMON_FAILED', `only root can run a private libvirtd as "${user}"; leave "user" out`);
    }
    return { user: name, uid: self, gid: process.getgid(), groups: [] };
  }
  const name = user ?? 'nobody';
  const uid = Number(await accountField(name, '-u'));
  const gid = Number(await accountField(name, '-g'));
  if (uid === 0)
    throw new LibvirtError('DAEMON_FAILED', `a private libvirtd must not run as root: "${name}" has uid 0`);
  return { user: name, uid, gid, groups: await kvmGroups() };
}

async function accountField(user: string, field: '-u' | '-g' | '-un'): Promise<string> {
  try {
    return (await run('id', [field, '--', user])).stdout.trim();
  } catch (cause) {
    throw new LibvirtError('DAEMON_FAILED', `there is no account "${user}" to run the private libvirtd as`, { cause });
  }
}

/** Group 0 is left out: it would open root's files to the guests too. */
async function kvmGroups(): Promise<number[]> {
  const device = await stat('/dev/kvm').catch(() => undefined);
  if (device === undefined || device.gid === 0) return [];
  const groupOnly = (device.mode & 0o060) === 0o060 && (device.mode & 0o006) !== 0o006;
  return groupOnly ? [device.gid] : [];
}

/** The command that runs `argv` as the account: itself, or behind setpriv, as Node sets no supplementary groups. */
export function commandAs(account: DaemonAccount, argv: readonly string[]): readonly string[] {
  if (process.getuid?.() !== 0) return argv;
  const groups = account.groups.length === 0 ? '--clear-groups' : `--groups=${account.groups.join(',')}`;
  return ['setpriv', `--reuid=${account.uid}`, `--regid=${account.gid}`, groups, '--', ...argv];
}
