import { each, type RefusedCase } from './refused-case.ts';

const cells = (...inner: readonly string[]): string => `<cpu><numa>${inner.join('')}</numa></cpu>`;
const cell = (id: number, cpus: string, inner = ''): string =>
  `<cell id='${id}'${cpus === '' ? '' : ` cpus='${cpus}'`} memory='32768' unit='KiB'>${inner}</cell>`;
const l3 = (type: string): string => `<cache id='0' level='3' type='${type}' size='3' unit='MiB'/>`;
const tune = (inner: string): string => `<iothreads>2</iothreads><cputune>${inner}</cputune>`;
const pages = (...list: readonly (readonly [number, string])[]): string =>
  `<memoryBacking><hugepages>${list.map(([size, nodes]) => `<page size='${size}' unit='KiB'${nodes === '' ? '' : ` nodeset='${nodes}'`}/>`).join('')}</hugepages></memoryBacking>`;
const twoNodes = cells(cell(0, '0-1'), cell(1, '2-3'));
const range = (tag: string, bad: number, good: number): RefusedCase =>
  each('cputune/range', 'more')(`${tag} of ${bad}`, tune(`<${tag}>${bad}</${tag}>`), tune(`<${tag}>${good}</${tag}>`));
const resctrl = (rule: string) => each(rule, 'more', { type: 'kvm' });
const overlap = resctrl('cachetune/overlap');
const monitor = resctrl('cachetune/monitor');
const monitors = (...list: readonly string[]): string =>
  tune(`<cachetune vcpus='0-2'>${list.map((cpus) => `<monitor level='3' vcpus='${cpus}'/>`).join('')}</cachetune>`);
const numatune = (rule: string) => (says: string, bad: string, good: string) =>
  each(rule, 'more')(says, `<numatune>${bad}</numatune>${twoNodes}`, `<numatune>${good}</numatune>${twoNodes}`);

