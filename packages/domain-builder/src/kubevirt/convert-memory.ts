import { DomainXmlError } from '../errors.ts';
import { compact } from './compact.ts';
import type { Conversion } from './conversion.ts';
import type { KubeVirtMemory, KubeVirtResources } from './manifest.ts';
import { quantityOf } from './quantity.ts';

const mebi = 1024n * 1024n;

/** The memory, and what the pod asks for. Throws for a domain that says nothing of its memory. */
export const convertMemory = (
  conversion: Conversion,
): { readonly memory: KubeVirtMemory; readonly resources: KubeVirtResources } => {
  const { options } = conversion;
  const guest = quantityOf(guestMemory(conversion));
  return {
    memory: compact<KubeVirtMemory>({ guest, maxGuest: maxGuest(conversion), hugepages: hugepages(conversion) }),
    resources: options.resources ?? { requests: { memory: guest } },
  };
};

const guestMemory = ({ domain, ledger }: Conversion): bigint => {
  if (domain.memory) {
    ledger.express('memory.bytes');
    return domain.memory.bytes;
  }
  const cells = domain.cpu?.numa?.cells ?? [];
  const sum = cells.reduce((total, { memory = 0n }) => total + memory, 0n);
  if (sum === 0n)
    throw new DomainXmlError('MISSING', 'the domain does not say how much memory it has', { path: 'memory' });
  cells.forEach((_, index) => ledger.express(`cpu.numa.cells.${index}.memory`));
  return sum;
};

const maxGuest = ({ domain: { memory, maxMemory }, ledger }: Conversion): string | undefined => {
  if (!maxMemory || !memory || maxMemory.bytes <= memory.bytes) return undefined;
  ledger.express('maxMemory.bytes');
  if (maxMemory.slots !== undefined) ledger.omit('maxMemory.slots', 'info', 'KubeVirt plugs memory without slots');
  return quantityOf(maxMemory.bytes);
};

const hugepages = ({ domain: { memoryBacking }, ledger, steps }: Conversion): KubeVirtMemory['hugepages'] => {
  const given = memoryBacking?.hugepages;
  if (!given) return undefined;
  const [page, ...others] = given.pages ?? [];
  const size = page?.size;
  // The sizes that x86 has; the nodes of other architectures have others.
  const pageSize = size === undefined || size === 2n * mebi ? '2Mi' : quantityOf(size);
  if (page === undefined) ledger.express('memoryBacking.hugepages');
  else ledger.express('memoryBacking.hugepages.pages.0.size');
  if (page?.nodeset !== undefined) {
    ledger.omit('memoryBacking.hugepages.pages.0.nodeset', 'warning', 'KubeVirt backs the whole guest with one size');
  }
  others.forEach((_, index) =>
    ledger.omit(
      `memoryBacking.hugepages.pages.${index + 1}`,
      'warning',
      'KubeVirt backs the whole guest with one size',
    ),
  );
  steps.push({
    kind: 'Node',
    name: `hugepages-${pageSize}`,
    why: `a node must have free huge pages of ${pageSize} for the whole guest`,
  });
  return { pageSize };
};
