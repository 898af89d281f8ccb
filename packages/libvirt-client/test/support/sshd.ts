import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, rmdir, symlink, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { PrivateLibvirtd } from '../../src/testing.ts';

const run = promisify(execFile);
const SSHD = '/usr/sbin/sshd';
/** What a system has that makes this folder when it boots; sshd of root does not run without it. */
const PRIVILEGE_FOLDER = '/run/sshd';

export const missingSshTools = [SSHD, '/usr/bin/ssh', '/usr/bin/nc', '/usr/bin/virt-ssh-helper'].filter(
  (tool) => !existsSync(tool),
);

/** What is installed at the server: one port for each. */
const machines = { helper: ['sh', 'grep', 'nc'], netcat: ['sh', 'grep', 'nc'], nothing: ['sh', 'grep'] } as const;
type Machine = keyof typeof machines;

/** An SSH server of this account on loopback, whose sessions see a private libvirtd as theirs. */
export class TestSshd {
  readonly user = userInfo().username;
  readonly folder: string;
  readonly ports: Readonly<Record<Machine, number>>;
  readonly #child: ChildProcess;
  readonly #hasMadeFolder: boolean;

  constructor(folder: string, ports: Record<Machine, number>, child: ChildProcess, hasMadeFolder: boolean) {
    this.folder = folder;
    this.ports = ports;
    this.#child = child;
    this.#hasMadeFolder = hasMadeFolder;
  }

  /** The files that the client needs. */
  get key(): string {
    return join(this.folder, 'user');
  }

  get knownHosts(): string {
    return join(this.folder, 'known_hosts');
  }

  /** A URI by this server; `user@` is added, `parameters` are added to the usual ones or instead of them. */
  uri(base: 'qemu' | 'test', machine: Machine, parameters: Readonly<Record<string, string>> = {}): string {
    const usual = { keyfile: this.key, known_hosts: this.knownHosts, known_hosts_verify: 'normal', no_tty: '1' };
    const query = Object.entries({ ...usual, ...parameters }).map(
      ([name, value]) => `${name}=${encodeURIComponent(value)}`,
    );
    const path = base === 'qemu' ? '/session' : '/default';
    return `${base}+ssh://${this.user}@127.0.0.1:${this.ports[machine]}${path}?${query.join('&')}`;
  }

  async stop(): Promise<void> {
    const exited = once(this.#child, 'exit');
    if (this.#child.exitCode === null && this.#child.kill('SIGTERM')) await exited;
    await rm(this.folder, { recursive: true, force: true });
    if (this.#hasMadeFolder) await rmdir(PRIVILEGE_FOLDER).catch(() => {});
  }
}

export async function startSshd(daemon: PrivateLibvirtd): Promise<TestSshd> {
  const folder = await mkdtemp(join(tmpdir(), 'virtkit-ssh-'));
  for (const name of ['host', 'user', 'stranger']) {
    await run('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', name, '-f', join(folder, name)]);
  }
  const ports = { helper: await freePort(), netcat: await freePort(), nothing: await freePort() };
  for (const machine of Object.keys(machines) as Machine[]) await fillMachine(join(folder, machine), machine, daemon);
  const knownHosts = async (file: string, key: string) => {
    const [type = '', value = ''] = (await readFile(join(folder, `${key}.pub`), 'utf8')).split(' ');
    const lines = Object.values(ports).map((port) => `[127.0.0.1]:${port} ${type} ${value}\n`);
    await writeFile(join(folder, file), lines.join(''));
  };
  await knownHosts('known_hosts', 'host');
  await knownHosts('wrong_hosts', 'stranger');
  await writeFile(join(folder, 'sshd_config'), configuration(folder, ports));
  const needsFolder = process.getuid?.() === 0 && !existsSync(PRIVILEGE_FOLDER);
  if (needsFolder) await mkdir(PRIVILEGE_FOLDER, { mode: 0o755 });
  const child = spawn(SSHD, ['-D', '-e', '-f', join(folder, 'sshd_config')], { stdio: ['ignore', 'ignore', 'pipe'] });
  await listening(child);
  return new TestSshd(folder, ports, child, needsFolder);
}

function configuration(folder: string, ports: Readonly<Record<Machine, number>>): string {
  const matches = Object.entries(ports).map(
    ([machine, port]) => `Match LocalPort ${port}\n  SetEnv PATH=${join(folder, machine)} HOME=${folder}`,
  );
  return [
    ...Object.values(ports).map((port) => `Port ${port}`),
    'ListenAddress 127.0.0.1',
    `HostKey ${join(folder, 'host')}`,
    `AuthorizedKeysFile ${join(folder, 'user.pub')}`,
    'AuthenticationMethods publickey',
    'PidFile none',
    'StrictModes no',
    'UsePAM no',
    ...matches,
    '',
  ].join('\n');
}

/** The programs of one machine; its virt-ssh-helper is the real one, run as the account of the private daemon. */
async function fillMachine(folder: string, machine: Machine, daemon: PrivateLibvirtd): Promise<void> {
  await mkdir(folder);
  for (const tool of machines[machine]) await symlink(`/usr/bin/${tool}`, join(folder, tool));
  if (machine !== 'helper') return;
  const { uid, gid } = daemon.account;
  const drop = process.getuid?.() === 0 ? `/usr/bin/setpriv --reuid=${uid} --regid=${gid} --clear-groups ` : '';
  const script = `#!/bin/sh\nXDG_RUNTIME_DIR=${daemon.runtimeDir} exec ${drop}/usr/bin/virt-ssh-helper "$@"\n`;
  await writeFile(join(folder, 'virt-ssh-helper'), script, { mode: 0o755 });
}

async function listening(child: ChildProcess): Promise<void> {
  let text = '';
  for await (const chunk of child.stderr ?? []) {
    text += String(chunk);
    if (text.match(/Server listening/gu)?.length === Object.keys(machines).length) break;
  }
  if (child.exitCode !== null) throw new Error(`sshd ended: ${text}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}
