import type { Domain, MemoryDevice } from '../../../../schema/types.gen.ts';
import type { Problem, Rule } from '../../../rule.ts';
import { isQemu } from '../../../../facts/guest-kind.ts';
import { archOf, isNamedX86, isPpc64 } from '../../../../facts/guest-machine.ts';
import { type Flaw, isPowerOfTwo, judgeEach, refusal } from './judge.ts';

const page = 'formatdomain.html#memory-devices';
const place = 'devices.memories';
const KIB = 1024n;

const nodesOf = ({ cpu }: Domain): number => cpu?.numa?.cells?.length ?? 0;

const ownMemory = (domain: Domain): readonly MemoryDevice[] | undefined =>
  isQemu(domain) ? domain.devices?.memories : undefined;

const hotplug = refusal(
  'formatdomain.html#memory-allocation',
  'memdevice/numa-missing',
  'room for memory modules in a guest without NUMA nodes',
  'libvirt refuses the domain: a module belongs to a node of the guest.',
  (domain) =>
    isQemu(domain) && domain.maxMemory !== undefined && nodesOf(domain) === 0 && !isPpc64(domain)
      ? [{ path: 'maxMemory', message: 'maxMemory needs a NUMA node at least; add <numa><cell …/></numa> to <cpu>' }]
      : [],
);

const isModule = ({ model }: MemoryDevice): boolean => model === 'dimm' || model === 'nvdimm';

const maxMemory = refusal(
  page,
  'memdevice/max-memory-missing',
  'a memory module in a guest that has no room for one',
  'libvirt refuses the domain: <maxMemory> says how much there can be, and in how many slots.',
  (domain) =>
    judgeEach(domain.maxMemory === undefined ? ownMemory(domain) : undefined, place, (item) =>
      isModule(item) || item.model === 'virtio-mem' || item.model === 'virtio-pmem'
        ? ['', `a ${item.model} needs <maxMemory slots='…'> at the domain`]
        : undefined,
    ),
);

const slots = refusal(
  page,
  'memdevice/slots',
  'memory modules that do not fit the slots',
  'libvirt refuses the domain: each module takes a slot of its own of those that <maxMemory> counts.',
  (domain) => {
    const count = domain.maxMemory?.slots;
    if (count === undefined) return [];
    const taken = new Set<number>();
    const bases = new Set<bigint>();
    let modules = 0;
    return judgeEach(ownMemory(domain), place, (item) => {
      if (!isModule(item)) return undefined;
      modules++;
      if (modules > count) return ['', `this is memory module ${modules}, and maxMemory has ${count} slots`];
      const base = item.address?.type === 'dimm' ? baseOf(item.address.base) : undefined;
      if (base !== undefined && bases.has(base)) {
        return ['address.base', `another module is at the address 0x${base.toString(16)} already`];
      }
      if (base !== undefined) bases.add(base);
      const slot = item.address?.type === 'dimm' ? item.address.slot : undefined;
      if (slot === undefined) return undefined;
      if (slot >= count) return ['address.slot', `the slot ${slot} is not there; maxMemory has ${count} slots, from 0`];
      if (taken.has(slot)) return ['address.slot', `another module is in the slot ${slot} already`];
      taken.add(slot);
      return undefined;
    });
  },
);

const node = refusal(
  page,
  'memdevice/node',
  'memory on a NUMA node that is not there',
  'libvirt refuses the domain: a module is on one of the nodes of the guest.',
  (domain) => {
    const nodes = nodesOf(domain);
    return judgeEach(ownMemory(domain), place, ({ model, target }) => {
      const wanted = target?.node;
      if (model === 'virtio-pmem') {
        return wanted === undefined ? undefined : ['target.node', 'a virtio-pmem is on no NUMA node; leave <node> out'];
      }
      if (wanted === undefined) {
        return nodes > 0 && (model === 'dimm' || model === 'virtio-mem' || (model === 'nvdimm' && isNamedX86(domain)))
          ? ['target', `a ${model} names the NUMA node of the guest that it is on; add <node> to <target>`]
          : undefined;
      }
      return nodes > 0 && wanted >= nodes && model !== 'sgx-epc'
        ? ['target.node', `the guest has ${nodes} NUMA nodes, from 0, and this is ${wanted}`]
        : undefined;
    });
  },
);

const modelFlaw = (item: MemoryDevice, domain: Domain): Flaw | undefined => {
  const { model, source, target, discard } = item;
  if (target?.size === undefined) return ['', `a ${model} names its <size> in <target>`];
  if (model === 'virtio-mem') return virtioMemFlaw(item);
  if (model !== 'nvdimm' && model !== 'virtio-pmem') {
    return undefined;
  }
  if (source?.path === undefined) return ['source', `a ${model} names the <path> of its source`];
  if (discard === true) return ['discard', `the content of a ${model} is kept; leave discard out`];
  if (model === 'virtio-pmem') return undefined;
  const label = target?.label?.size;
  if (isPpc64(domain)) {
    return label === undefined
      ? ['target', 'an nvdimm of ppc64 needs a <label> with a <size>']
      : labelFlaw(label, target?.size);
  }
  if (item.uuid !== undefined && archOf(domain) !== undefined)
    return ['uuid', 'only an nvdimm of ppc64 has a UUID; leave it out'];
  return label === undefined ? undefined : labelFlaw(label, target?.size);
};

