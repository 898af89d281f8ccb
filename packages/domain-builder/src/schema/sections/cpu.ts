import { attr, child, content, element, leaf, list } from '../describe.ts';
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

const numaCell = element('NumaCell', 'A NUMA node of the guest.', {
  attributes: {
    id: attr(uint, 'Its number.'),
    cpus: attr(cpuSet, 'Its CPUs.'),
    memory: attr(memorySize, 'Bytes of its memory.'),
    memAccess: attr(oneOf(['shared', 'private']), 'Who sees its memory.'),
    discard: attr(yesNo, 'Whether its content is dropped when the guest ends.'),
  },
  children: {
    distances: child(
      element('NumaDistances', 'How far other nodes are.', { children: { sibling: list(distance, 'siblings') } }),
    ),
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
    feature: list(feature, 'features'),
    numa: child(element('CpuNuma', 'The NUMA nodes of the guest.', { children: { cell: list(numaCell, 'cells') } })),
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
