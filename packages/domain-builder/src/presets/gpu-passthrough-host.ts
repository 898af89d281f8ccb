import { cpuVendor } from '../facts/hyperv-support.ts';
import { formatPciAddress, type PciLocation } from '../facts/pci-address.ts';
import type { GpuPassthroughOptions } from './gpu-passthrough-options.ts';
import type { PresetDraft } from './preset-draft.ts';

/** What the host must do before it can hand a card over. */
export const addGpuHostSteps = (
  draft: PresetDraft,
  functions: readonly PciLocation[],
  options: GpuPassthroughOptions,
): void => {
  addIommu(draft, options);
  addBinding(draft, functions.map(formatPciAddress), options);
};

const addIommu = (draft: PresetDraft, { host, bootLoader = 'grub' }: GpuPassthroughOptions): void => {
  const support = host?.capabilities?.host?.iommu?.support;
  const evidence = 'capabilities.host.iommu';
  if (support === true) {
    draft.kept('iommu', 'The IOMMU of the host is on.', { evidence });
    return;
  }
  if (support === false) {
    draft.warn(
      'iommu',
      'the IOMMU of the host is off; switch it on in its firmware (VT-d, AMD-Vi) and take the step iommu',
    );
  }
  // AMD's is on unless it is told otherwise, and ignores the parameter of Intel's.
  const parameters = cpuVendor(host ?? {}) === 'AMD' ? 'iommu=pt' : 'intel_iommu=on iommu=pt';
  const [commands, undo] = bootLoader === 'grubby' ? byGrubby(parameters) : byGrub(parameters);
  draft.step({
    id: 'iommu',
    why: `VFIO needs the IOMMU of the host, which its kernel switches on with ${parameters} when it starts again. Without it no device can be handed over.`,
    commands,
    undo,
  });
};

type Commands = readonly (readonly string[])[];

const byGrubby = (parameters: string): readonly [Commands, Commands] => [
  [['grubby', '--update-kernel=ALL', `--args=${parameters}`]],
  [['grubby', '--update-kernel=ALL', `--remove-args=${parameters}`]],
];

const byGrub = (parameters: string): readonly [Commands, Commands] => {
  const file = '/etc/default/grub.d/vfio.cfg';
  const line = `GRUB_CMDLINE_LINUX="$GRUB_CMDLINE_LINUX ${parameters}"`;
  return [
    [['sh', '-c', `printf '%s\\n' '${line}' > ${file}`], ['update-grub']],
    [['rm', '-f', file], ['update-grub']],
  ];
};

const addBinding = (
  draft: PresetDraft,
  names: readonly string[],
  { managed = true, bindAtBoot = false }: GpuPassthroughOptions,
): void => {
  if (bindAtBoot) {
    draft.step({
      id: 'gpu/bind',
      why: "A driver of the host that has taken a graphics card may not let go of it. From the host's next start on, vfio-pci has it instead.",
      commands: names.map((name) => ['driverctl', 'set-override', name, 'vfio-pci']),
      undo: names.map((name) => ['driverctl', 'unset-override', name]),
    });
  } else if (managed) {
    draft.set(
      'gpu/bind',
      "libvirt takes the functions from the host's driver when the guest starts, and gives them back.",
    );
  } else {
    draft.step({
      id: 'gpu/bind',
      why: "The functions are not managed by libvirt, so they must be taken from the host's driver before each start of the guest.",
      commands: names.map((name) => ['virsh', 'nodedev-detach', nodeDevice(name)]),
      undo: names.map((name) => ['virsh', 'nodedev-reattach', nodeDevice(name)]),
    });
  }
};

const nodeDevice = (name: string): string => `pci_${name.replaceAll(/[:.]/g, '_')}`;
