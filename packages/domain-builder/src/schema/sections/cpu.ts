import { attr, child, content, element, flag, leaf, list } from '../describe.ts';
import { interconnects, memorySideCache } from './memory-side.ts';
import { cachetune, memorytune } from './tuning.ts';
import { cpuSet, int, memorySize, oneOf, onOff, text, uint, uint64, yesNo } from '../kinds.ts';

/** The guest's CPUs. */
export const vcpu = element('Vcpu', "The guest's CPUs.", {
  page: 'formatdomain.html#cpu-allocation',
  attributes: {
    placement: attr(oneOf(['static', 'auto']), 'Who chooses the CPUs of the host.'),
    cpuset: attr(cpuSet, 'The CPUs of the host that may run them.'),
    current: attr(uint, 'How many the guest starts with.'),
  },
  text: content(uint, 'How many the guest can have.', { as: 'count', required: true }),
});

/** One CPU that can come and go. */
export const vcpuState = element('VcpuState', 'One CPU that can come and go.', {
  attributes: {
    id: attr(uint, 'The CPU.'),
    enabled: attr(yesNo, 'Whether the guest starts with it.'),
    hotpluggable: attr(yesNo, 'Whether it can be taken away.'),
    order: attr(uint, 'When it is added.'),
  },
});

const topology = element('CpuTopology', 'How CPUs are grouped.', {
  attributes: {
    sockets: attr(uint, 'Sockets.'),
    dies: attr(uint, 'Dies of a socket.', { since: '6.1.0' }),
    clusters: attr(uint, 'Clusters of a die.', { since: '10.1.0' }),
    cores: attr(uint, 'Cores of a die or cluster.'),
    threads: attr(uint, 'Threads of a core.'),
  },
});

const model = element('CpuModel', 'A named CPU.', {
  attributes: {
    fallback: attr(oneOf(['allow', 'forbid']), 'Whether a close model will do.'),
    vendor_id: attr(text, 'The vendor that the guest sees, 12 characters.'),
  },
  text: content(text, 'The name of the model.', { as: 'name' }),
});

const feature = element('CpuFeature', 'One feature of a CPU.', {
  attributes: {
    policy: attr(
      oneOf(['force', 'require', 'optional', 'disable', 'forbid'], 'CpuFeaturePolicy'),
      'Whether the guest has it.',
    ),
    name: attr(text, 'Its name.', { required: true }),
  },
});

const distance = element('NumaDistance', 'How far another node is.', {
  attributes: { id: attr(uint, 'The other node.'), value: attr(uint, 'The distance; 10 is the node itself.') },
});

/** How far the NUMA nodes are from each other. */
export const numaDistances = element('NumaDistances', 'How far other nodes are.', {
  children: { sibling: list(distance, 'siblings') },
});

const numaCell = element('NumaCell', 'A NUMA node of the guest.', {
  attributes: {
    id: attr(uint, 'Its number.'),
    cpus: attr(cpuSet, 'Its CPUs.'),
    memory: attr(memorySize, 'Bytes of its memory.'),
    memAccess: attr(oneOf(['shared', 'private']), 'Who sees its memory.'),
    discard: attr(yesNo, 'Whether its content is dropped when the guest ends.'),
  },
  children: {
    distances: child(numaDistances),
    cache: list(memorySideCache, 'caches', undefined, { since: '6.6.0' }),
  },
});

/** The guest's CPU. */
export const cpu = element('Cpu', "What the guest's CPU is.", {
  page: 'formatdomain.html#cpu-model-and-topology',
  attributes: {
    mode: attr(oneOf(['custom', 'host-model', 'host-passthrough', 'maximum'], 'CpuMode'), 'How it is chosen.'),
    match: attr(oneOf(['minimum', 'exact', 'strict'], 'CpuMatch'), 'How closely a custom CPU must be met.'),
    check: attr(oneOf(['none', 'partial', 'full'], 'CpuCheck'), 'What is checked before the start.'),
    migratable: attr(onOff, 'Whether what cannot migrate is left out.', { since: '6.5.0' }),
    deprecated_features: attr(onOff, 'Whether deprecated features are on (s390).', { since: '11.0.0' }),
  },
  children: {
    arch: leaf(text, 'The architecture, in descriptions of hosts.'),
    features: child(
      element('HostCpuFeatures', 'What else the CPU has, in descriptions of hosts.', {
        children: {
          pae: flag('Physical address extension.'),
          nonpae: flag('None of it.'),
          vmx: flag('Virtualization of Intel.'),
          svm: flag('Virtualization of AMD.'),
        },
      }),
      undefined,
      { as: 'hostFeatures' },
    ),
    model: child(model),
    vendor: leaf(text, 'The vendor of a custom CPU.'),
    topology: child(topology),
    cache: child(
      element('CpuCache', 'The cache that the guest sees.', {
        attributes: {
          level: attr(uint, 'The level.'),
          mode: attr(oneOf(['emulate', 'passthrough', 'disable']), 'How.'),
        },
      }),
    ),
    maxphysaddr: child(
      element('CpuMaxPhysAddr', 'Bits of a physical address.', {
        attributes: {
          mode: attr(oneOf(['emulate', 'passthrough']), 'How.'),
          bits: attr(uint, 'How many.'),
          limit: attr(uint, 'How many at most.', { since: '9.3.0' }),
        },
      }),
      undefined,
      { since: '8.7.0' },
    ),
    microcode: child(
      element('CpuMicrocode', "The CPU's microcode, in descriptions of hosts.", {
        attributes: { version: attr(uint, 'Its version.') },
      }),
    ),
    signature: child(
      element('CpuSignature', 'What the CPU says it is, in descriptions of hosts.', {
        attributes: { family: attr(uint, 'Family.'), model: attr(uint, 'Model.'), stepping: attr(uint, 'Stepping.') },
      }),
    ),
    counter: list(
      element('CpuCounter', 'A counter of the CPU, in descriptions of hosts.', {
        attributes: {
          name: attr(text, 'Its name.'),
          frequency: attr(uint64, 'Hertz.'),
          scaling: attr(yesNo, 'Whether guests can have another frequency.'),
        },
      }),
      'counters',
    ),
    feature: list(feature, 'features'),
    pages: list(
      element('CpuPages', 'A size of pages, in descriptions of hosts.', {
        attributes: { size: attr(memorySize, 'Bytes of a page.') },
      }),
      'pages',
    ),
    numa: child(
      element('CpuNuma', 'The NUMA nodes of the guest.', {
        children: { cell: list(numaCell, 'cells'), interconnects: child(interconnects, undefined, { since: '6.6.0' }) },
      }),
    ),
  },
});

