import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installationFiles } from '@virtkit/agent-daemon/standalone';
import { iso } from '@virtkit/iso-builder';
import { demoDomain } from './domain.ts';
import type { Ending } from './ending.ts';
import type { Progress } from './progress.ts';
import { showGuest } from './show.ts';
import { simulatedHost, type SimulatedHost } from './simulated-host.ts';
import { startDefined } from './start-defined.ts';
import { take } from './take.ts';
import { talkAndShutDown } from './talk-and-shut-down.ts';

/**
 * The same steps without a guest: the ISO, the definition, libvirt's protocol, its events, the agent's channel and the agent
 * are real; the hypervisor, the kernel and the installation in the guest are not, and each step says what it leaves out.
 */
export async function simulate(progress: Progress, ending: Ending, signal: AbortSignal): Promise<string> {
  const host = await progress.step(
    'libvirt',
    async () => {
      const opened = await simulatedHost(signal);
      ending.cleanUp.push(() => opened.close());
      return opened;
    },
    ({ name }) => name,
  );
  await leftOut(progress, 'agent executable', 'not built, the agent runs on Node in this process');
  const image = await progress.step(
    'installation ISO',
    () => installationIso(host, signal),
    ({ size }) => `${size} bytes, with a stand-in for the agent’s executable`,
  );
  await leftOut(progress, 'guest image', 'neither kernel nor initramfs');
  const started = await progress.step(
    'domain',
    () => startDomain(host, image.path, ending, signal),
    ({ domain }) => `${domain.name} started, simulated: no QEMU, no kernel, nothing installed`,
  );
  const note = join(host.guestFolder, 'hello.txt');
  const facts = await talkAndShutDown(started, note, progress, ending, signal);
  return `${showGuest(facts)}\nsimulated: there was no guest; the agent ran in the demo’s process and described this machine`;
}

/** A step of the real demo that has no part here. */
function leftOut(progress: Progress, title: string, instead: string): Promise<void> {
  return progress.step(
    title,
    async () => {},
    () => `simulated: ${instead}`,
  );
}

async function installationIso({ folder }: SimulatedHost, signal: AbortSignal) {
  const executable = join(folder, 'virtkit-agent');
  await writeFile(executable, 'a stand-in\n', { mode: 0o755 });
  const path = join(folder, 'agent.iso');
  let image = iso({ label: 'VIRTKIT' });
  for (const file of installationFiles({ executable })) image = image.file(file.path, file.source, { mode: file.mode });
  const { size } = take(await image.writeTo(path, { signal }));
  return { path, size };
}

async function startDomain(host: SimulatedHost, isoPath: string, ending: Ending, signal: AbortSignal) {
  const name = `virtkit-demo-${process.pid}`;
  const file = (base: string): string => join(host.folder, base);
  const disk = await host.emptyDisk('data.img', 0);
  const files = { kernel: file('vmlinuz'), initrd: file('initramfs.gz'), iso: isoPath, disk };
  const definition = take(demoDomain({ name, kvm: false, serialLog: file('serial.log'), ...files }));
  const started = await startDefined(host.conn, definition, ending, signal);
  host.playGuest(name);
  return started;
}
