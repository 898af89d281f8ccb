import type { Host } from '../facts/host.ts';
import { atLeast } from '../facts/version.ts';
import type { CpuMode, Domain } from '../schema/types.gen.ts';
import { fillLinuxDevices } from './linux-devices.ts';
import { fillLinuxFirmware } from './linux-firmware.ts';
import type { LinuxOptions } from './linux-options.ts';
import { isX86, machineFor } from './machine.ts';
import type { Preset } from './preset.ts';
import { type PresetDraft, presetFrom } from './preset-draft.ts';
import { addSerialConsole } from './serial.ts';

/**
 * A Linux guest on virtio: CPU of the host, UTC clock with steady timers, random numbers, a balloon that gives free pages
 * back, a serial console and an agent's channel. Disks and interfaces are for the steps: this only says how they attach.
 *
 * Errors: `CONFLICT` for another hypervisor than KVM or QEMU, and for Secure Boot with a BIOS.
 */
export const linux = (options: LinuxOptions = {}): Preset =>
  presetFrom('linux', (draft) => prepareLinux(draft, options));

/** The part of `linux` that other presets share. */
export const prepareLinux = (draft: PresetDraft, options: LinuxOptions): void => {
  checkKind(draft);
  fillMachine(draft);
  fillLinuxFirmware(draft, options);
  fillCpu(draft, options.host);
  fillClock(draft);
  fillFeatures(draft, options.host);
  fillLinuxDevices(draft, options);
  if (options.serialConsole !== false) addSerialConsole(draft, {});
};

const checkKind = (draft: PresetDraft): void => {
  const { os } = draft.domain;
  draft.refuseOtherTypes();
  if (os && os.type.value !== 'hvm')
    throw draft.conflict(`a full machine (hvm) is needed, not ${os.type.value}`, 'os.type');
};

const fillMachine = (draft: PresetDraft): void => {
  const topic = { id: 'machine', path: 'os.type.machine' };
  const chosen = draft.domain.os?.type.machine;
  const machine = chosen ?? machineFor(draft.domain);
  if (machine === undefined) {
    draft.leftOut(topic.id, 'libvirt chooses the usual one of the architecture.', topic);
    return;
  }
  const why = `The alias ${machine} is the newest machine of its kind that the host has.`;
  draft.fillOpen(topic, chosen, why, (domain) => ({
    ...domain,
    os: { ...domain.os, type: { value: 'hvm', ...domain.os?.type, machine } },
  }));
};

const fillCpu = (draft: PresetDraft, host: Host | undefined): void => {
  const { type, cpu } = draft.domain;
  const modes = host?.domainCapabilities?.cpu?.modes ?? [];
  const unsupported = (name: CpuMode): boolean => modes.some((mode) => mode.name === name && mode.supported === false);
  const wanted: readonly CpuMode[] = type === 'kvm' ? ['host-passthrough', 'host-model'] : ['maximum'];
  const mode = wanted.find((name) => !unsupported(name));
  const topic = { id: 'cpu', path: 'cpu.mode' };
  if (mode === undefined) {
    draft.leftOut(topic.id, `The host supports none of ${wanted.join(', ')}.`, topic);
    return;
  }
  const why = type === 'kvm' ? 'The guest has what the CPU of the host has.' : 'Emulation gives all it can.';
  draft.fillOpen(topic, cpu?.mode ?? cpu?.model, why, (domain) => ({ ...domain, cpu: { ...domain.cpu, mode } }));
};

const fillClock = (draft: PresetDraft): void => {
  const { domain } = draft;
  const timers = isX86(domain)
    ? {
        timers: [
          { name: 'rtc' as const, tickpolicy: 'catchup' as const },
          { name: 'pit' as const, tickpolicy: 'delay' as const },
          { name: 'hpet' as const, present: false },
        ],
      }
    : {};
  const why = 'Linux keeps UTC in the hardware clock, reads time from the hypervisor, and late ticks are made up for.';
  draft.fillOpen({ id: 'clock', path: 'clock' }, domain.clock, why, (before) => ({
    ...before,
    clock: { offset: 'utc', ...timers },
  }));
};

const fillFeatures = (draft: PresetDraft, host: Host | undefined): void => {
  const { domain } = draft;
  if (!isX86(domain)) return;
  draft.fillOpen(
    { id: 'acpi', path: 'features.acpi' },
    domain.features?.acpi,
    'The guest has a power button, and finds its devices.',
    (before) => ({ ...before, features: { apic: {}, ...before.features, acpi: true } }),
  );
  draft.fillOpen(
    { id: 'vmport', path: 'features.vmport' },
    domain.features?.vmport,
    "VMware's port is of no use to a Linux guest, and one thing less to attack.",
    (before) => ({ ...before, features: { ...before.features, vmport: { state: false } } }),
  );
  draft.fillOpen(
    { id: 'sleep', path: 'pm' },
    domain.pm,
    'A guest that sleeps is easily taken for one that hangs.',
    (before) => ({ ...before, pm: { suspendToMem: { enabled: false }, suspendToDisk: { enabled: false } } }),
  );
  fillPollControl(draft, domain, host);
};

const fillPollControl = (draft: PresetDraft, { type, features }: Domain, host: Host | undefined): void => {
  const topic = { id: 'kvm/poll-control', path: 'features.kvm.pollControl' };
  if (type !== 'kvm') {
    draft.leftOut(topic.id, 'It is a feature of KVM.', topic);
  } else if (atLeast(host?.versions?.libvirt, '6.10.0') === false || atLeast(host?.versions?.qemu, '4.2') === false) {
    draft.leftOut(topic.id, 'It needs libvirt 6.10 and QEMU 4.2.', { ...topic, evidence: 'versions' });
  } else {
    const why = 'The guest may then poll before it sleeps instead of the host, which does not do it twice.';
    draft.fillOpen(topic, features?.kvm?.pollControl, why, (domain) => ({
      ...domain,
      features: { ...domain.features, kvm: { ...domain.features?.kvm, pollControl: { state: true } } },
    }));
  }
};
