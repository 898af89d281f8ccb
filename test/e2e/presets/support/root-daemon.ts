import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { connect } from '@virtkit/libvirt-client';

/** A libvirtd of root's in a mount and process namespace of its own, so that it and the system's never meet. */
export interface RootDaemon extends AsyncDisposable {
  readonly uri: string;
  readonly folder: string;
  /** Runs a command with root's rights where the daemon sees its files. */
  run(command: readonly string[]): string;
  /** The end of the daemon's log. */
  report(): string;
}

/** The folders that a root daemon and host steps keep state in: each is an empty one inside the namespace. */
const stateFolders = ['/run', '/var/lib/libvirt', '/var/cache/libvirt', '/var/log/libvirt', '/etc/libvirt'];

/** Accounts that the QEMU driver asks for by name at its start, whether or not its guests are to run as them. */
const accounts = {
  passwd: 'libvirt-qemu:x:64055:65534::/:/usr/sbin/nologin',
  group: 'libvirt-qemu:x:64055:\nkvm:x:64056:',
};

/** Starts it; needs root. Its guests are root's too, and end with it: nothing outlives the namespace's first process. */
export async function startRootDaemon(): Promise<RootDaemon> {
  const folder = mkdtempSync(join(tmpdir(), 'vk-root-'));
  mkdirSync(join(folder, 'socket'));
  for (const [name, lines] of Object.entries(accounts)) {
    writeFileSync(join(folder, name), `${readFileSync(`/etc/${name}`, 'utf8')}${lines}\n`);
  }
  writeFileSync(
    join(folder, 'libvirtd.conf'),
    `unix_sock_dir = "${folder}/socket"\nauth_unix_rw = "none"\nauth_unix_ro = "none"\nlog_outputs = "3:stderr"\n`,
  );
  writeFileSync(
    join(folder, 'qemu.conf'),
    'user = "root"\ngroup = "root"\nstdio_handler = "file"\nsecurity_driver = "none"\n',
  );
  const script = join(folder, 'start.sh');
  writeFileSync(script, startScript(folder));
  const log = openSync(join(folder, 'log'), 'a');
  const child = spawn(
    'unshare',
    ['--mount', '--propagation=private', '--pid', '--fork', '--kill-child', '--mount-proc', 'sh', script],
    { stdio: ['ignore', log, log] },
  );
  closeSync(log);
  const report = (): string => readFileSync(join(folder, 'log'), 'utf8').slice(-4000);
  const stop = async (): Promise<void> => {
    await ended(child);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  const gone = new AbortController();
  child.once('error', (error) => gone.abort(error));
  child.once('exit', (code) => gone.abort(new Error(`the root daemon ended with ${code}:\n${report()}`)));
  const uri = `qemu:///system?socket=${folder}/socket/libvirt-sock`;
  try {
    await answers(uri, AbortSignal.any([gone.signal, AbortSignal.timeout(30_000)]));
  } catch (error) {
    await stop();
    throw gone.signal.aborted ? gone.signal.reason : error;
  }
  // The first process of the new namespace; unshare itself stays outside.
  const [inside = ''] = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8').split(' ');
  return {
    uri,
    folder,
    run: (command) =>
      execFileSync('nsenter', ['--mount', '--pid', `--target=${inside}`, '--', ...command], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    report,
    [Symbol.asyncDispose]: stop,
  };
}

const startScript = (folder: string): string => `set -e
for name in passwd group; do mount --bind '${folder}'/$name /etc/$name; done
for place in ${stateFolders.join(' ')}; do
  mkdir -p $place
  mount -t tmpfs tmpfs $place
done
cp '${folder}/qemu.conf' /etc/libvirt/qemu.conf
# The shell stays: as the first process it has to collect those that lost their parent.
libvirtd -f '${folder}/libvirtd.conf' -p '${folder}/pid' &
wait $!
`;

/** Resolves when the daemon answers: its socket is there before it listens. */
async function answers(uri: string, signal: AbortSignal): Promise<void> {
  for (;;) {
    const opened = await connect(uri, { signal });
    if (opened.ok) return opened.val.close();
    if (opened.val.code !== 'CONNECT_FAILED') throw opened.val;
    await delay(20, undefined, { signal });
  }
}

function ended(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}
