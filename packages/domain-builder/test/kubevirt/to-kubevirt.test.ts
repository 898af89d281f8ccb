import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { domain } from '../../src/builder/domain-builder.ts';
import { gib } from '../../src/builder/size.ts';
import type { KubeVirtOptions } from '../../src/kubevirt/options.ts';
import { quantityOf } from '../../src/kubevirt/quantity.ts';
import { toKubeVirt } from '../../src/kubevirt/to-kubevirt.ts';
import { parseDomain } from '../../src/model/documents/domain.ts';
import { virtualMachine } from './manifest-shape.ts';
import { rich } from './rich.ts';

const convert = (xml: string, options?: KubeVirtOptions) =>
  toKubeVirt(
    parseDomain(`<domain type='kvm'><name>vm</name><memory unit='GiB'>1</memory>${xml}</domain>`).unwrap(),
    options,
  ).unwrap();

const guest = (xml: string, options?: KubeVirtOptions) => convert(xml, options).manifest.spec.template.spec.domain;

const whyOf = ({ omitted }: ReturnType<typeof convert>, path: string) =>
  omitted.find((omission) => omission.path === path);

test('says a rich domain as a manifest', () => {
  const { manifest, steps } = toKubeVirt(rich, {
    namespace: 'office',
    timezone: 'Europe/Berlin',
    runStrategy: 'Always',
  }).unwrap();
  expect(virtualMachine.safeParse(manifest).error).toBeUndefined();
  expect(manifest).toMatchObject({
    metadata: { name: 'b-ro-pc-1', namespace: 'office', annotations: { title: 'Office', description: 'A desktop' } },
    spec: { runStrategy: 'Always' },
  });
  const { spec } = manifest.spec.template;
  expect(spec.domain).toMatchObject({
    cpu: {
      sockets: 1,
      maxSockets: 2,
      cores: 2,
      threads: 2,
      model: 'host-passthrough',
      features: [{ name: 'vmx', policy: 'require' }],
      dedicatedCpuPlacement: true,
      isolateEmulatorThread: true,
      numa: { guestMappingPassthrough: {} },
      realtime: { mask: '2-3' },
    },
    memory: { guest: '8Gi', maxGuest: '16Gi', hugepages: { pageSize: '1Gi' } },
    resources: { requests: { memory: '8Gi' } },
    machine: { type: 'q35' },
    firmware: {
      uuid: '6a3f0d3c-8f0e-4a64-9f61-0d6a1c7d5e11',
      serial: 'S-1',
      bootloader: { efi: { secureBoot: true, persistent: true } },
    },
    chassis: { manufacturer: 'Acme', asset: 'A-1' },
    features: {
      acpi: { enabled: true },
      apic: { enabled: true, endOfInterrupt: true },
      smm: { enabled: true },
      kvm: { hidden: true },
      pvspinlock: { enabled: false },
      hyperv: {
        relaxed: { enabled: true },
        spinlocks: { enabled: true, spinlocks: 8191 },
        synictimer: { enabled: true, direct: { enabled: true } },
        reset: { enabled: false },
        vendorid: { enabled: true, vendorid: 'acme' },
        tlbflush: { enabled: true, direct: { enabled: true }, extended: { enabled: true } },
      },
    },
    clock: {
      timezone: 'Europe/Berlin',
      timer: {
        rtc: { present: true, tickPolicy: 'catchup', track: 'guest' },
        pit: { present: true, tickPolicy: 'delay' },
        hpet: { present: false },
        hyperv: { present: true },
      },
    },
  });
  expect(spec.domain.devices.disks).toEqual([
    {
      name: 'vda',
      disk: { bus: 'virtio' },
      bootOrder: 2,
      serial: 'DISK-1',
      cache: 'none',
      io: 'native',
      errorPolicy: 'report',
      blockSize: { custom: { logical: 512, physical: 4096 } },
      dedicatedIOThread: true,
    },
    { name: 'sda', cdrom: { bus: 'sata', readonly: true, tray: 'open' }, bootOrder: 1 },
    { name: 'sdc', lun: { bus: 'scsi' }, bootOrder: 3, shareable: true },
    { name: 'hda', disk: { bus: 'sata' }, bootOrder: 4 },
  ]);
  expect(spec.volumes).toEqual([
    { name: 'vda', dataVolume: { name: 'b-ro-pc-1-vda' } },
    { name: 'sda', cloudInitNoCloud: { secretRef: { name: 'b-ro-pc-1-cloud-init' } } },
    { name: 'sdc', persistentVolumeClaim: { claimName: 'b-ro-pc-1-sdc' } },
    { name: 'hda', persistentVolumeClaim: { claimName: 'b-ro-pc-1-hda' } },
    { name: 'data', persistentVolumeClaim: { claimName: 'b-ro-pc-1-data' } },
  ]);
  expect(spec.domain.devices).toMatchObject({
    interfaces: [
      { name: 'net-0', masquerade: {}, model: 'virtio', macAddress: '52:54:00:aa:bb:cc' },
      { name: 'net-1', bridge: {}, model: 'virtio', acpiIndex: 7, state: 'down' },
    ],
    inputs: [{ name: 'tablet', type: 'tablet', bus: 'usb' }],
    filesystems: [{ name: 'data', virtiofs: {} }],
    rng: {},
    tpm: { persistent: true },
    watchdog: { name: 'watchdog', i6300esb: { action: 'reset' } },
    sound: { name: 'sound', model: 'ich9' },
    clientPassthrough: {},
    blockMultiQueue: true,
    networkInterfaceMultiqueue: true,
  });
  expect(spec.networks).toEqual([
    { name: 'net-0', pod: {} },
    { name: 'net-1', multus: { networkName: 'br0' } },
  ]);
  expect(steps.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    'DataVolume b-ro-pc-1-vda',
    'Secret b-ro-pc-1-cloud-init',
    'PersistentVolumeClaim b-ro-pc-1-sdc',
    'PersistentVolumeClaim b-ro-pc-1-hda',
    'NetworkAttachmentDefinition br0',
    'PersistentVolumeClaim b-ro-pc-1-data',
    'Node cpumanager=true',
    'StorageClass vmStateStorageClass',
    'Node hugepages-1Gi',
    'StorageClass vmStateStorageClass',
  ]);
});

