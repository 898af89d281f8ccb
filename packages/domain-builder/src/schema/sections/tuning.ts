import { attr, child, type Children, element, leaf, list } from '../describe.ts';
import { cpuSet, oneOf, path, text, uint, uint64, yesNo } from '../kinds.ts';
import { memorySize } from '../kinds.ts';

const blkioDevice = element('BlkioDevice', 'The share of one block device of the host.', {
  children: {
    path: leaf(path, "The device's path."),
    weight: leaf(uint, 'The weight against others.'),
    read_iops_sec: leaf(uint, 'Reads a second.'),
    write_iops_sec: leaf(uint, 'Writes a second.'),
    read_bytes_sec: leaf(uint64, 'Bytes read a second.'),
    write_bytes_sec: leaf(uint64, 'Bytes written a second.'),
  },
});

/** How block I/O is shared out. */
export const blkiotune = element('Blkiotune', 'How block I/O of the host is shared out.', {
  page: 'formatdomain.html#block-i-o-tuning',
  children: {
    weight: leaf(uint, 'The weight against others, 100 to 1000 (from 10 with newer kernels).'),
    device: list(blkioDevice, 'devices'),
  },
});

const perfEvent = element('PerfEvent', 'One event.', {
  attributes: { name: attr(text, 'Its name, such as `cpu_cycles`.'), enabled: attr(yesNo, 'Whether it is counted.') },
});

/** Performance events that are counted. */
export const perf = element('Perf', 'Performance events that are counted.', {
  page: 'formatdomain.html#performance-monitoring-events',
  children: { event: list(perfEvent, 'events') },
});

const limit = (doc: string) => leaf(uint64, doc);

/** Limits on throughput, of one disk or of a group. */
export const ioLimits: Children = {
  total_bytes_sec: limit('Bytes a second.'),
  read_bytes_sec: limit('Bytes read a second.'),
  write_bytes_sec: limit('Bytes written a second.'),
  total_iops_sec: limit('Operations a second.'),
  read_iops_sec: limit('Reads a second.'),
  write_iops_sec: limit('Writes a second.'),
  total_bytes_sec_max: limit('Bytes a second in a burst.'),
  read_bytes_sec_max: limit('Bytes read a second in a burst.'),
  write_bytes_sec_max: limit('Bytes written a second in a burst.'),
  total_iops_sec_max: limit('Operations a second in a burst.'),
  read_iops_sec_max: limit('Reads a second in a burst.'),
  write_iops_sec_max: limit('Writes a second in a burst.'),
  size_iops_sec: limit('Bytes that count as one operation.'),
  group_name: leaf(text, 'The group that shares the limits.'),
  total_bytes_sec_max_length: limit('Seconds of a burst.'),
  read_bytes_sec_max_length: limit('Seconds of a burst of reads.'),
  write_bytes_sec_max_length: limit('Seconds of a burst of writes.'),
  total_iops_sec_max_length: limit('Seconds of a burst.'),
  read_iops_sec_max_length: limit('Seconds of a burst of reads.'),
  write_iops_sec_max_length: limit('Seconds of a burst of writes.'),
};

/** Groups of limits that disks can share. */
export const throttlegroups = element('ThrottleGroups', 'Groups of limits that disks can share.', {
  page: 'formatdomain.html#throttle-group-management',
  children: {
    throttlegroup: list(element('ThrottleGroup', 'Limits under a name.', { children: ioLimits }), 'groups'),
  },
});

const cacheType = oneOf(['both', 'code', 'data'], 'CacheType');

const cachetuneCache = element('CachetuneCache', 'A part of a cache of the host.', {
  attributes: {
    id: attr(uint, "The cache's number."),
    level: attr(uint, 'Its level.'),
    type: attr(cacheType, 'What it holds.'),
    size: attr(memorySize, 'Bytes.'),
  },
});

/** A part of the host's caches for some CPUs of the guest. */
export const cachetune = element('Cachetune', "A part of the host's caches for some CPUs of the guest.", {
  page: 'formatdomain.html#cpu-tuning',
  attributes: { vcpus: attr(cpuSet, "The guest's CPUs."), id: attr(text, 'Set by libvirt.') },
  children: {
    cache: list(cachetuneCache, 'caches'),
    monitor: list(
      element('CachetuneMonitor', 'Whose use of a cache is measured.', {
        attributes: { level: attr(uint, 'The level of the cache.'), vcpus: attr(cpuSet, "The guest's CPUs.") },
      }),
      'monitors',
    ),
  },
});

/** A part of the host's memory bandwidth for some CPUs of the guest. */
export const memorytune = element('Memorytune', "A part of the host's memory bandwidth for some CPUs of the guest.", {
  page: 'formatdomain.html#cpu-tuning',
  attributes: { vcpus: attr(cpuSet, "The guest's CPUs.") },
  children: {
    node: list(
      element('MemorytuneNode', "A node's bandwidth.", {
        attributes: { id: attr(uint, "The host's node."), bandwidth: attr(uint, 'Per cent.') },
      }),
      'nodes',
    ),
    monitor: list(
      element('MemorytuneMonitor', 'Whose use of memory is measured.', {
        attributes: { vcpus: attr(cpuSet, "The guest's CPUs.") },
      }),
      'monitors',
    ),
  },
});

const pool = {
  thread_pool_min: attr(uint, 'Fewest threads of its pool.', { since: '8.5.0' }),
  thread_pool_max: attr(uint, 'Most threads of its pool.', { since: '8.5.0' }),
};

const poll = element('IothreadPoll', 'How long it polls before it sleeps.', {
  attributes: {
    max: attr(uint64, 'Nanoseconds at most.'),
    grow: attr(uint64, 'The factor by which the time grows.'),
    shrink: attr(uint64, 'The divisor by which it shrinks.'),
  },
});

/** One I/O thread. */
export const iothreadDefinition = element('IothreadDefinition', 'An I/O thread.', {
  page: 'formatdomain.html#iothreads-allocation',
  attributes: { id: attr(uint, 'Its number, from 1.'), ...pool },
  children: { poll: child(poll, undefined, { since: '9.4.0' }) },
});

/** QEMU's main loop. */
export const defaultIothread = element('DefaultIothread', "The threads of QEMU's own main loop.", {
  page: 'formatdomain.html#iothreads-allocation',
  attributes: pool,
});
