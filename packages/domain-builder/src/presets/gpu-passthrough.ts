import { formatPciAddress, type PciLocation, readPciAddress } from '../facts/pci-address.ts';
import type { PciHostdev } from '../schema/types.gen.ts';
import { checkGroups, functionsOf } from './gpu-passthrough-groups.ts';
import { addGpuHostSteps } from './gpu-passthrough-host.ts';
import type { GpuPassthroughOptions } from './gpu-passthrough-options.ts';
import { isX86 } from './machine.ts';
import type { Preset } from './preset.ts';
import { type PresetDraft, presetFrom } from './preset-draft.ts';

/**
 * Gives a graphics card of the host to the guest by VFIO, with its audio function. What the host needs (an IOMMU, drivers
 * that let go) are host steps; what it is not known to have are warnings.
 *
 * Errors: `INVALID_VALUE` for an address or vendor that is none; `CONFLICT` for a function that `nodeDevices` do not list or
 * that is attached in another way, for choices that exclude what is asked for, and for a domain that neither KVM nor QEMU runs.
 * @see https://libvirt.org/formatdomain.html#usb-pci-scsi-devices
 */
export const gpuPassthrough = (options: GpuPassthroughOptions): Preset =>
  presetFrom('gpuPassthrough', (draft) => {
    draft.refuseOtherTypes();
    const gpu = readPciAddress(options.gpu);
    const functions = functionsOf(gpu, options);
    if (!isX86(draft.domain) && draft.domain.os?.type.machine === undefined) {
      draft.warn(
        'gpu/machine',
        'the machine is not known; a graphics card needs one with PCI Express',
        'os.type.machine',
      );
    }
    for (const [index, address] of [gpu, ...functions].entries()) {
      attach(draft, address, options, index === 0 ? options.romFile : undefined);
    }
    checkGroups(draft, [gpu, ...functions], options);
    hideHypervisor(draft, options);
    fillVideo(draft, options);
    fillMemory(draft);
    addGpuHostSteps(draft, [gpu, ...functions], options);
  });

const attach = (
  draft: PresetDraft,
  address: PciLocation,
  { managed = true }: GpuPassthroughOptions,
  romFile: string | undefined,
): void => {
  const name = formatPciAddress(address);
  const hostdevs = draft.domain.devices?.hostdevs ?? [];
  const index = hostdevs.findIndex((one) => one.type === 'pci' && formatPciAddress(one.source?.address ?? {}) === name);
  const there = hostdevs[index];
  const topic = { id: 'gpu/function', path: 'devices.hostdevs' };
  if (there && (there.managed ?? false) !== managed) {
    throw draft.conflict(
      `${name} is attached with managed=${there.managed ?? false}, and ${managed} is asked for`,
      `devices.hostdevs.${index}.managed`,
    );
  }
  if (there && romFile !== undefined && there.rom?.file !== romFile) {
    throw draft.conflict(`${name} is attached without the ROM ${romFile}`, `devices.hostdevs.${index}.rom`);
  }
  const hostdev: PciHostdev = {
    mode: 'subsystem',
    type: 'pci',
    managed,
    driver: { name: 'vfio' },
    source: { address },
    ...(romFile !== undefined && { rom: { file: romFile } }),
  };
  draft.fillOpen(topic, there, `The guest gets ${name} of the host.`, (domain) => ({
    ...domain,
    devices: { ...domain.devices, hostdevs: [...hostdevs, hostdev] },
  }));
};

const hideHypervisor = (draft: PresetDraft, { hideHypervisor: hide }: GpuPassthroughOptions): void => {
  if (hide === undefined) {
    draft.leftOut('kvm/hidden', 'Drivers of today run in guests.', { path: 'features.kvm.hidden' });
    return;
  }
  if (typeof hide.why !== 'string') throw new TypeError('hideHypervisor: why says what refuses to run in a guest');
  const { features } = draft.domain;
  if (features?.kvm?.hidden?.state === false) {
    throw draft.conflict('KVM is to be hidden, and features.kvm.hidden was switched off', 'features.kvm.hidden');
  }
  draft.fillOpen({ id: 'kvm/hidden', path: 'features.kvm.hidden' }, features?.kvm?.hidden, hide.why, (domain) => ({
    ...domain,
    features: { ...domain.features, kvm: { ...domain.features?.kvm, hidden: { state: true } } },
  }));
  if (hide.vendorId !== undefined) setVendor(draft, hide.vendorId, hide.why);
};

/** The vendor that Hyper-V's interface names. It shows only where the guest has another enlightenment. */
const setVendor = (draft: PresetDraft, vendorId: string, why: string): void => {
  const topic = { id: 'hyperv/vendor_id', path: 'features.hyperv.vendorId' };
  if (!/^[^,\n]{1,12}$/.test(vendorId)) {
    throw draft.conflict(
      `the vendor ${JSON.stringify(vendorId)} must have 1 to 12 characters and no comma`,
      topic.path,
    );
  }
  const { vendorId: there, mode: _, ...others } = draft.domain.features?.hyperv ?? {};
  if (there?.state === true && there.value !== vendorId) {
    throw draft.conflict(`the vendor ${vendorId} is asked for, and ${there.value} was chosen`, topic.path);
  }
  if (!Object.values(others).some((one) => typeof one === 'object' && 'state' in one && one.state)) {
    draft.leftOut(topic.id, 'Without an enlightenment of Hyper-V, the guest has no such interface.', topic);
    return;
  }
  draft.fillOpen(topic, there?.state === true ? there : undefined, why, (domain) => ({
    ...domain,
    features: {
      ...domain.features,
      hyperv: { ...domain.features?.hyperv, vendorId: { state: true, value: vendorId } },
    },
  }));
};

const fillVideo = (draft: PresetDraft, { onlyVideo }: GpuPassthroughOptions): void => {
  if (onlyVideo !== true) return;
  const other = draft.domain.devices?.videos?.find(({ model }) => model?.type !== 'none');
  if (other) {
    throw draft.conflict(
      `the card is to be the only one, and ${named(other.model?.type)} was chosen; take that out, or apply gpuPassthrough ` +
        'before the preset that adds it',
      'devices.videos',
    );
  }
  draft.fillDevices('videos', { id: 'gpu/video' }, 'The guest has no other card to choose.', [
    { model: { type: 'none' } },
  ]);
};

const named = (type: string | undefined): string =>
  type === undefined ? 'a video card' : `a card of the type ${type}`;

/** A device that reads and writes memory by itself needs all of it in place. */
const fillMemory = (draft: PresetDraft): void => {
  draft.fillDevices(
    'memballoons',
    { id: 'balloon' },
    'VFIO holds all memory of the guest; a balloon gives none back.',
    [{ model: 'none' }],
  );
  const { devices, currentMemory, memory } = draft.domain;
  const [balloon] = devices?.memballoons ?? [];
  if (balloon && balloon.model !== 'none') {
    const reporting = balloon.freePageReporting === true ? ' and reports no free pages' : '';
    draft.warn(
      'balloon',
      `the balloon gives no memory back${reporting} while VFIO holds it all`,
      'devices.memballoons',
    );
  }
  if (currentMemory !== undefined && memory !== undefined && currentMemory < memory.bytes) {
    draft.warn(
      'gpu/memory',
      'the guest starts with less than its memory, and VFIO takes all of it anyway',
      'currentMemory',
    );
  }
};