const labelFlaw = (label: bigint, size: bigint | undefined): Flaw | undefined => {
  if (label < 128n * KIB) return ['target.label.size', `the label has ${label / KIB} KiB; 128 KiB are the least`];
  return size !== undefined && label >= size
    ? ['target.label.size', 'the label is as large as the nvdimm; make it smaller']
    : undefined;
};

const virtioMemFlaw = ({ target }: MemoryDevice): Flaw | undefined => {
  const { size, block, requested, address } = target ?? {};
  if (block === undefined) return ['target', 'a virtio-mem names its <block> size, such as 2048 KiB'];
  if (!isPowerOfTwo(block)) return ['target.block', `blocks of ${block / KIB} KiB are no power of two`];
  if (block < 2048n * KIB)
    return ['target.block', `blocks of ${block / KIB} KiB are too small; take a huge page, 2048 KiB`];
  if (requested !== undefined && size !== undefined && requested > size) {
    return ['target.requested', `${requested / KIB} KiB are requested of ${size / KIB} KiB`];
  }
  if (requested !== undefined && requested % block !== 0n) {
    return [
      'target.requested',
      `the requested ${requested / KIB} KiB are no multiple of the blocks of ${block / KIB} KiB`,
    ];
  }
  return address?.base !== undefined && address.base % block !== 0n
    ? ['target.address.base', `the address 0x${address.base.toString(16)} is no multiple of the block size`]
    : undefined;
};

const parts = refusal(
  page,
  'memdevice/parts',
  'a memory device that lacks what its model needs',
  'libvirt refuses the domain: persistent memory names its source, virtio-mem its blocks, and the sizes must fit.',
  (domain) => judgeEach(ownMemory(domain), place, (item) => modelFlaw(item, domain)),
);

const sharedPmem = refusal(
  page,
  'memdevice/pmem-private',
  'a virtio-pmem that keeps to itself what the guest writes',
  'libvirt refuses the domain: what the guest writes must reach the file.',
  (domain) =>
    judgeEach(ownMemory(domain), place, ({ access, model }) =>
      model === 'virtio-pmem' && access === 'private'
        ? ['access', "a virtio-pmem has access='shared', which is also what it has when nothing is said"]
        : undefined,
    ),
);

const largest = refusal(
  'formatdomain.html#memory-allocation',
  'memdevice/room',
  'less room for memory modules than there are, or no slots',
  'libvirt refuses the domain: <maxMemory> counts all memory with that of the modules, and the slots for them.',
  (domain) => {
    if (domain.maxMemory === undefined) return [];
    const { bytes, slots: count } = domain.maxMemory;
    const modules = domain.devices?.memories?.some(isModule) ?? false;
    if ((count ?? 0) === 0 && modules)
      return [{ path: 'maxMemory', message: "maxMemory says how many slots there are, such as slots='16'" }];
    const atBoot = sum((domain.cpu?.numa?.cells ?? []).map(({ memory }) => memory));
    const added = (domain.devices?.memories ?? []).filter(({ model }) => model === 'dimm' || model === 'virtio-mem');
    const total = atBoot + sum(added.map(({ target }) => target?.size));
    return isQemu(domain) && atBoot > 0n && atBoot <= bytes && total > bytes
      ? [
          {
            path: 'maxMemory',
            message: `maxMemory is ${bytes / KIB} KiB, and the memory with that of the modules is ${total / KIB} KiB`,
          },
        ]
      : [];
  },
);

const sum = (sizes: readonly (bigint | undefined)[]): bigint =>
  sizes.reduce<bigint>((all, size) => all + (size ?? 0n), 0n);

const overlap: Rule = {
  ...refusal(
    page,
    'memdevice/overlap',
    'memory devices at overlapping addresses',
    'libvirt refuses the domain: the guest would find two devices at one address.',
    (domain) => {
      const seen: { readonly from: bigint; readonly to: bigint }[] = [];
      return (ownMemory(domain) ?? []).flatMap(({ target }, index): readonly Problem[] => {
        const from = target?.address?.base;
        if (from === undefined || target?.size === undefined) return [];
        const to = from + target.size;
        const other = seen.find((one) => from < one.to && one.from < to);
        seen.push({ from, to });
        return other === undefined
          ? []
          : [
              {
                path: `${place}.${index}.target`,
                message: `0x${from.toString(16)} to 0x${to.toString(16)} overlaps another device at 0x${other.from.toString(16)}; move it, or leave the address out`,
              },
            ];
      });
    },
  ),
  since: '9.4.0',
};

const baseOf = (text: string | undefined): bigint | undefined =>
  text !== undefined && /^(?:0x[0-9a-f]{1,16}|\d{1,19})$/i.test(text) ? BigInt(text) : undefined;

/** Memory modules and persistent memory. */
export const memoryDeviceRules: readonly Rule[] = [
  hotplug,
  maxMemory,
  largest,
  slots,
  node,
  parts,
  sharedPmem,
  overlap,
];
