import type { Domain } from '../../../schema/types.gen.ts';
import type { Rule } from '../../rule.ts';
import { isQemu, isX86 } from '../../../facts/guest-kind.ts';

const page = 'formatdomain.html#operating-system-booting';

const versioned: Rule = {
  id: 'machine/versioned',
  severity: 'info',
  title: 'a machine of one release of QEMU',
  why: 'A host with an older QEMU does not know it, and a newer one drops it some day. libvirt makes the newest release of an alias when it defines the domain.',
  page,
  check: (domain) => {
    const name = domain.os?.type.machine ?? '';
    const alias = /^(?:pc-(q35)|(pc)-i440fx)-\d/.exec(name);
    if (alias === null || !isQemu(domain) || isWrittenByLibvirt(domain)) return [];
    const word = alias[1] ?? alias[2] ?? '';
    const path = 'os.type.machine';
    return [
      {
        path,
        message: `the machine ${name} is of one release; ${word} stands for the newest one that the host has`,
        fix: { title: `take ${word}`, edits: [{ op: 'set', path, value: word }] },
      },
    ];
  },
};

/** libvirt writes releases and addresses when it has defined a domain; both are then as they should be. */
const isWrittenByLibvirt = ({ devices }: Domain): boolean =>
  [...(devices?.controllers ?? []), ...(devices?.disks ?? []), ...(devices?.interfaces ?? [])].some(
    ({ address }) => address !== undefined,
  );

const unknownToHost: Rule = {
  id: 'machine/unknown-to-host',
  severity: 'error',
  title: 'a machine that the host does not have',
  why: 'libvirt refuses the domain on this host.',
  page,
  check: (domain, { host }) => {
    const { arch = 'x86_64', machine, value } = domain.os?.type ?? {};
    const guests =
      host.capabilities?.guests?.filter((guest) => guest.osType === value && guest.arch?.name === arch) ?? [];
    const names = guests.flatMap(({ arch: of }) => [
      ...(of?.machines ?? []),
      ...(of?.domains ?? []).flatMap(({ machines }) => machines ?? []),
    ]);
    if (machine === undefined || names.length === 0) return [];
    if (names.some(({ name, canonical }) => name === machine || canonical === machine)) return [];
    return [{ path: 'os.type.machine', message: `the host has no machine ${machine} for ${arch}` }];
  },
};

const acpi: Rule = {
  id: 'machine/acpi-missing',
  severity: 'warning',
  title: 'a PC without ACPI',
  why: 'The guest cannot be asked to shut down, devices cannot be hot-plugged, and Windows does not boot.',
  page: 'formatdomain.html#hypervisor-features',
  check: (domain) =>
    isQemu(domain) && isX86(domain) && domain.os?.type.value === 'hvm' && domain.features?.acpi !== true
      ? [
          {
            path: 'features',
            message: 'there is no <acpi/> in <features>; without it the guest has no power button',
            fix: { title: 'add ACPI', edits: [{ op: 'set', path: 'features.acpi', value: true }] },
          },
        ]
      : [],
};

/** The machine. */
export const machineRules: readonly Rule[] = [versioned, unknownToHost, acpi];
