// The set-up of the two commands of the README: what each needs on the machine, in the order that fails earliest.
import { existsSync } from 'node:fs';
import { busybox, kernel, libvirtSchemas, quickjsSource, secureBootLoaders } from './downloads.mjs';
import { SetupError } from './run.mjs';
import { distribution, installPackages, isDebian, packages, testPackages } from './system.mjs';
import { buildPackages, checkNode, installWorkspace } from './workspace.mjs';

/** Prepares `npm test`: the workspace, every Debian package the tests use, and the downloads. */
export async function prepareTests() {
  checkNode();
  if (!isDebian()) {
    const wanted = testPackages().join(' ');
    throw new SetupError(
      `the tests prepare Debian 12 and 13; this is ${distribution().name}. They need the tools of these Debian packages: ${wanted}`,
    );
  }
  await installPackages(testPackages());
  await installWorkspace();
  await buildPackages();
  return {
    ...(await kernel()),
    ...(await busybox()),
    ...(await quickjsSource()),
    ...(await libvirtSchemas()),
    ...(await secureBootLoaders()),
  };
}

/**
 * Prepares the demo: `given` holds what its caller brings (`connect`, `agent`, `kernel`, `modules`, `busybox`), which is then
 * neither installed nor downloaded. Answers the files that the demo takes.
 */
export async function prepareDemo(given) {
  checkNode();
  for (const name of ['agent', 'kernel', 'modules', 'busybox']) {
    if (given[name] !== undefined && !existsSync(given[name]))
      throw new SetupError(`--${name} ${given[name]}: there is no such file`);
  }
  const wanted = [
    ...(given.connect ? [] : packages.libvirt),
    ...(given.agent ? [] : packages.compiler),
    ...(given.kernel && given.modules ? [] : packages.unpack),
  ];
  if (!isDebian()) refuseElsewhere(given);
  else await installPackages(wanted);
  await installWorkspace();
  await buildPackages();
  const files = { agent: given.agent, kernel: given.kernel, modules: given.modules, busybox: given.busybox };
  if (!files.kernel || !files.modules) Object.assign(files, await kernel());
  if (!files.busybox) Object.assign(files, await busybox());
  return { ...files, quickjs: files.agent ? undefined : (await quickjsSource()).source };
}

/** Prepares the demo without a guest: Node and the workspace are all that it takes. */
export async function prepareSimulation() {
  checkNode();
  await installWorkspace();
  await buildPackages();
}

/** On other systems apt cannot bring what is missing: the caller has to name it, and is told all of it at once. */
function refuseElsewhere(given) {
  const lacking = ['agent', 'kernel', 'modules', 'busybox']
    .filter((name) => given[name] === undefined)
    .map((name) => `--${name} FILE`);
  if (!given.connect) lacking.unshift('--connect URI (a running libvirt, for example qemu:///session)');
  if (process.platform !== 'linux') lacking.push('a Linux host');
  if (lacking.length > 0) {
    throw new SetupError(
      `the demo prepares itself on Debian 12 and 13; on ${distribution().name} it also needs: ${lacking.join(', ')}`,
    );
  }
}
