import { describe, expect, test } from 'vitest';
import { domain, type DomainBuilder } from '../../src/builder/domain-builder.ts';
import { gib } from '../../src/builder/size.ts';
import { parseNodeDevice } from '../../src/model/documents/node-device.ts';
import { gpuPassthrough } from '../../src/presets/gpu-passthrough.ts';
import type { GpuPassthroughOptions } from '../../src/presets/gpu-passthrough-options.ts';
import { linux } from '../../src/presets/linux.ts';
import { windows11 } from '../../src/presets/windows11.ts';
import type { NodeDevice } from '../../src/schema/types.gen.ts';
import { goldenOf, xmlOf } from './golden-of.ts';
import { decisionOn, warningsOf } from './outcome.ts';

const base = domain('desk').memory(gib(8)).vcpus(4);
const gpu = '0000:01:00.0';
const audio = '0000:01:00.1';
const built = (options: Partial<GpuPassthroughOptions> = {}, builder: DomainBuilder = base) =>
  builder
    .preset(gpuPassthrough({ gpu, ...options }))
    .buildWithReport()
    .unwrap();

const nodeDevice = (slot: number, own: number, group: readonly string[], more = ''): NodeDevice =>
  parseNodeDevice(
    `<device><name>pci_0000_01_0${slot}_${own}</name><capability type='pci'>
     <domain>0</domain><bus>1</bus><slot>${slot}</slot><function>${own}</function>${more}
     ${group.length === 0 ? '' : `<iommuGroup number='7'>${group.map((address) => `<address domain='0x0000' bus='0x01' ${address}/>`).join('')}</iommuGroup>`}
     </capability></device>`,
  ).unwrap();
const first = "slot='0x00' function='0x0'";
const second = "slot='0x00' function='0x1'";
const third = "slot='0x02' function='0x0'";

