import * as native from 'native';
import type { HostPower } from '../host.ts';
import { readTextFile } from './facts.ts';
import { hostCall } from './native-error.ts';

/** Programs that PID 1 may be when `poweroff` and `reboot` can talk to it; a script as PID 1 would ignore their signals. */
const INIT_NAMES = new Set(['init', 'openrc-init', 'runit', 'runit-init', 's6-svscan', 'dinit', 'finit', 'upstart']);
const ENVIRONMENT = ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', 'LANG=C.UTF-8'];

/**
 * An orderly end is asked of the init system: systemctl where systemd runs, else poweroff(8) or reboot(8) where PID 1 is an
 * init that listens to them. In a guest without one, as a bare initramfs whose PID 1 is a script, and with `force`: sync(2)
 * and reboot(2).
 */
export const nativePower: HostPower = {
  unavailable: native.userId() === 0 ? undefined : 'the agent does not run as root',
  act: (action, force) => {
    const command = force ? undefined : orderlyCommand(action);
    if (command === undefined) {
      hostCall(() => native.endMachine(action));
      return;
    }
    const [file] = command;
    const { stdin, stdout, stderr } = hostCall(
      () => native.spawn(file, command, ENVIRONMENT, '/', -1, -1, false),
      file,
    );
    for (const fd of [stdin, stdout, stderr]) if (fd >= 0) native.ioClose(fd);
  },
};

/** The command that asks the init system, or undefined when there is none to ask. */
function orderlyCommand(action: 'shutdown' | 'reboot'): [string, ...string[]] | undefined {
  const verb = action === 'shutdown' ? 'poweroff' : 'reboot';
  const systemctl = ['/usr/bin/systemctl', '/bin/systemctl'].find((path) => native.isExecutable(path));
  if (systemctl !== undefined && isDirectory('/run/systemd/system')) return [systemctl, '--no-block', verb];
  const program = [`/sbin/${verb}`, `/usr/sbin/${verb}`].find((path) => native.isExecutable(path));
  return program !== undefined && firstProcessIsInit() ? [program] : undefined;
}

function isDirectory(path: string): boolean {
  try {
    native.ioClose(native.openBeneath(-1, path, native.OPEN_DIRECTORY, 0, false));
    return true;
  } catch {
    return false;
  }
}

function firstProcessIsInit(): boolean {
  try {
    const program = readTextFile('/proc/1/cmdline', 4096).split('\0')[0] ?? '';
    return INIT_NAMES.has(program.slice(program.lastIndexOf('/') + 1));
  } catch {
    return false;
  }
}
