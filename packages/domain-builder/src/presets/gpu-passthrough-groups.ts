import { formatPciAddress, type PciLocation, readPciAddress } from '../facts/pci-address.ts';
import type { NodeDevice, PciDeviceCapability } from '../schema/types.gen.ts';
import type { GpuPassthroughOptions } from './gpu-passthrough-options.ts';
import type { PresetDraft } from './preset-draft.ts';

/** The functions that go with a card: those that are named, else those of its slot that are known. */
export const functionsOf = (gpu: PciLocation, options: GpuPassthroughOptions): readonly PciLocation[] => {
  const card = formatPciAddress(gpu);
  const found = options.functions?.map(readPciAddress) ?? sameSlot(gpu, options.nodeDevices);
  const others = new Map(found.map((address) => [formatPciAddress(address), address]));
  others.delete(card);
  return [...others.values()];
};

const sameSlot = (gpu: PciLocation, devices: GpuPassthroughOptions['nodeDevices']): readonly PciLocation[] =>
  pciDevices(devices)
    .map(locationOf)
    .filter(({ domain, bus, slot }) => domain === gpu.domain && bus === gpu.bus && slot === gpu.slot)
    .toSorted((a, b) => a.function - b.function);

const pciDevices = (devices: readonly NodeDevice[] = []): readonly PciDeviceCapability[] =>
  devices.flatMap(({ capabilities = [] }) => capabilities.filter((capability) => capability.type === 'pci'));

const locationOf = (address: Partial<PciLocation>): PciLocation => ({
  domain: address.domain ?? 0,
  bus: address.bus ?? 0,
  slot: address.slot ?? 0,
  function: address.function ?? 0,
});

/** Says what the host's devices tell of the functions: whether they are there, and what else is in their IOMMU groups. */
export const checkGroups = (
  draft: PresetDraft,
  functions: readonly PciLocation[],
  { nodeDevices, functions: named }: GpuPassthroughOptions,
): void => {
  if (nodeDevices === undefined) {
    draft.warn(
      'gpu/groups-unknown',
      'the IOMMU groups of the host are not known; pass nodeDevices to have them checked',
    );
    if (named === undefined) {
      draft.warn(
        'gpu/audio-unknown',
        'only the graphics function is handed over; name its audio function in functions',
      );
    }
    return;
  }
  const known = new Map(pciDevices(nodeDevices).map((device) => [formatPciAddress(locationOf(device)), device]));
  const given = new Set(functions.map(formatPciAddress));
  for (const name of given) {
    const device = known.get(name);
    if (device === undefined) throw draft.conflict(`the host has no PCI function ${name}`, 'devices.hostdevs');
    checkGroup(draft, name, device, given, known);
  }
};

const checkGroup = (
  draft: PresetDraft,
  name: string,
  { iommuGroup }: PciDeviceCapability,
  given: ReadonlySet<string>,
  known: ReadonlyMap<string, PciDeviceCapability>,
): void => {
  if (iommuGroup === undefined) {
    draft.warn('gpu/no-group', `${name} is in no IOMMU group; the IOMMU is off, and the guest would not start`);
    return;
  }
  const members = (iommuGroup.addresses ?? []).map((address) => formatPciAddress(locationOf(address)));
  const others = members.filter((member) => !given.has(member) && !isBridge(known.get(member)));
  if (others.length === 0) {
    draft.set('gpu/group', `All of IOMMU group ${iommuGroup.number} goes to the guest.`, { evidence: 'nodeDevices' });
    return;
  }
  draft.warn(
    'gpu/group-shared',
    `${name} is in IOMMU group ${iommuGroup.number} with ${others.join(', ')}; the guest starts only when the host's drivers let go of these too`,
  );
};

/** Bridges stay with the host, which hands out what is behind them. */
const isBridge = (device: PciDeviceCapability | undefined): boolean =>
  device?.capabilities?.some(({ type }) => type === 'pci-bridge') === true ||
  (device?.class ?? '').startsWith('0x0604');
