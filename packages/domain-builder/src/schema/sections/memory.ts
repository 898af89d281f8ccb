import { attr, child, content, element, flag, leaf, list } from '../describe.ts';
import { cpuSet, memorySize, oneOf, onOff, uint } from '../kinds.ts';

/** The memory at boot. */
export const memory = element('Memory', 'The most memory that the guest can have when it boots.', {
  page: 'formatdomain.html#memory-allocation',
  attributes: { dumpCore: attr(onOff, 'Whether a dump of QEMU holds it.') },
  text: content(memorySize, 'Bytes.', { as: 'bytes', required: true }),
});

/** The memory after hot-plugging. */
export const maxMemory = element('MaxMemory', 'The most memory that the guest can have by hot-plugging.', {
  page: 'formatdomain.html#memory-allocation',
  attributes: { slots: attr(uint, 'Slots for memory modules.') },
  text: content(memorySize, 'Bytes.', { as: 'bytes', required: true }),
});

const page = element('HugePage', 'Huge pages of one size.', {
  attributes: {
    size: attr(memorySize, 'Bytes of a page.'),
    nodeset: attr(cpuSet, 'The NUMA nodes of the guest that use them.'),
  },
});

/** How the guest's memory is backed by the host's. */
export const memoryBacking = element('MemoryBacking', "How the guest's memory is backed by the host's.", {
  page: 'formatdomain.html#memory-backing',
  children: {
    hugepages: child(element('HugePages', 'Huge pages.', { children: { page: list(page, 'pages') } })),
    nosharepages: flag('The host merges no pages of it.'),
    locked: flag('The host swaps none of it out.'),
    source: child(
      element('MemorySource', 'Where it comes from.', {
        attributes: { type: attr(oneOf(['file', 'anonymous', 'memfd'], 'MemorySourceType'), 'The kind.') },
      }),
    ),
    access: child(
      element('MemoryAccess', 'Who sees it.', {
        attributes: { mode: attr(oneOf(['shared', 'private']), '`shared` lets virtiofsd and vhost-user see it.') },
      }),
    ),
    allocation: child(
      element('MemoryAllocation', 'When it is taken.', {
        attributes: {
          mode: attr(oneOf(['immediate', 'ondemand']), 'When.'),
          threads: attr(uint, 'Threads that take it.'),
        },
      }),
    ),
    discard: flag('Its content is dropped when the guest ends.'),
  },
});

/** Limits on memory. */
export const memtune = element('Memtune', "Limits on the memory of the guest's process.", {
  page: 'formatdomain.html#memory-tuning',
  children: {
    hard_limit: leaf(memorySize, 'Bytes it can take at most.'),
    soft_limit: leaf(memorySize, 'Bytes it keeps when memory is short.'),
    min_guarantee: leaf(memorySize, 'Bytes it surely gets.'),
    swap_hard_limit: leaf(memorySize, 'Bytes of memory and swap together.'),
  },
});
