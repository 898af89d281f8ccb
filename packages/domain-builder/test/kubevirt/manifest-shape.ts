import * as z from 'zod';

// What KubeVirt's v1 API takes, as strict schemas of our own: an unknown field is refused there as it is here.

const label = z.string().regex(/^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$/);
const quantity = z.string().regex(/^[1-9]\d*(?:[KMGTPE]i)?$/);
const state = z.strictObject({ enabled: z.boolean().optional() });
const none = z.strictObject({});
const count = z.int().min(1).max(0xffffffff);
const bus = z.enum(['virtio', 'sata', 'scsi', 'usb']);

const timer = z.strictObject({ present: z.boolean().optional(), tickPolicy: z.string().optional() });

const disk = z
  .strictObject({
    name: label,
    disk: z.strictObject({ bus, readonly: z.boolean().optional() }).optional(),
    cdrom: z
      .strictObject({
        bus: z.enum(['sata', 'scsi']),
        readonly: z.boolean().optional(),
        tray: z.enum(['open', 'closed']).optional(),
      })
      .optional(),
    lun: z.strictObject({ bus: z.enum(['virtio', 'sata', 'scsi']), readonly: z.boolean().optional() }).optional(),
    bootOrder: count.optional(),
    serial: z
      .string()
      .regex(/^[A-Za-z0-9_.+-]{1,256}$/)
      .optional(),
    cache: z.enum(['none', 'writethrough', 'writeback']).optional(),
    io: z.enum(['native', 'threads']).optional(),
    errorPolicy: z.enum(['stop', 'ignore', 'report', 'enospace']).optional(),
    blockSize: z
      .strictObject({
        custom: z.strictObject({ logical: count, physical: count, discardGranularity: z.int().min(0).optional() }),
      })
      .optional(),
    dedicatedIOThread: z.boolean().optional(),
    shareable: z.boolean().optional(),
  })
  .refine((value) => [value.disk, value.cdrom, value.lun].filter((device) => device !== undefined).length === 1)
  .refine((value) => !(value.disk?.bus === 'sata' && value.disk.readonly))
  .refine((value) => value.dedicatedIOThread !== true || value.disk?.bus === 'virtio');

const volume = z
  .strictObject({
    name: label,
    persistentVolumeClaim: z.strictObject({ claimName: label, readOnly: z.boolean().optional() }).optional(),
    dataVolume: z.strictObject({ name: label }).optional(),
    containerDisk: z.strictObject({ image: z.string(), path: z.string().optional() }).optional(),
    cloudInitNoCloud: z.strictObject({ secretRef: z.strictObject({ name: label }) }).optional(),
    configMap: z.strictObject({ name: label }).optional(),
  })
  .refine((value) => Object.keys(value).length === 2);

const device = z
  .strictObject({
    name: label,
    model: z.enum(['virtio', 'e1000', 'e1000e', 'igb', 'ne2k_pci', 'pcnet', 'rtl8139']).optional(),
    macAddress: z
      .string()
      .regex(/^[0-9a-f]{1,2}(?::[0-9a-f]{1,2}){5}$/)
      .optional(),
    bootOrder: count.optional(),
    acpiIndex: count.optional(),
    state: z.enum(['up', 'down']).optional(),
    masquerade: none.optional(),
    bridge: none.optional(),
    sriov: none.optional(),
    binding: z.strictObject({ name: z.string() }).optional(),
    ports: z
      .array(z.strictObject({ name: z.string().optional(), protocol: z.string().optional(), port: count }))
      .optional(),
  })
  .refine(
    (value) =>
      [value.masquerade, value.bridge, value.sriov, value.binding].filter((way) => way !== undefined).length === 1,
  );

const network = z.strictObject({
  name: label,
  pod: none.optional(),
  multus: z.strictObject({ networkName: z.string().min(1) }).optional(),
});

const hostDevice = z.strictObject({ name: label, deviceName: z.string(), tag: z.string().optional() });

