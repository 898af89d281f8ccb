import { each, type RefusedCase } from './refused-case.ts';

const cells = (...inner: readonly string[]): string => `<cpu><numa>${inner.join('')}</numa></cpu>`;
const cell = (id: number, cpus: string, inner = ''): string =>
  `<cell id='${id}'${cpus === '' ? '' : ` cpus='${cpus}'`} memory='32768' unit='KiB'>${inner}</cell>`;
const siblings = (id: number, value: number): string => `<distances><sibling id='${id}' value='${value}'/></distances>`;
const nodeCache = (level: number): string =>
  `<cache level='${level}' associativity='direct' policy='writeback'><size value='10' unit='KiB'/><line value='8' unit='B'/></cache>`;
const twoNodes = cells(cell(0, '0-1'), cell(1, '2-3'));
const cpuCache = each('cpu/cache-mode', 'more');
const bits = each('cpu/maxphysaddr', 'more');
const model = each('cpu/without-model', 'more');
const vcpus = each('vcpu/states', 'vcpu');
const states = (...list: readonly string[]): string =>
  `<vcpu>3</vcpu><vcpus>${list.map((one, id) => `<vcpu id='${id}' enabled='yes' ${one}/>`).join('')}</vcpus>`;
const interconnect = each('numa/interconnects', 'more');
const speeds = (...list: readonly string[]): string =>
  cells(
    cell(0, '0-3'),
    cell(1, ''),
    `<interconnects>${list.map((one) => `<latency ${one} type='access' value='5'/>`).join('')}</interconnects>`,
  );