/** Mistakes in how the host runs the guest: threads, caches, memory, limits. */
export const tuningCases: readonly RefusedCase[] = [
  each('iothread/ids', 'more')(
    'one twice',
    "<iothreadids><iothread id='1'/><iothread id='1'/></iothreadids>",
    "<iothreadids><iothread id='1'/><iothread id='2'/></iothreadids>",
  ),
  each('iothread/ids', 'more')(
    'number 0',
    "<iothreadids><iothread id='0'/></iothreadids>",
    "<iothreadids><iothread id='1'/></iothreadids>",
  ),
  each('iothread/thread-pool', 'more')(
    'more at least than at most',
    "<defaultiothread thread_pool_min='8' thread_pool_max='4'/>",
    "<defaultiothread thread_pool_min='4' thread_pool_max='8'/>",
  ),
  each('iothread/thread-pool', 'more')(
    'none',
    "<iothreadids><iothread id='1' thread_pool_max='0'/></iothreadids>",
    "<iothreadids><iothread id='1' thread_pool_max='1'/></iothreadids>",
  ),
  each('iothread/pin', 'more')(
    'one that is not there',
    tune("<iothreadpin iothread='3' cpuset='0'/>"),
    tune("<iothreadpin iothread='2' cpuset='0'/>"),
  ),
  each('iothread/pin', 'more')(
    'one twice',
    tune("<iothreadpin iothread='1' cpuset='0'/><iothreadpin iothread='1' cpuset='1'/>"),
    tune("<iothreadpin iothread='1' cpuset='0-1'/>"),
  ),

  range('period', 999, 1000),
  range('global_period', 1_000_001, 1_000_000),
  range('quota', 999, -1),
  range('emulator_quota', 10, 0),
  range('iothread_quota', 10, 1000),
  each('cputune/sched-missing', 'more')(
    'a CPU',
    tune("<vcpusched vcpus='5' scheduler='batch'/>"),
    tune("<vcpusched vcpus='3' scheduler='batch'/>"),
  ),
  each('cputune/sched-missing', 'more')(
    'an I/O thread',
    tune("<iothreadsched iothreads='3' scheduler='batch'/>"),
    tune("<iothreadsched iothreads='1-2' scheduler='batch'/>"),
  ),
  each('cputune/sched-missing', 'more')(
    'an empty set',
    tune("<vcpusched vcpus='0,^0' scheduler='batch'/>"),
    tune("<vcpusched vcpus='0-1,^0' scheduler='batch'/>"),
  ),
  each('cputune/sched-missing', 'more')(
    'none',
    tune("<vcpusched scheduler='batch'/>"),
    tune("<vcpusched vcpus='0' scheduler='batch'/>"),
  ),
  each('cputune/sched-twice', 'more')(
    'a CPU',
    tune("<vcpusched vcpus='0-1' scheduler='batch'/><vcpusched vcpus='1-2' scheduler='idle'/>"),
    tune("<vcpusched vcpus='0-1' scheduler='batch'/><vcpusched vcpus='2' scheduler='idle'/>"),
  ),
  each('cputune/sched-priority', 'more')(
    'the emulator',
    tune("<emulatorsched scheduler='fifo'/>"),
    tune("<emulatorsched scheduler='fifo' priority='1'/>"),
  ),
  each('cputune/pin-empty', 'more')(
    'a CPU',
    tune("<vcpupin vcpu='0' cpuset='0,^0'/>"),
    tune("<vcpupin vcpu='0' cpuset='0-1,^0'/>"),
  ),

  overlap(
    'two parts of a cache',
    tune(`<cachetune vcpus='0-1'>${l3('both')}</cachetune><cachetune vcpus='1-2'>${l3('both')}</cachetune>`),
    tune(`<cachetune vcpus='0-1'>${l3('both')}</cachetune><cachetune vcpus='2'>${l3('both')}</cachetune>`),
  ),
  overlap(
    'a cache and a bandwidth',
    tune(
      `<cachetune vcpus='0-1'>${l3('both')}</cachetune><memorytune vcpus='1'><node id='0' bandwidth='50'/></memorytune>`,
    ),
    tune(
      `<cachetune vcpus='0-1'>${l3('both')}</cachetune><memorytune vcpus='0-1'><node id='0' bandwidth='50'/></memorytune>`,
    ),
  ),
  resctrl('cachetune/collision')(
    'both and code',
    tune(`<cachetune vcpus='0'>${l3('both')}${l3('code')}</cachetune>`),
    tune(`<cachetune vcpus='0'>${l3('data')}${l3('code')}</cachetune>`),
  ),
  monitor('CPUs of others', monitors('0-3'), monitors('0-2')),
  monitor('CPUs of another monitor', monitors('0-1', '1-2'), monitors('0-1', '2')),
  monitor('no CPU of the guest', monitors('9'), monitors('0')),
  resctrl('memorytune/node')(
    '101 per cent',
    tune("<memorytune vcpus='0'><node id='0' bandwidth='101'/></memorytune>"),
    tune("<memorytune vcpus='0'><node id='0' bandwidth='100'/></memorytune>"),
  ),
  resctrl('memorytune/node')(
    'a node twice',
    tune("<memorytune vcpus='0'><node id='0' bandwidth='50'/><node id='0' bandwidth='40'/></memorytune>"),
    tune("<memorytune vcpus='0'><node id='0' bandwidth='50'/><node id='1' bandwidth='40'/></memorytune>"),
  ),

  numatune('numatune/auto-with-memnode')(
    'by numad',
    "<memory placement='auto'/><memnode cellid='0' mode='strict' nodeset='0'/>",
    "<memory nodeset='0'/><memnode cellid='0' mode='strict' nodeset='0'/>",
  ),
  numatune('numatune/without-nodeset')(
    'a mode alone',
    "<memory mode='strict'/>",
    "<memory mode='strict' nodeset='0'/>",
  ),
  numatune('numatune/memnode-cell')(
    'a node that is not there',
    "<memnode cellid='2' mode='strict' nodeset='0'/>",
    "<memnode cellid='1' mode='strict' nodeset='0'/>",
  ),
  numatune('numatune/memnode-cell')(
    'a node twice',
    "<memnode cellid='1' mode='strict' nodeset='0'/><memnode cellid='1' mode='strict' nodeset='0'/>",
    "<memnode cellid='0' mode='strict' nodeset='0'/><memnode cellid='1' mode='strict' nodeset='0'/>",
  ),
  numatune('numatune/restrictive')(
    'a part that is strict',
    "<memory mode='restrictive' nodeset='0'/><memnode cellid='1' mode='strict' nodeset='0'/>",
    "<memory mode='restrictive' nodeset='0'/><memnode cellid='1' mode='restrictive' nodeset='0'/>",
  ),

  each('mem/hugepage-nodeset', 'more')('no nodes', pages([2048, '1']), pages([2048, '0'])),
  each('mem/hugepage-nodeset', 'more')('a third of two', pages([2048, '2']) + twoNodes, pages([2048, '1']) + twoNodes),
  each('mem/hugepage-overlap', 'more')(
    'two for a node',
    pages([2048, '0-1'], [1_048_576, '1']) + twoNodes,
    pages([2048, '0'], [1_048_576, '1']) + twoNodes,
  ),
  each('mem/hugepage-overlap', 'more')('two for all', pages([2048, ''], [1_048_576, '']), pages([2048, ''])),
  each('mem/hugepage-zero', 'more')('0 KiB', pages([0, '']), pages([2048, ''])),
  each('mem/hugepage-backing', 'more')(
    'anonymous',
    "<memoryBacking><hugepages/><source type='anonymous'/></memoryBacking>",
    "<memoryBacking><hugepages/><source type='memfd'/></memoryBacking>",
  ),
  each('mem/hugepage-backing', 'more')(
    'on demand',
    "<memoryBacking><hugepages/><allocation mode='ondemand'/></memoryBacking>",
    "<memoryBacking><hugepages/><allocation mode='immediate'/></memoryBacking>",
  ),
  each('mem/max-memory', 'memory', { more: twoNodes })(
    'half of it',
    "<maxMemory slots='4' unit='MiB'>32</maxMemory><memory unit='MiB'>64</memory>",
    "<maxMemory slots='4' unit='MiB'>128</maxMemory><memory unit='MiB'>64</memory>",
  ),
  each('mem/missing', 'memory')('none', '', "<memory unit='MiB'>64</memory>"),
  each('mem/min-guarantee', 'more')(
    'a guarantee',
    '<memtune><min_guarantee>10</min_guarantee></memtune>',
    '<memtune><soft_limit>65536</soft_limit></memtune>',
  ),
];
