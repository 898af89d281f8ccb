import { attr, child, element, list } from '../describe.ts';
import { memorySize, oneOf, uint } from '../kinds.ts';

const access = oneOf(['access', 'read', 'write'], 'MemoryAccessKind');

const bytes = (type: string, doc: string) =>
  element(type, doc, { attributes: { value: attr(memorySize, 'Bytes.', { as: 'bytes' }) } });

/** A cache in front of a NUMA node's memory. */
export const memorySideCache = element('MemorySideCache', "A cache in front of a NUMA node's memory.", {
  page: 'formatdomain.html#cpu-model-and-topology',
  attributes: {
    level: attr(uint, 'The level.'),
    associativity: attr(oneOf(['none', 'direct', 'full']), 'The associativity.'),
    policy: attr(oneOf(['none', 'writeback', 'writethrough']), 'How it is written.'),
  },
  children: {
    size: child(bytes('MemorySideCacheSize', 'Its size.')),
    line: child(bytes('MemorySideCacheLine', 'The size of its lines.')),
  },
});

const between = {
  initiator: attr(uint, 'The node that reads or writes.'),
  target: attr(uint, 'The node whose memory it is.'),
  cache: attr(uint, 'The level of the cache.'),
  type: attr(access, 'Of what.'),
};

/** How fast NUMA nodes reach each other's memory. */
export const interconnects = element('Interconnects', "How fast NUMA nodes reach each other's memory.", {
  page: 'formatdomain.html#cpu-model-and-topology',
  children: {
    latency: list(
      element('InterconnectLatency', 'A latency.', { attributes: { ...between, value: attr(uint, 'Nanoseconds.') } }),
      'latencies',
    ),
    bandwidth: list(
      element('InterconnectBandwidth', 'A bandwidth.', {
        attributes: { ...between, value: attr(memorySize, 'Bytes a second.', { as: 'bytes' }) },
      }),
      'bandwidths',
    ),
  },
});
