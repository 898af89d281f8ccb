import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Credentials } from '../connection/sasl/mechanism.ts';
import { LibvirtError } from '../errors.ts';
import type { DaemonAccount } from './account.ts';

/** How a private daemon asks its clients who they are. */
export interface SaslOptions {
  /** The mechanisms it offers, such as `scram-sha-256`. */
  readonly mechanisms: readonly string[];
  /** Who may connect. */
  readonly users: readonly [Credentials, ...Credentials[]];
}

/** What a daemon with SASL needs. */
export interface SaslSetup {
  readonly config: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** Makes the configuration and the database of the users, by `saslpasswd2`. Throws `TOOL_MISSING`, `DAEMON_FAILED`. */
export async function setUpSasl(
  { mechanisms, users }: SaslOptions,
  home: string,
  account: DaemonAccount,
): Promise<SaslSetup> {
  const folder = join(home, 'sasl');
  const database = join(folder, 'sasldb2');
  await mkdir(folder);
  await writeFile(join(folder, 'libvirt.conf'), `mech_list: ${mechanisms.join(' ')}\nsasldb_path: ${database}\n`);
  for (const user of users) await addUser(database, user);
  if (process.getuid?.() === 0) for (const path of [folder, database]) await chown(path, account.uid, account.gid);
  return { config: ['auth_unix_rw = "sasl"', 'auth_tls = "sasl"'], environment: { SASL_CONF_PATH: folder } };
}

async function addUser(database: string, { username, password }: Credentials): Promise<void> {
  const child = spawn('/usr/sbin/saslpasswd2', ['-p', '-c', '-a', 'libvirt', '-f', database, '--', username], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  child.stdin.on('error', () => {});
  child.stdin.end(password);
  const exited = once(child, 'exit').catch((cause: unknown) => {
    throw new LibvirtError('TOOL_MISSING', 'saslpasswd2 is not installed; on Debian or Ubuntu: sasl2-bin', { cause });
  });
  const [status] = await exited;
  if (status !== 0) throw new LibvirtError('DAEMON_FAILED', `saslpasswd2 ended with ${String(status)}`);
}
