import { bytes } from '../builder/size.ts';
import { readCpuSet } from '../facts/cpu-set.ts';
import type { HostCpuTopology, HostNode } from '../facts/topology.ts';
import type { Domain } from '../schema/types.gen.ts';
import type { PerformanceOptions } from './performance-options.ts';
import type { PresetDraft } from './preset-draft.ts';

/** The pages that a guest is to have. */
export interface PageChoice {
  /** Bytes of a page. */
  readonly size: bigint;
}

const topic = { id: 'hugepages', path: 'memoryBacking.hugepages', evidence: 'capabilities.host.topology' };

/** Larger pages than these are as good as never found free once a host has run for a while. */
const largestAtRunTime = 2n * 1024n ** 2n;

/** Chooses the size of pages: what was asked for, else the largest that fits the memory and is set up, else 2 MiB. */
export const pageChoice = (
  draft: PresetDraft,
  { hugepages = true }: PerformanceOptions,
  host: HostCpuTopology,
): PageChoice | undefined => {
  const { memory, memoryBacking } = draft.domain;
  if (hugepages === false) {
    draft.leftOut(topic.id, 'They were not wanted.', topic);
    return undefined;
  }
  if (memory === undefined) {
    draft.leftOut(topic.id, 'The memory of the guest is not known.', topic);
    return undefined;
  }
  const chosen = memoryBacking?.hugepages?.pages?.[0]?.size;
  if (memoryBacking?.hugepages && chosen === undefined) {
    draft.kept(topic.id, 'Pages of the usual size of the host were chosen.', topic);
    return undefined;
  }
  const asked = typeof hugepages === 'object' ? bytes(hugepages.size) : undefined;
  if (asked !== undefined && chosen !== undefined && asked !== chosen) {
    throw draft.conflict(`pages of ${asked} bytes are asked for, and ${chosen} were chosen`, topic.path);
  }
  const known = host.pageSizes.filter((size) => size > 65_536n);
  const wanted = asked ?? chosen;
  if (wanted !== undefined) {
    checkSize(draft, wanted, memory.bytes, known);
    return { size: wanted };
  }
  const fitting = known.filter((size) => memory.bytes % size === 0n).toReversed();
  const size =
    fitting.find((one) => isSetUp(host, one, memory.bytes)) ?? fitting.find((one) => one <= largestAtRunTime);
  if (size !== undefined) return { size };
  draft.leftOut(topic.id, 'The host has no size of huge pages that the memory of the guest is a multiple of.', topic);
  draft.warn(topic.id, 'there are no huge pages for the guest; make its memory a multiple of 2 MiB', 'memory');
  return undefined;
};

const checkSize = (draft: PresetDraft, size: bigint, memory: bigint, known: readonly bigint[]): void => {
  if (!known.includes(size)) {
    const sizes = known.length === 0 ? 'none' : known.join(', ');
    throw draft.conflict(`the host has no pages of ${size} bytes; the sizes it has are ${sizes}`, topic.path);
  }
  if (memory % size !== 0n) {
    throw draft.conflict(`the memory, ${memory} bytes, is no multiple of a page of ${size}; change it`, 'memory');
  }
};

/** True when any node that the guest may be placed on has enough of them. */
const isSetUp = ({ nodes }: HostCpuTopology, size: bigint, memory: bigint): boolean => {
  const able = nodes.filter((node) => node.memory !== undefined && node.memory >= memory);
  return able.length > 0 && able.every((node) => pagesOf(node, size) * size >= memory);
};

const pagesOf = ({ pages }: HostNode, size: bigint): bigint => pages.find((one) => one.size === size)?.count ?? 0n;

/** Backs the memory by pages of the size, and leaves to the host to set up those that are missing. */
export const fillHugepages = (draft: PresetDraft, choice: PageChoice | undefined, host: HostCpuTopology): void => {
  if (!choice) return;
  const { size } = choice;
  draft.fillOpen(
    topic,
    draft.domain.memoryBacking?.hugepages,
    `Pages of ${size} bytes need fewer look-ups.`,
    (domain) => ({
      ...domain,
      memoryBacking: { ...domain.memoryBacking, hugepages: { pages: [{ size }] } },
    }),
  );
  for (const { node, memory } of needsOf(draft.domain, host, size)) needPages(draft, node, memory / size, size);
};

/** How much memory each node of the host gives: to the guest's nodes that are bound to it, or evenly to the whole. */
const needsOf = (
  { memory, cpu, numatune, cputune }: Domain,
  { nodes }: HostCpuTopology,
  size: bigint,
): readonly { readonly node: HostNode; readonly memory: bigint }[] => {
  const needs = new Map<number, bigint>();
  const add = (node: number, bytesOf: bigint): void => void needs.set(node, (needs.get(node) ?? 0n) + bytesOf);
  const [pin] = cputune?.vcpupins ?? [];
  const [first] = numbersOf(pin?.cpuset);
  const bound = numbersOf(numatune?.memory?.nodeset);
  const home = bound.length > 0 ? bound : nodes.filter(({ cpus }) => cpus.includes(first ?? -1)).map(({ id }) => id);
  const cells = cpu?.numa?.cells ?? [{ memory: memory?.bytes ?? 0n }];
  for (const [index, cell] of cells.entries()) {
    const own = numbersOf(numatune?.memnodes?.find(({ cellid }) => cellid === index)?.nodeset);
    const from = own.length > 0 ? own : home;
    const each = (cell.memory ?? 0n) / BigInt(Math.max(from.length, 1)) / size;
    for (const node of from) add(node, each * size);
  }
  return nodes.flatMap((node) => {
    const share = needs.get(node.id);
    return share === undefined ? [] : [{ node, memory: share }];
  });
};

const numbersOf = (set: string | undefined): readonly number[] => (set === undefined ? [] : readCpuSet(set));

const needPages = (draft: PresetDraft, node: HostNode, count: bigint, size: bigint): void => {
  const there = pagesOf(node, size);
  const kib = size / 1024n;
  if (node.memory !== undefined && count * size > node.memory) {
    throw draft.conflict(
      `the guest needs ${count * size} bytes in huge pages of the host's node ${node.id}, which has ${node.memory}; give it less memory`,
      'memory',
    );
  }
  if (there >= count) {
    draft.warn(
      'hugepages/in-use',
      `node ${node.id} has ${there} pages of ${kib} KiB set up and the guest takes ${count}; other guests may hold some of them`,
      topic.path,
    );
    return;
  }
  const allocate = (pages: bigint): readonly string[] => [
    'virsh',
    'allocpages',
    '--pagesize',
    String(kib),
    '--pagecount',
    String(pages),
    '--cellno',
    String(node.id),
  ];
  draft.step({
    id: 'hugepages',
    why: `The guest takes ${count} pages of ${kib} KiB from the host's node ${node.id}, where ${there} are set up. Without them it does not start. The host forgets them when it restarts, and has fewer free the longer it runs.`,
    commands: [allocate(count)],
    undo: [allocate(there)],
  });
};