describe('what KubeVirt cannot say', () => {
  const converted = toKubeVirt(rich).unwrap();

  test.each([
    ['name', 'info'],
    ['currentMemory', 'info'],
    ['cputune.shares', 'warning'],
    ['clock.offset', 'warning'],
    ['features.hyperv.avic', 'warning'],
    ['devices.controllers', 'info'],
    ['devices.channels', 'warning'],
    ['devices.disks.0.address', 'info'],
    ['devices.disks.2', 'warning'],
    ['devices.disks.4.target.bus', 'warning'],
    ['devices.disks.5', 'error'],
    ['devices.hostdevs', 'error'],
    ['devices.interfaces.1.model.type', 'warning'],
    ['qemuCommandline', 'error'],
  ])('%s is listed as %s', (path, severity) => {
    const found = converted.omitted.find((omission) => omission.path === path);
    expect(found?.severity).toBe(severity);
  });

  test('comes in the order of the data', () => {
    const paths = converted.omitted.map(({ path }) => path);
    expect(paths.slice(0, 3)).toEqual(['xmlnsQemu', 'name', 'metadata']);
    expect(paths.indexOf('currentMemory')).toBeLessThan(paths.indexOf('devices.controllers'));
  });

  test('is never a read-only share that the guest could write to', () => {
    const share =
      "<devices><filesystem type='mount'><driver type='virtiofs'/><source dir='/ro'/><target dir='ro'/><readonly/></filesystem></devices>";
    const refused = convert(share);
    expect(refused.manifest.spec.template.spec.domain.devices.filesystems).toBeUndefined();
    expect(whyOf(refused, 'devices.filesystems.0')).toMatchObject({ severity: 'error' });
    const kept = convert(share, { filesystem: () => ({ configMap: { name: 'ro' } }) });
    expect(kept.manifest.spec.template.spec.volumes).toEqual([{ name: 'ro', configMap: { name: 'ro' } }]);
    expect(whyOf(kept, 'devices.filesystems.0')).toBeUndefined();
  });

  test('is listed even inside of what it can say', () => {
    const converted = convert("<features><hyperv><relaxed state='on' colour='red'/></hyperv></features>");
    expect(whyOf(converted, 'features.hyperv.relaxed.extra')).toMatchObject({ severity: 'warning' });
  });

  test.each([
    [
      'a container',
      "<domain type='lxc'><name>c</name><memory>1</memory><os><type>exe</type></os></domain>",
      'INVALID_VALUE',
      'type',
    ],
    [
      'another architecture',
      "<domain type='kvm'><name>c</name><memory>1</memory><os><type arch='mips'>hvm</type></os></domain>",
      'INVALID_VALUE',
      'os.type.arch',
    ],
    ['a domain without memory', "<domain type='kvm'><name>c</name></domain>", 'MISSING', 'memory'],
  ] as const)('is an error for %s', (_, xml, code, path) => {
    expect(toKubeVirt(parseDomain(xml).unwrap())).toMatchObject({ ok: false, val: { code, path } });
  });
});