describe('gpuPassthrough', () => {
  test('hands over the card and its audio function, and tells what the host must do', () => {
    const outcome = built({ functions: [audio], romFile: '/roms/card.rom', onlyVideo: true });
    expect(xmlOf(outcome.domain)).toBe(goldenOf('gpu-passthrough', outcome.domain));
    expect(outcome.domain.devices).toMatchObject({
      hostdevs: [
        { type: 'pci', managed: true, source: { address: { bus: 1, function: 0 } }, rom: { file: '/roms/card.rom' } },
        { type: 'pci', managed: true, source: { address: { bus: 1, function: 1 } } },
      ],
      memballoons: [{ model: 'none' }],
      videos: [{ model: { type: 'none' } }],
    });
    expect(outcome.hostSteps.map(({ id }) => id)).toEqual(['iommu']);
    expect(warningsOf(outcome)).toEqual(['gpu/groups-unknown']);
  });

  test('finds the other functions of the card, and is content with a group that goes as a whole', () => {
    const nodeDevices = [nodeDevice(0, 0, [first, second]), nodeDevice(0, 1, [first, second])];
    const outcome = built({ nodeDevices });
    expect(outcome.domain.devices?.hostdevs).toHaveLength(2);
    expect(warningsOf(outcome)).toEqual([]);
    expect(decisionOn(outcome, 'gpu/group')).toBe('set: All of IOMMU group 7 goes to the guest.');
  });

  test('warns of what else is in the group, bridges excepted', () => {
    const group = [first, third, "slot='0x03' function='0x0'"];
    const bridge = nodeDevice(3, 0, group, "<capability type='pci-bridge'/>");
    const outcome = built({ nodeDevices: [nodeDevice(0, 0, group), nodeDevice(2, 0, group), bridge] });
    expect(outcome.warnings).toMatchObject([
      { id: 'gpu/group-shared', message: expect.stringContaining('with 0000:01:02.0;') },
    ]);
    expect(warningsOf(built({ nodeDevices: [nodeDevice(0, 0, [])] }))).toEqual(['gpu/no-group']);
  });

  test('knows when the IOMMU is on, off, and of which vendor', () => {
    const on = built({ host: { capabilities: { host: { iommu: { support: true } } } } });
    expect(on.hostSteps).toEqual([]);
    const off = built({ host: { capabilities: { host: { iommu: { support: false }, cpu: { vendor: 'AMD' } } } } });
    expect(warningsOf(off)).toContain('iommu');
    expect(JSON.stringify(off.hostSteps)).not.toContain('intel_iommu');
    expect(built({ bootLoader: 'grubby' }).hostSteps[0]?.commands).toEqual([
      ['grubby', '--update-kernel=ALL', '--args=intel_iommu=on iommu=pt'],
    ]);
  });

  test('leaves drivers to libvirt, to the start of the host, or to the caller', () => {
    expect(decisionOn(built(), 'gpu/bind')).toMatch(/^set: libvirt takes/);
    expect(built({ bindAtBoot: true }).hostSteps[1]?.commands).toEqual([
      ['driverctl', 'set-override', '0000:01:00.0', 'vfio-pci'],
    ]);
    const own = built({ managed: false });
    expect(own.domain.devices?.hostdevs).toMatchObject([{ managed: false }]);
    expect(own.hostSteps[1]).toMatchObject({
      commands: [['virsh', 'nodedev-detach', 'pci_0000_01_00_0']],
      undo: [['virsh', 'nodedev-reattach', 'pci_0000_01_00_0']],
    });
  });

  test('hides KVM only where that is asked for, with the reason that was given', () => {
    expect(built().domain.features?.kvm).toBeUndefined();
    const why = 'The driver of this card refuses to run in a guest.';
    const hidden = built({ hideHypervisor: { why, vendorId: 'none' } });
    expect(hidden.domain.features?.kvm?.hidden).toEqual({ state: true });
    expect(decisionOn(hidden, 'kvm/hidden')).toBe(`set: ${why}`);
    expect(decisionOn(hidden, 'hyperv/vendor_id')).toMatch(/^left-out: /);
    const windows = base.features({ hyperv: { relaxed: { state: true } } });
    const vendor = built({ hideHypervisor: { why, vendorId: 'none' } }, windows).domain.features?.hyperv?.vendorId;
    expect(vendor).toEqual({ state: true, value: 'none' });
  });

  test('warns of a balloon that was chosen, which does nothing under VFIO', () => {
    const outcome = built({}, base.preset(linux()));
    expect(outcome.domain.devices?.memballoons).toMatchObject([{ model: 'virtio', freePageReporting: true }]);
    expect(warningsOf(outcome)).toContain('balloon');
    expect(warningsOf(built({}, base.memory(gib(8), { current: gib(4) })))).toContain('gpu/memory');
  });

  test('keeps a function that is attached', () => {
    const there = base.hostdev({ pci: { address: gpu, rom: '/other.rom' } });
    expect(built({}, there).domain.devices?.hostdevs).toMatchObject([{ rom: { file: '/other.rom' } }]);
  });

  const why = 'why';
  test.each<[string, DomainBuilder, Partial<GpuPassthroughOptions>]>([
    ['a function that is attached in another way', base.hostdev({ pci: { address: gpu, managed: false } }), {}],
    ['a function with another ROM', base.hostdev({ pci: gpu }), { romFile: '/a.rom' }],
    ['another video card', base.video('qxl'), { onlyVideo: true }],
    ['a function that the host lacks', base, { nodeDevices: [] }],
    [
      'KVM that was shown on purpose',
      base.features({ kvm: { hidden: { state: false } } }),
      { hideHypervisor: { why } },
    ],
    ['a vendor that is too long', base, { hideHypervisor: { why, vendorId: 'more than twelve' } }],
    [
      'another vendor',
      base.features({ hyperv: { vendorId: { state: true, value: 'a' } } }),
      { hideHypervisor: { why, vendorId: 'b' } },
    ],
  ])('%s is a conflict', (_, builder, options) => {
    const outcome = builder.preset(gpuPassthrough({ gpu, ...options })).build();
    expect(outcome.val).toMatchObject({ code: 'CONFLICT', step: 'gpuPassthrough' });
  });

  test('an address that is none is an error that names the preset', () => {
    expect(base.preset(gpuPassthrough({ gpu: '1:0' })).build().val).toMatchObject({
      code: 'INVALID_VALUE',
      step: 'gpuPassthrough',
    });
  });
});

test('the only card goes before the preset that adds another, and the error says so', () => {
  const only = gpuPassthrough({ gpu, onlyVideo: true });
  const late = base.preset(windows11()).preset(only).build();
  expect(late.val).toMatchObject({
    code: 'CONFLICT',
    path: 'devices.videos',
    message: expect.stringContaining('before the preset that adds it'),
  });
  const videos = base.preset(only).preset(windows11()).build().unwrap().devices?.videos;
  expect(videos).toEqual([{ model: { type: 'none' } }]);
});

test('nothing is hidden without a reason', () => {
  // What a caller without types may leave out.
  const options = { gpu, hideHypervisor: {} } as unknown as GpuPassthroughOptions;
  expect(() => base.preset(gpuPassthrough(options)).build()).toThrow(/hideHypervisor: why/);
});
