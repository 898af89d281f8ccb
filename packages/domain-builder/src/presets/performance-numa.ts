import { formatCpuSet } from '../facts/cpu-set.ts';
import type { HostPinning } from '../facts/pin-to-host.ts';
import type { PresetDraft } from './preset-draft.ts';

const evidence = 'capabilities.host.topology';

/** Memory from the nodes whose CPUs run the guest, and nodes of its own for a guest that no single one can hold. */
export const fillNuma = (draft: PresetDraft, { cells }: HostPinning): void => {
  const { cpu, numatune } = draft.domain;
  const nodes = formatCpuSet(cells.map(({ node }) => node));
  if (cells.length > 1 || cpu?.numa) {
    const why = 'No node of the host can hold the guest, which is told so and can keep its work together.';
    draft.fillOpen({ id: 'numa/cells', path: 'cpu.numa', evidence }, cpu?.numa, why, (domain) => ({
      ...domain,
      cpu: {
        ...domain.cpu,
        numa: {
          cells: cells.map(({ vcpus, memory }, id) => ({
            id,
            cpus: formatCpuSet(vcpus),
            ...(memory !== undefined && { memory }),
            ...(domain.memoryBacking?.access?.mode === 'shared' && { memAccess: 'shared' as const }),
          })),
        },
      },
    }));
  }
  const memnodes = cells.map(({ node }, cellid) => ({ cellid, mode: 'strict' as const, nodeset: String(node) }));
  draft.fillOpen(
    { id: 'numa/memory', path: 'numatune', evidence },
    numatune,
    `Memory comes from the node${cells.length > 1 ? 's' : ''} ${nodes}, whose CPUs run the guest, and from no other.`,
    (domain) => ({
      ...domain,
      numatune: { memory: { mode: 'strict', nodeset: nodes }, ...(domain.cpu?.numa && { memnodes }) },
    }),
  );
};