describe('the options', () => {
  const devices =
    "<devices><disk type='file'><source file='/a.raw'/><target dev='vda' bus='virtio'/></disk><interface type='direct'><source dev='eth0'/></interface><hostdev mode='subsystem' type='pci'><source><address bus='0x01' slot='0x00' function='0x0'/></source></hostdev><vsock><cid auto='yes'/></vsock><panic model='isa'/><video><model type='bochs'/></video></devices>";

  test('say where disks, networks and host devices come from', () => {
    const { manifest, steps } = convert(devices, {
      volume: (disk, { name }) => ({ containerDisk: { image: `registry/${disk.type}-${name}` } }),
      network: () => ({ network: 'pod', binding: { plugin: 'passt' }, ports: [{ port: 22 }] }),
      hostDevice: () => ({ deviceName: 'vendor.com/gpu', gpu: true }),
    });
    const { spec } = manifest.spec.template;
    expect(spec.volumes).toEqual([{ name: 'vda', containerDisk: { image: 'registry/file-vda' } }]);
    expect(spec.domain.devices.interfaces).toEqual([
      { name: 'net-0', binding: { name: 'passt' }, ports: [{ port: 22 }] },
    ]);
    expect(spec.domain.devices.gpus).toEqual([{ name: 'hostdev-0', deviceName: 'vendor.com/gpu' }]);
    expect(steps.map(({ kind }) => kind)).toEqual(['DevicePlugin']);
    expect(virtualMachine.safeParse(manifest).error).toBeUndefined();
  });

  test('name the gates that are open', () => {
    expect(guest(devices).devices).not.toHaveProperty('panicDevices');
    expect(guest(devices, { featureGates: ['PanicDevices', 'VideoConfig', 'VSOCK'] }).devices).toMatchObject({
      panicDevices: [{ model: 'isa' }],
      video: { type: 'bochs' },
      autoattachVSOCK: true,
    });
  });

  test('give a kernel its image', () => {
    const os = "<os><type arch='x86_64'>hvm</type><kernel>/k</kernel><initrd>/i</initrd><cmdline>quiet</cmdline></os>";
    expect(whyOf(convert(os), 'os.kernel')).toMatchObject({ severity: 'error' });
    expect(guest(os, { kernelImage: { image: 'kernel:1', kernelPath: '/k' } }).firmware).toEqual({
      kernelBoot: { kernelArgs: 'quiet', container: { image: 'kernel:1', kernelPath: '/k' } },
    });
  });

  test('let one interface only on the pod’s network', () => {
    const two = "<devices><interface type='user'/><interface type='user'/></devices>";
    expect(convert(two).manifest.spec.template.spec.networks).toEqual([
      { name: 'net-0', pod: {} },
      { name: 'net-1', multus: { networkName: 'user' } },
    ]);
    const asked = convert(two, { network: () => ({ network: 'pod' }) });
    expect(whyOf(asked, 'devices.interfaces.1')).toMatchObject({ severity: 'error' });
  });
});

describe('small differences', () => {
  test('SATA has no read-only disks, so they are on SCSI', () => {
    const { devices } = guest(
      "<devices><disk type='file'><source file='/a'/><target dev='sda' bus='sata'/><readonly/></disk></devices>",
    );
    expect(devices.disks).toEqual([{ name: 'sda', disk: { bus: 'scsi', readonly: true } }]);
  });

  test('disks that share a thread share threads', () => {
    const disk = (dev: string): string =>
      `<disk type='file'><driver iothread='1'/><source file='/${dev}'/><target dev='${dev}' bus='virtio'/></disk>`;
    const shared = guest(`<devices>${disk('vda')}${disk('vdb')}</devices>`);
    expect(shared.ioThreadsPolicy).toBe('shared');
    expect(shared.devices.disks?.map(({ dedicatedIOThread }) => dedicatedIOThread)).toEqual([undefined, undefined]);
  });

  test('devices of one name get names of their own', () => {
    const disk = "<disk type='file'><source file='/a'/><target dev='vda' bus='virtio'/></disk>";
    expect(guest(`<devices>${disk}${disk}</devices>`).devices.disks?.map(({ name }) => name)).toEqual(['vda', 'vda-2']);
  });

  test('a guest without a display or a network gets none', () => {
    expect(guest('').devices).toEqual({
      autoattachGraphicsDevice: false,
      autoattachSerialConsole: false,
      autoattachMemBalloon: true,
      autoattachPodInterface: false,
    });
  });

  test('quantities are exact', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 2n ** 63n }), (bytes) => {
        const [, digits = '', unit = ''] = /^(\d+)(.*)$/.exec(quantityOf(bytes)) ?? [];
        const power = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'].indexOf(unit);
        expect(BigInt(digits) * 1024n ** BigInt(power)).toBe(bytes);
      }),
    );
  });

  test('whatever it is called, a machine has a name that Kubernetes takes', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1 }),
        fc.string({ unit: 'binary', minLength: 1 }),
        (name, dev) => {
          const built = domain('x').memory(gib(1)).disk({ file: '/a', target: 'vda' }).build().unwrap();
          const disks = built.devices?.disks?.map((disk) => ({ ...disk, target: { dev } })) ?? [];
          const { manifest } = toKubeVirt({ ...built, name, devices: { ...built.devices, disks } }).unwrap();
          expect(virtualMachine.safeParse(manifest).error).toBeUndefined();
        },
      ),
    );
  });
});