/** Mistakes in CPUs and NUMA nodes. */
export const cpuCases: readonly RefusedCase[] = [
  cpuCache(
    'a fourth level',
    "<cpu><cache level='4' mode='emulate'/></cpu>",
    "<cpu><cache level='3' mode='emulate'/></cpu>",
  ),
  cpuCache(
    'emulated at level 2',
    "<cpu><cache level='2' mode='emulate'/></cpu>",
    "<cpu><cache level='3' mode='emulate'/></cpu>",
  ),
  cpuCache(
    "the host's for a named model",
    "<cpu><model>qemu64</model><cache mode='passthrough'/></cpu>",
    "<cpu><model>qemu64</model><cache mode='disable'/></cpu>",
  ),
  cpuCache('one level of none', "<cpu><cache level='3' mode='disable'/></cpu>", "<cpu><cache mode='disable'/></cpu>"),
  bits(
    "the host's, and 40",
    "<cpu><maxphysaddr mode='passthrough' bits='40'/></cpu>",
    "<cpu><maxphysaddr mode='passthrough'/></cpu>",
  ),
  bits(
    'emulated, and not how many',
    "<cpu><maxphysaddr mode='emulate'/></cpu>",
    "<cpu><maxphysaddr mode='emulate' bits='42'/></cpu>",
  ),
  model('a vendor', '<cpu><vendor>Intel</vendor></cpu>', '<cpu><model>qemu64</model><vendor>Intel</vendor></cpu>'),
  model('a feature', "<cpu><feature name='aes'/></cpu>", "<cpu mode='maximum'><feature name='aes'/></cpu>"),
  each('cpu/duplicate-feature', 'more')(
    'aes twice',
    "<cpu mode='maximum'><feature policy='require' name='aes'/><feature policy='disable' name='aes'/></cpu>",
    "<cpu mode='maximum'><feature policy='require' name='aes'/></cpu>",
  ),
  each('cpu/migratable-mode', 'more')(
    'a host-model',
    "<cpu mode='host-model' migratable='on'/>",
    "<cpu mode='maximum' migratable='on'/>",
  ),
  each('cpu/vendor-id', 'more')(
    'three letters',
    "<cpu><model vendor_id='abc'>qemu64</model></cpu>",
    "<cpu><model vendor_id='abcabcabcabc'>qemu64</model></cpu>",
  ),

  each('numa/cell-ids', 'more')('a gap', cells(cell(0, '0-1'), cell(2, '2-3')), twoNodes),
  each('numa/cell-ids', 'more')('one twice', cells(cell(0, '0-1'), cell(0, '2-3')), twoNodes),
  each('numa/cell-cpus', 'more')('one in two nodes', cells(cell(0, '0-2'), cell(1, '2-3')), twoNodes),
  each('numa/cell-cpus', 'more')('one too many', cells(cell(0, '0-1'), cell(1, '2-4')), twoNodes),
  each('numa/cell-memory', 'more')('nothing said', cells("<cell id='0' cpus='0-3'/>"), cells(cell(0, '0-3'))),
  each('numa/distances', 'more')(
    'a node that is not there',
    cells(cell(0, '0-3', siblings(1, 20))),
    cells(cell(0, '0-3', siblings(0, 10))),
  ),
  each('numa/distances', 'more')(
    'far from itself',
    cells(cell(0, '0-3', siblings(0, 20))),
    cells(cell(0, '0-3', siblings(0, 10))),
  ),
  each('numa/distances', 'more')(
    'too near',
    cells(cell(0, '0-3', siblings(1, 10)), cell(1, '')),
    cells(cell(0, '0-3', siblings(1, 11)), cell(1, '')),
  ),
  each('numa/distances', 'more')('to nowhere', cells(cell(0, '0-3', '<distances/>')), cells(cell(0, '0-3'))),
  each('numa/cache-levels', 'more')(
    'a fourth level',
    cells(cell(0, '0-3', nodeCache(4))),
    cells(cell(0, '0-3', nodeCache(3))),
  ),
  each('numa/cache-levels', 'more')(
    'a level twice',
    cells(cell(0, '0-3', nodeCache(1) + nodeCache(1))),
    cells(cell(0, '0-3', nodeCache(1) + nodeCache(2))),
  ),
  interconnect('from nowhere', speeds("initiator='2' target='0'"), speeds("initiator='0' target='0'")),
  interconnect('to nowhere', speeds("initiator='0' target='2'"), speeds("initiator='0' target='1'")),
  interconnect('from a node without CPUs', speeds("initiator='1' target='0'"), speeds("initiator='0' target='0'")),
  interconnect(
    'to a cache that is not there',
    speeds("initiator='0' target='0' cache='1'"),
    speeds("initiator='0' target='0'"),
  ),
  interconnect(
    'twice',
    speeds("initiator='0' target='0'", "initiator='0' target='0'"),
    speeds("initiator='0' target='0'", "initiator='0' target='1'"),
  ),

  each('vcpu/current-over-count', 'vcpu')('five of four', "<vcpu current='5'>4</vcpu>", "<vcpu current='4'>4</vcpu>"),
  each('vcpu/none', 'vcpu')('none', '<vcpu>0</vcpu>', '<vcpu>1</vcpu>'),
  each('vcpu/granularity', 'vcpu', {
    arch: 'ppc64le',
    machine: 'pseries',
    emulator: '/usr/bin/qemu-system-ppc64',
    features: '',
    more: "<cpu><topology sockets='1' cores='2' threads='4'/></cpu>",
  })('half a core', "<vcpu current='2'>8</vcpu>", "<vcpu current='4'>8</vcpu>"),
  each('vcpu/state-range', 'vcpu')(
    'the fourth of three',
    "<vcpu>3</vcpu><vcpus><vcpu id='0' enabled='yes'/><vcpu id='3' enabled='no'/></vcpus>",
    "<vcpu>3</vcpu><vcpus><vcpu id='0' enabled='yes'/><vcpu id='2' enabled='no'/></vcpus>",
  ),
  vcpus('the first can go', states("hotpluggable='yes'"), states("hotpluggable='no'")),
  vcpus(
    'the first comes second',
    states("hotpluggable='no' order='2'", "hotpluggable='yes' order='1'"),
    states("hotpluggable='no' order='1'", "hotpluggable='yes' order='2'"),
  ),
  vcpus('some have an order', states("order='1'", ''), states("order='1'", "order='2'")),
  vcpus(
    'one that stays after one that can go',
    states("hotpluggable='no'", "hotpluggable='yes'", "hotpluggable='no'"),
    states("hotpluggable='no'", "hotpluggable='no'", "hotpluggable='yes'"),
  ),
  vcpus(
    'those that stay in another order',
    states("hotpluggable='no' order='1'", "hotpluggable='no' order='3'", "hotpluggable='no' order='2'"),
    states("hotpluggable='no' order='1'", "hotpluggable='no' order='2'", "hotpluggable='no' order='3'"),
  ),
];