const vcpupin = element('VcpuPin', 'Where a CPU of the guest runs.', {
  attributes: { vcpu: attr(uint, "The guest's CPU."), cpuset: attr(cpuSet, "The host's CPUs.") },
});

const iothreadpin = element('IothreadPin', 'Where an I/O thread runs.', {
  attributes: { iothread: attr(uint, 'The thread.'), cpuset: attr(cpuSet, "The host's CPUs.") },
});

const schedule = (type: string, of: 'vcpus' | 'iothreads') =>
  element(type, 'How threads are scheduled.', {
    attributes: {
      [of]: attr(cpuSet, 'Which threads.'),
      scheduler: attr(oneOf(['batch', 'idle', 'fifo', 'rr']), 'The scheduler.'),
      priority: attr(int, 'The priority.'),
    },
  });

/** How CPU time is shared out. */
export const cputune = element('Cputune', 'How CPU time is shared out.', {
  page: 'formatdomain.html#cpu-tuning',
  children: {
    shares: leaf(uint64, 'The weight against others.'),
    period: leaf(uint64, 'Microseconds of a period.'),
    quota: leaf(int, 'Microseconds that a CPU gets in a period.'),
    global_period: leaf(uint64, 'Microseconds of a period, for the whole domain.'),
    global_quota: leaf(int, 'Microseconds that the domain gets in a period.'),
    emulator_period: leaf(uint64, 'Microseconds of a period, for the emulator.'),
    emulator_quota: leaf(int, 'Microseconds that the emulator gets in a period.'),
    iothread_period: leaf(uint64, 'Microseconds of a period, for I/O threads.'),
    iothread_quota: leaf(int, 'Microseconds that an I/O thread gets in a period.'),
    vcpupin: list(vcpupin, 'vcpupins'),
    emulatorpin: child(
      element('EmulatorPin', 'Where the emulator runs.', { attributes: { cpuset: attr(cpuSet, "The host's CPUs.") } }),
    ),
    iothreadpin: list(iothreadpin, 'iothreadpins'),
    emulatorsched: child(
      element('EmulatorSchedule', 'How the emulator is scheduled.', {
        attributes: {
          scheduler: attr(oneOf(['batch', 'idle', 'fifo', 'rr']), 'The scheduler.'),
          priority: attr(int, 'The priority.'),
        },
      }),
    ),
    cachetune: list(cachetune, 'cachetunes', undefined, { since: '4.1.0' }),
    memorytune: list(memorytune, 'memorytunes', undefined, { since: '4.7.0' }),
    vcpusched: list(schedule('VcpuSchedule', 'vcpus'), 'vcpuscheds'),
    iothreadsched: list(schedule('IothreadSchedule', 'iothreads'), 'iothreadscheds'),
  },
});

const memnode = element('NumaMemnode', 'Where the memory of one node of the guest is.', {
  attributes: {
    cellid: attr(uint, "The guest's node."),
    mode: attr(oneOf(['strict', 'preferred', 'interleave', 'restrictive']), 'How strictly.'),
    nodeset: attr(cpuSet, "The host's nodes."),
  },
});

/** On which nodes of the host the memory is. */
export const numatune = element('Numatune', "On which nodes of the host the guest's memory is.", {
  page: 'formatdomain.html#numa-node-tuning',
  children: {
    memory: child(
      element('NumaMemory', "Where the guest's memory is.", {
        attributes: {
          mode: attr(oneOf(['strict', 'preferred', 'interleave', 'restrictive']), 'How strictly.'),
          nodeset: attr(cpuSet, "The host's nodes."),
          placement: attr(oneOf(['static', 'auto']), 'Who chooses.'),
        },
      }),
    ),
    memnode: list(memnode, 'memnodes'),
  },
});
