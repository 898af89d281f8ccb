import type { Domain, MemoryBacking } from '../../schema/types.gen.ts';
import type { ReportCollector } from '../report.ts';
import { shareError } from './check.ts';

/** Memory that virtiofsd can see: its own process reads requests there and writes answers. */
export const withSharedMemory = (domain: Domain, report: ReportCollector): Domain => {
  const { access, source, hugepages } = domain.memoryBacking ?? {};
  if (access?.mode === 'private') {
    throw shareError(
      'CONFLICT',
      "virtiofs needs shared memory, but private was chosen; use 'shared' or leave it out",
      'memoryBacking.access.mode',
    );
  }
  if (source?.type === 'anonymous' && hugepages === undefined) {
    throw shareError(
      'CONFLICT',
      "virtiofs needs memory that can be shared, but anonymous was chosen; use 'memfd' or leave it out",
      'memoryBacking.source.type',
    );
  }
  domain.cpu?.numa?.cells?.forEach((cell, index) => {
    if (cell.memAccess === 'private') {
      throw shareError(
        'CONFLICT',
        `virtiofs needs shared memory, but that of the NUMA node ${cell.id ?? index} was chosen to be private`,
        `cpu.numa.cells.${index}.memAccess`,
      );
    }
  });
  const path = 'memoryBacking';
  if (access?.mode === 'shared') report.kept('share/memory', 'shared memory was chosen', { path });
  else report.set('share/memory', "virtiofsd reads and writes the guest's memory", { path });
  // Huge pages are a file of hugetlbfs already.
  const isOpen = source?.type === undefined && hugepages === undefined;
  const next: MemoryBacking = {
    ...domain.memoryBacking,
    ...(isOpen && { source: { type: 'memfd' } }),
    access: { ...access, mode: 'shared' },
  };
  return { ...domain, memoryBacking: next };
};
