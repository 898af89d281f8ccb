import { attr, child, type Children, content, element, flag, leaf, leaves, list } from '../describe.ts';
import { cpuSet, memorySize, oneOf, onOff, path, text, uint, uint64, uuid, yesNo } from '../kinds.ts';
import { cpu, numaDistances } from '../sections/cpu.ts';
import { interconnects, memorySideCache } from '../sections/memory-side.ts';

const cacheType = oneOf(['both', 'code', 'data'], 'HostCacheType');

const flags = (entries: Readonly<Record<string, string>>): Children =>
  Object.fromEntries(Object.entries(entries).map(([name, doc]) => [name, flag(doc)]));

const hostCpu = element('NumaCpu', 'A CPU of a node.', {
  attributes: {
    id: attr(uint, 'Its number.'),
    socket_id: attr(uint, 'Its socket.'),
    die_id: attr(uint, 'Its die.', { since: '6.1.0' }),
    cluster_id: attr(uint, 'Its cluster.', { since: '10.1.0' }),
    core_id: attr(uint, 'Its core.'),
    siblings: attr(cpuSet, 'The CPUs of its core.'),
  },
});

const nodePages = element('NumaPages', 'Pages of one size.', {
  attributes: { size: attr(memorySize, 'Bytes of a page.') },
  text: content(uint64, 'How many there are.', { as: 'count' }),
});

const cell = element('HostNumaCell', 'A NUMA node of the host.', {
  attributes: { id: attr(uint, 'Its number.') },
  children: {
    memory: leaf(memorySize, 'Bytes of its memory.'),
    pages: list(nodePages, 'pages'),
    distances: child(numaDistances),
    cache: list(memorySideCache, 'caches'),
    cpus: child(
      element('NumaCpus', 'Its CPUs.', {
        attributes: { num: attr(uint, 'How many.') },
        children: { cpu: list(hostCpu, 'cpus') },
      }),
    ),
  },
});

const topology = element('HostTopology', 'The NUMA nodes of the host.', {
  children: {
    cells: child(
      element('HostNumaCells', 'The nodes.', {
        attributes: { num: attr(uint, 'How many.') },
        children: { cell: list(cell, 'cells') },
      }),
    ),
    interconnects: child(interconnects),
  },
});

const control = (type: string, more: Readonly<Record<string, ReturnType<typeof attr>>>) =>
  list(
    element(type, 'How it can be shared out.', {
      attributes: {
        granularity: attr(uint, 'The smallest step, in the unit.'),
        min: attr(uint, 'The smallest share, in the unit.'),
        ...more,
        maxAllocs: attr(uint, 'Most shares.'),
      },
    }),
    'controls',
  );

const monitor = child(
  element('HostMonitor', 'How its use can be measured.', {
    attributes: {
      level: attr(uint, 'The level of the cache.'),
      reuseThreshold: attr(uint, 'Bytes below which a counter can be used again.'),
      maxMonitors: attr(uint, 'Most measurements at once.'),
    },
    children: {
      feature: list(
        element('HostMonitorFeature', 'What can be measured.', { attributes: { name: attr(text, 'Its name.') } }),
        'features',
      ),
    },
  }),
);

const bank = element('CacheBank', 'A cache of the host.', {
  attributes: {
    id: attr(uint, 'Its number.'),
    level: attr(uint, 'Its level.'),
    type: attr(cacheType, 'What it holds.'),
    size: attr(memorySize, 'Bytes.'),
    cpus: attr(cpuSet, 'The CPUs that use it.'),
  },
  children: {
    control: control('CacheControl', { unit: attr(text, 'The unit.'), type: attr(cacheType, 'What is shared out.') }),
  },
});

const bandwidthNode = element('BandwidthNode', 'A memory controller.', {
  attributes: { id: attr(uint, 'Its number.'), cpus: attr(cpuSet, 'The CPUs that use it.') },
  children: { control: control('BandwidthControl', {}) },
});

