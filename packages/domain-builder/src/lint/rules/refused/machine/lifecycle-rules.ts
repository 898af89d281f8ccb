import type { Problem, Rule } from '../../../rule.ts';
import { isArm, isRiscv, isS390 } from '../../../../facts/guest-machine.ts';
import { isQemu } from '../../../../facts/guest-kind.ts';

const page = 'formatdomain.html#events-configuration';

const actions: Rule = {
  id: 'events/qemu-action',
  severity: 'error',
  title: 'an action that QEMU does not have',
  why: 'libvirt refuses the domain.',
  page,
  check: (domain) => {
    if (!isQemu(domain)) return [];
    const problems: Problem[] = [];
    for (const [path, tag] of [
      ['onPoweroff', 'on_poweroff'],
      ['onReboot', 'on_reboot'],
      ['onCrash', 'on_crash'],
    ] as const) {
      const action = domain[path];
      if (action === 'rename-restart' || (action === 'preserve' && path !== 'onCrash')) {
        problems.push({ path, message: `<${tag}> cannot be ${action} with QEMU; say destroy or restart` });
      }
    }
    if (domain.onPoweroff === 'restart' && domain.onReboot === 'destroy') {
      const message = '<on_poweroff> restart and <on_reboot> destroy exclude each other with QEMU';
      problems.push({ path: 'onReboot', message });
    }
    return problems;
  },
};

const sleep: Rule = {
  id: 'pm/other-arch',
  severity: 'error',
  title: 'sleep states of a PC on another architecture',
  why: "libvirt refuses the domain: suspend-to-mem and suspend-to-disk are switches of a PC's chipset.",
  page: 'formatdomain.html#power-management',
  check: (domain) => {
    if (!isQemu(domain) || !(isArm(domain) || isRiscv(domain) || isS390(domain))) return [];
    const { suspendToMem, suspendToDisk } = domain.pm ?? {};
    const problems: Problem[] = [];
    if (suspendToMem?.enabled !== undefined) {
      problems.push({ path: 'pm.suspendToMem', message: '<suspend-to-mem> is for PCs (x86)' });
    }
    if (suspendToDisk?.enabled !== undefined) {
      problems.push({ path: 'pm.suspendToDisk', message: '<suspend-to-disk> is for PCs (x86)' });
    }
    return problems;
  },
};

/** Actions and sleep states that libvirt refuses. */
export const refusedLifecycleRules: readonly Rule[] = [actions, sleep];
