import { atLeast } from '../../../../facts/version.ts';
import type { Problem, Rule } from '../../../rule.ts';
import { each } from '../../each.ts';
import { isQemu, isX86 } from '../../../../facts/guest-kind.ts';

const page = 'formatdomain.html#bios-bootloader';

const range: Rule = {
  id: 'boot/timeout-range',
  severity: 'error',
  title: 'a wait at boot that no BIOS can do',
  why: 'libvirt refuses the domain: the BIOS keeps the milliseconds in 16 bits.',
  page,
  check: ({ os }) => {
    const problems: Problem[] = [];
    const { enable, timeout } = os?.bootmenu ?? {};
    if (enable === true && timeout !== undefined && timeout > 65_535) {
      problems.push({ path: 'os.bootmenu.timeout', message: `the boot menu waits 0 to 65535 ms, not ${timeout}` });
    }
    const reboot = os?.bios?.rebootTimeout;
    if (reboot !== undefined && /^\s*[+-]?\d+\s*$/.test(reboot) && (Number(reboot) < -1 || Number(reboot) > 65_535)) {
      problems.push({ path: 'os.bios.rebootTimeout', message: `rebootTimeout is -1 to 65535 ms, not ${reboot}` });
    }
    return problems;
  },
};

const useserial: Rule = {
  id: 'boot/useserial',
  severity: 'error',
  title: 'a BIOS that talks on a serial port that is not there',
  why: 'libvirt refuses the domain.',
  page,
  check: (domain) => {
    if (domain.os?.bios?.useserial !== true || !isQemu(domain)) return [];
    const path = 'os.bios.useserial';
    if (!isX86(domain)) return [{ path, message: 'useserial is for the BIOS of a PC' }];
    const { serials, consoles } = domain.devices ?? {};
    if ((serials ?? []).length > 0 || (consoles ?? []).length > 0) return [];
    return [{ path, message: 'useserial needs a <serial> device; add one, or remove it' }];
  },
};

const oneTable: Rule = {
  id: 'boot/acpi-tables',
  severity: 'error',
  title: 'ACPI tables that libvirt does not take',
  why: 'libvirt refuses the domain: before 11.2 one table of the type slic is all it takes, later ones take a table of software licences once.',
  page,
  check: ({ os }, { host }) => {
    const seen = new Set<string>();
    const isOld = atLeast(host.versions?.libvirt, '11.2.0') === false;
    return each(os?.acpi?.tables, 'os.acpi.tables').flatMap(({ item, path }, index) => {
      const type = item.type ?? '';
      const isUnknown = !knownTables.includes(type) || (isOld && type !== 'slic');
      const isRepeated = (isOld && index > 0) || (seen.has(type) && type !== 'raw');
      seen.add(type);
      if (isUnknown) return [{ path, message: `there is no ACPI table of the type ${JSON.stringify(type)}` }];
      return isRepeated ? [{ path, message: `a table of the type ${type} is there already` }] : [];
    });
  },
};

const knownTables: readonly string[] = ['raw', 'rawset', 'slic', 'msdm'];

/** What is booted, as far as libvirt refuses it. */
export const refusedBootRules: readonly Rule[] = [range, useserial, oneTable];
