import { chmod, copyFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { buildStandalone, installationFiles } from '@virtkit/agent-daemon/standalone';
import { iso } from '@virtkit/iso-builder';
import { demoDomain } from './domain.ts';
import type { Ending } from './ending.ts';
import { initramfs } from './guest-image.ts';
import { givenHost, type Host, privateHost } from './host.ts';
import { kvmOf } from './kvm.ts';
import type { Options } from './options.ts';
import type { Progress, Say } from './progress.ts';
import { checkReadable } from './readable.ts';
import { showGuest } from './show.ts';
import { startDefined } from './start-defined.ts';
import { take } from './take.ts';
import { talkAndShutDown } from './talk-and-shut-down.ts';

/** Where the policy that the agent is installed with lets the host write. */
const note = '/var/lib/virtkit/files/hello.txt';

/** Provisions a guest, talks to the agent inside it, and ends it. Answers what there is to show. */
export async function provision(options: Options, progress: Progress, ending: Ending, signal: AbortSignal) {
  const host = await progress.step(
    'libvirt',
    () => openHost(options, ending, signal),
    ({ name }) => name,
  );
  const agent = await progress.step(
    'agent executable',
    (say) => agentExecutable(options, say, signal),
    ({ size, built }) => `${size} bytes${built ? '' : ', there already'}`,
  );
  const image = await progress.step(
    'installation ISO',
    () => installationIso(agent.path, host.folder, signal),
    ({ size }) => `${size} bytes`,
  );
  const guest = await progress.step(
    'guest image',
    () => guestImage(options, host, signal),
    ({ size }) => `kernel, initramfs of ${size} bytes, data disk`,
  );
  const started = await progress.step(
    'domain',
    (say) => startDomain(options, host, { iso: image.path, ...guest }, say, ending, signal),
    ({ domain, kvm }) => `${domain.name} started, ${kvm ? 'with KVM' : 'emulated (TCG)'}`,
  );
  const facts = await talkAndShutDown(started, note, progress, ending, signal);
  return `${showGuest(facts)}\nagent: executable ${agent.size} bytes, resident ${facts.residentBytes} bytes`;
}

async function openHost(options: Options, ending: Ending, signal: AbortSignal): Promise<Host> {
  const host = options.connect ? await givenHost(options.connect, signal) : await privateHost(signal);
  ending.host = host;
  ending.cleanUp.push(() => host.close());
  return host;
}

/** The agent's stand-alone executable: given, or built where the one that is there is not of today's sources. */
async function agentExecutable({ agent, quickjs = '' }: Options, say: Say, signal: AbortSignal) {
  if (agent) return { path: agent, size: (await stat(agent)).size, built: false };
  return take(
    await buildStandalone({
      quickjsSource: quickjs,
      signal,
      onProgress: ({ step, steps, what }) => say(`${what} (${step} of ${steps})`),
    }),
  );
}

/** The ISO from which the guest installs the agent: its executable, install.sh, the default policy, service files. */
async function installationIso(executable: string, folder: string, signal: AbortSignal) {
  const path = join(folder, 'agent.iso');
  let image = iso({ label: 'VIRTKIT' });
  for (const file of installationFiles({ executable })) image = image.file(file.path, file.source, { mode: file.mode });
  const { size } = take(await image.writeTo(path, { signal }));
  return { path, size };
}

/** The kernel, the initramfs and an empty disk, where the host's guests can read them. */
async function guestImage(options: Options, host: Host, signal: AbortSignal) {
  const kernel = join(host.folder, 'vmlinuz');
  await copyFile(options.kernel, kernel);
  await chmod(kernel, 0o644);
  const initrd = join(host.folder, 'initramfs.gz');
  const { size } = take(await initramfs(options).writeTo(initrd, { signal }));
  return { kernel, initrd, disk: await host.emptyDisk('data.img', 64 * 2 ** 20), size };
}

/** Defines and starts the domain; done when libvirt's event says that it runs. */
async function startDomain(
  options: Options,
  { conn, folder }: Host,
  files: { readonly iso: string; readonly kernel: string; readonly initrd: string; readonly disk: string },
  say: Say,
  ending: Ending,
  signal: AbortSignal,
) {
  if (options.connect) await checkReadable(conn, [files.iso, files.kernel, files.initrd], signal);
  say('trying KVM');
  const kvm = await kvmOf(conn, files.kernel, signal);
  const serialLog = join(folder, 'serial.log');
  ending.serialLog = serialLog;
  const definition = take(demoDomain({ name: `virtkit-demo-${process.pid}`, kvm, serialLog, ...files }));

  say('starting');
  return { ...(await startDefined(conn, definition, ending, signal)), kvm };
}
