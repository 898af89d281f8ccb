import {
  cloudImage,
  domain,
  type DomainBuilder,
  gib,
  gpuPassthrough,
  type Host,
  linux,
  mib,
  performance,
  serial,
  windows11,
  type Windows11Options,
} from '@virtkit/domain-builder';

/** What a case is built for. */
export interface Target {
  readonly host: Host;
  readonly type: 'kvm' | 'qemu';
}

/** A preset with options that matter, on a domain that has what the preset leaves to its user. */
export interface Case {
  readonly name: string;
  readonly build: (target: Target) => DomainBuilder;
}

const windows = (name: string, options: Windows11Options = {}): Case => ({
  name: `windows11: ${name}`,
  build: ({ host, type }) => withDevices(domain('guest', { type })).preset(windows11({ host, ...options })),
});

const withDevices = (builder: DomainBuilder): DomainBuilder =>
  builder
    .memory(gib(8))
    .vcpus(4)
    .disk({ file: '/images/guest.qcow2', format: 'qcow2', bus: 'scsi' })
    .network({ network: 'default' });

const other = (name: string, steps: (builder: DomainBuilder, target: Target) => DomainBuilder): Case => ({
  name,
  build: (target) => steps(domain('guest', { type: target.type }).memory(gib(2)).vcpus(2), target),
});

const install = { windows: '/iso/windows.iso', virtioWin: '/iso/virtio-win.iso', answerFile: '/iso/answer.iso' };
const image = { file: '/images/debian.qcow2', format: 'qcow2' } as const;
const seed = { iso: '/images/seed.iso' };
const gpu = { gpu: '0000:01:00.0', functions: ['0000:01:00.1'] } as const;

export const windowsCases: readonly Case[] = [
  windows('as it is'),
  {
    name: 'windows11: on an empty domain',
    build: ({ host, type }) => domain('guest', { type }).preset(windows11({ host })),
  },
  {
    name: 'windows11: without a host',
    build: ({ type }) => withDevices(domain('guest', { type })).preset(windows11()),
  },
  ...(['all14', 'nested', 'passthrough', 'none'] as const).map((hyperv) => windows(`hyperv ${hyperv}`, { hyperv })),
  windows('a vendor of one’s own', { hyperv: 'all14', vendorId: 'virtkit' }),
  windows('without Secure Boot', { secureBoot: false }),
  windows('without a TPM', { tpm: false }),
  windows('two threads a core', { threads: 2 }),
  windows('installation media', { install }),
  windows('VNC', { display: 'vnc' }),
  windows('SPICE on the loopback', { display: { type: 'spice', listen: 'loopback' } }),
  windows('VNC on a socket of one’s own', { display: { type: 'vnc', socket: '/run/guest.vnc' } }),
  windows('without a display', { display: 'none' }),
  windows('QXL, sound, hibernation, two agents', {
    video: 'qxl',
    sound: true,
    hibernate: true,
    agents: ['org.qemu.guest_agent.0', 'org.virtkit.agent.0'],
  }),
  other('windows11: on virtio and SATA disks', (builder, { host }) =>
    builder
      .disk({ file: '/images/a.qcow2', format: 'qcow2', bus: 'virtio' })
      .disk({ file: '/images/b.img', bus: 'sata' })
      .disk({ block: '/dev/vg/c', bus: 'scsi' })
      .preset(windows11({ host, install })),
  ),
];

export const otherCases: readonly Case[] = [
  other('linux: as it is', (builder, { host }) =>
    builder.disk(image).network({ network: 'default' }).preset(linux({ host })),
  ),
  other('linux: a BIOS', (builder, { host }) => builder.disk(image).preset(linux({ host, firmware: 'bios' }))),
  other('linux: UEFI', (builder, { host }) => builder.disk(image).preset(linux({ host, firmware: 'efi' }))),
  other('linux: Secure Boot', (builder, { host }) => builder.disk(image).preset(linux({ host, secureBoot: true }))),
  other('linux: bare', (builder, { host }) =>
    builder.preset(linux({ host, agent: false, serialConsole: false, freePageReporting: false })),
  ),
  other('linux: without a host', (builder) => builder.disk(image).preset(linux())),
  other('cloudImage: as it is', (builder, { host }) =>
    builder.network({ network: 'default' }).preset(cloudImage({ host, image, seed })),
  ),
  other('cloudImage: the seed on SATA', (builder, { host }) =>
    builder.preset(cloudImage({ host, image, seed, seedBus: 'sata' })),
  ),
  other('performance: on linux', (builder, { host }) =>
    builder
      .vcpus(1)
      .memory(mib(512))
      .disk(image)
      .preset(linux({ host }))
      .preset(performance({ host, hugepages: false })),
  ),
  other('performance: without a host', (builder) => builder.disk(image).preset(linux()).preset(performance())),
  other('gpuPassthrough: on windows11', (builder, { host }) =>
    builder.preset(windows11({ host })).preset(gpuPassthrough({ host, ...gpu })),
  ),
  other('gpuPassthrough: the only card, hidden, with a ROM', (builder, { host }) =>
    builder.preset(linux({ host })).preset(
      gpuPassthrough({
        ...gpu,
        host,
        onlyVideo: true,
        romFile: '/roms/card.rom',
        managed: false,
        hideHypervisor: { why: 'its driver refuses to run in a guest', vendorId: 'virtkit' },
      }),
    ),
  ),
  other('serial: a terminal', (builder) => builder.preset(serial())),
  other('serial: a file with a log', (builder) =>
    builder.preset(serial({ file: '/log/out', append: true, log: '/log/copy' })),
  ),
  other('serial: a socket', (builder) => builder.preset(serial({ unix: '/run/guest.serial' }))),
  other('serial: a port of the loopback', (builder) => builder.preset(serial({ tcp: { port: 4555 } }))),
];