const secmodel = element('SecurityModel', 'A security driver.', {
  children: {
    model: leaf(text, 'Its name.'),
    doi: leaf(text, 'Its domain of interpretation.'),
    baselabel: list(
      element('BaseLabel', 'The label that guests of one kind get.', {
        attributes: { type: attr(text, 'The kind.') },
        text: content(text, 'The label.', { as: 'label' }),
      }),
      'baselabels',
    ),
  },
});

const host = element('HostCapabilities', 'The host.', {
  page: 'formatcaps.html#host-capabilities',
  children: {
    uuid: leaf(uuid, "The host's identity."),
    cpu: child(cpu, "The host's CPU."),
    power_management: child(
      element('HostPowerManagement', 'How it can sleep.', {
        children: flags({
          suspend_mem: 'To memory.',
          suspend_disk: 'To disk.',
          suspend_hybrid: 'To both.',
        }),
      }),
    ),
    iommu: child(element('HostIommu', 'The IOMMU.', { attributes: { support: attr(yesNo, 'Whether there is one.') } })),
    migration_features: child(
      element('MigrationFeatures', 'How guests can move.', {
        children: {
          live: flag('While they run.'),
          uri_transports: child(
            element('MigrationTransports', 'Over what.', {
              children: { uri_transport: leaves(text, 'transports', 'URI schemes.') },
            }),
          ),
        },
      }),
    ),
    topology: child(topology),
    cache: child(element('HostCache', 'The caches.', { children: { bank: list(bank, 'banks'), monitor } })),
    memory_bandwidth: child(
      element('HostMemoryBandwidth', 'The memory bandwidth.', {
        children: { node: list(bandwidthNode, 'nodes'), monitor },
      }),
    ),
    secmodel: list(secmodel, 'secmodels'),
  },
});

const machine = element('GuestMachine', 'A machine.', {
  attributes: {
    canonical: attr(text, 'The machine that the name stands for.'),
    maxCpus: attr(uint, 'Most CPUs.'),
    deprecated: attr(yesNo, 'Whether it should no longer be used.'),
  },
  text: content(text, 'Its name.', { as: 'name' }),
});

const runnable: Children = {
  emulator: leaf(path, 'The program that runs it.'),
  loader: leaf(path, 'Its firmware.'),
  machine: list(machine, 'machines'),
};

const arch = element('GuestArch', 'An architecture.', {
  attributes: { name: attr(text, 'Its name.') },
  children: {
    wordsize: leaf(uint, 'Bits of a word.'),
    ...runnable,
    domain: list(
      element('GuestDomain', 'A kind of guest.', {
        attributes: { type: attr(text, 'The kind, such as `kvm`.') },
        children: runnable,
      }),
      'domains',
    ),
  },
});

const toggled = child(
  element('GuestFeature', 'A feature that may be on or off.', {
    attributes: { default: attr(onOff, 'What it is at first.'), toggle: attr(yesNo, 'Whether it can be changed.') },
  }),
);

const guest = element('GuestCapabilities', 'Guests of one architecture.', {
  page: 'formatcaps.html#guest-capabilities',
  children: {
    os_type: leaf(text, 'The kind of system: `hvm`, `exe`, `xen`, `linux`.'),
    arch: child(arch),
    features: child(
      element('GuestFeatures', 'What they can have.', {
        children: {
          ...flags({ pae: 'Physical address extension.', nonpae: 'None of it.', ia64_be: 'Big-endian Itanium.' }),
          acpi: toggled,
          apic: toggled,
          ...flags({ cpuselection: 'The CPU can be chosen.', deviceboot: 'Devices can be booted in any order.' }),
          disksnapshot: toggled,
          hap: toggled,
          externalSnapshot: flag('External snapshots can be deleted and gone back to.'),
        },
      }),
    ),
  },
});

/** What a host is and which guests it can run. */
export const capabilities = element('Capabilities', 'What a host is and which guests it can run.', {
  page: 'formatcaps.html',
  children: { host: child(host), guest: list(guest, 'guests') },
});