/** A VirtualMachine, with what the API checks across fields. */
export const virtualMachine = z
  .strictObject({
    apiVersion: z.literal('kubevirt.io/v1'),
    kind: z.literal('VirtualMachine'),
    metadata: z.strictObject({
      name: label,
      namespace: label.optional(),
      labels: z.record(z.string(), z.string()).optional(),
      annotations: z.record(z.string(), z.string()).optional(),
    }),
    spec: z.strictObject({
      runStrategy: z.enum(['Always', 'RerunOnFailure', 'Once', 'Manual', 'Halted']),
      template: z.strictObject({
        metadata: z.strictObject({ labels: z.record(z.string(), z.string()) }),
        spec: z.strictObject({
          architecture: z.enum(['amd64', 'arm64', 's390x']).optional(),
          evictionStrategy: z.enum(['None', 'LiveMigrate', 'LiveMigrateIfPossible', 'External']).optional(),
          domain: z.strictObject({
            cpu: z.strictObject({
              sockets: count,
              maxSockets: count.optional(),
              cores: count,
              threads: count,
              model: z.string().optional(),
              features: z
                .array(
                  z.strictObject({
                    name: z.string(),
                    policy: z.enum(['force', 'require', 'optional', 'disable', 'forbid']).optional(),
                  }),
                )
                .optional(),
              dedicatedCpuPlacement: z.literal(true).optional(),
              isolateEmulatorThread: z.literal(true).optional(),
              numa: z.strictObject({ guestMappingPassthrough: none }).optional(),
              realtime: z.strictObject({ mask: z.string() }).optional(),
            }),
            memory: z.strictObject({
              guest: quantity,
              maxGuest: quantity.optional(),
              hugepages: z.strictObject({ pageSize: quantity }).optional(),
            }),
            resources: z.strictObject({
              requests: z.record(z.string(), z.string()).optional(),
              limits: z.record(z.string(), z.string()).optional(),
            }),
            machine: z.strictObject({ type: z.enum(['q35', 'virt', 's390-ccw-virtio']) }).optional(),
            firmware: z
              .strictObject({
                uuid: z
                  .string()
                  .regex(/^[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}$/)
                  .optional(),
                serial: z.string().optional(),
                bootloader: z
                  .strictObject({
                    bios: z.strictObject({ useSerial: z.boolean().optional() }).optional(),
                    efi: z.strictObject({ secureBoot: z.boolean(), persistent: z.boolean() }).optional(),
                  })
                  .optional(),
                kernelBoot: z
                  .strictObject({ kernelArgs: z.string().optional(), container: z.looseObject({ image: z.string() }) })
                  .optional(),
              })
              .optional(),
            chassis: z
              .record(z.enum(['manufacturer', 'version', 'serial', 'asset', 'sku']), z.string().optional())
              .optional(),
            features: z
              .strictObject({
                acpi: state.optional(),
                apic: state.extend({ endOfInterrupt: z.boolean().optional() }).optional(),
                smm: state.optional(),
                kvm: z.strictObject({ hidden: z.boolean() }).optional(),
                pvspinlock: state.optional(),
                hypervPassthrough: state.optional(),
                hyperv: z
                  .strictObject({
                    ...Object.fromEntries(
                      [
                        'relaxed',
                        'vapic',
                        'vpindex',
                        'runtime',
                        'synic',
                        'reset',
                        'frequencies',
                        'reenlightenment',
                        'ipi',
                        'evmcs',
                      ].map((name) => [name, state.optional()]),
                    ),
                    spinlocks: state.extend({ spinlocks: z.int().min(4096).optional() }).optional(),
                    synictimer: state.extend({ direct: state.optional() }).optional(),
                    vendorid: state.extend({ vendorid: z.string().max(12).optional() }).optional(),
                    tlbflush: state.extend({ direct: state.optional(), extended: state.optional() }).optional(),
                  })
                  .optional(),
              })
              .optional(),
            clock: z
              .strictObject({
                utc: z.strictObject({ offsetSeconds: z.int().optional() }).optional(),
                timezone: z.string().optional(),
                timer: z
                  .strictObject({
                    hpet: timer.optional(),
                    kvm: timer.optional(),
                    pit: timer.optional(),
                    hyperv: timer.optional(),
                    rtc: timer.extend({ track: z.enum(['guest', 'wall']).optional() }).optional(),
                  })
                  .optional(),
              })
              .optional(),
            ioThreadsPolicy: z.enum(['shared', 'auto']).optional(),
            devices: z.strictObject({
              disks: z.array(disk).optional(),
              interfaces: z.array(device).optional(),
              inputs: z
                .array(z.strictObject({ name: label, type: z.literal('tablet'), bus: z.enum(['usb', 'virtio']) }))
                .optional(),
              filesystems: z.array(z.strictObject({ name: label, virtiofs: none })).optional(),
              gpus: z.array(hostDevice).optional(),
              hostDevices: z.array(hostDevice).optional(),
              panicDevices: z
                .array(z.strictObject({ model: z.enum(['isa', 'hyperv', 'pvpanic']).optional() }))
                .optional(),
              clientPassthrough: none.optional(),
              rng: none.optional(),
              sound: z.strictObject({ name: label, model: z.enum(['ich9', 'ac97']) }).optional(),
              tpm: z.strictObject({ persistent: z.boolean() }).optional(),
              video: z.strictObject({ type: z.string() }).optional(),
              watchdog: z
                .strictObject({
                  name: label,
                  i6300esb: z.strictObject({ action: z.enum(['reset', 'poweroff', 'shutdown']) }).optional(),
                  diag288: z.strictObject({ action: z.enum(['reset', 'poweroff', 'shutdown']) }).optional(),
                })
                .optional(),
              blockMultiQueue: z.boolean().optional(),
              networkInterfaceMultiqueue: z.boolean().optional(),
              autoattachGraphicsDevice: z.boolean(),
              autoattachMemBalloon: z.boolean(),
              autoattachPodInterface: z.boolean().optional(),
              autoattachSerialConsole: z.boolean(),
              autoattachVSOCK: z.boolean().optional(),
            }),
          }),
          networks: z.array(network).optional(),
          volumes: z.array(volume).optional(),
        }),
      }),
    }),
  })
  .superRefine(({ spec }, context) => {
    const { domain, networks = [], volumes = [] } = spec.template.spec;
    const { disks = [], interfaces = [], filesystems = [] } = domain.devices;
    const names = (list: readonly { readonly name: string }[]): string =>
      list
        .map(({ name }) => name)
        .sort()
        .join();
    if (names(volumes) !== names([...disks, ...filesystems])) context.addIssue('volumes and disks do not match');
    if (names(networks) !== names(interfaces)) context.addIssue('networks and interfaces do not match');
    if (networks.filter(({ pod }) => pod).length > 1) context.addIssue('two pod networks');
    const all = [...disks, ...interfaces].map(({ name }) => name);
    if (new Set(all).size < all.length) context.addIssue('two devices have one name');
    const orders = [...disks, ...interfaces].flatMap(({ bootOrder }) => bootOrder ?? []);
    if (new Set(orders).size < orders.length) context.addIssue('two devices have one boot order');
    if (domain.firmware?.bootloader?.efi?.secureBoot && domain.features?.smm?.enabled !== true)
      context.addIssue('Secure Boot needs SMM');
    if (domain.cpu.isolateEmulatorThread && !domain.cpu.dedicatedCpuPlacement)
      context.addIssue('isolation needs dedicated CPUs');
  });
