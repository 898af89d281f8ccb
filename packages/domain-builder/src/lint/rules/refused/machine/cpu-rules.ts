import type { Cpu } from '../../../../schema/types.gen.ts';
import type { Problem, Rule } from '../../../rule.ts';
import { each } from '../../each.ts';
import { isQemu, isX86 } from '../../../../facts/guest-kind.ts';
import { archOf } from '../../../../facts/guest-machine.ts';

const page = 'formatdomain.html#cpu-model-and-topology';

/** True for the modes that show the guest what the host's CPU can do. */
const showsHost = ({ mode }: Cpu): boolean => mode === 'host-passthrough' || mode === 'maximum';

const cache: Rule = {
  id: 'cpu/cache-mode',
  severity: 'error',
  title: 'a cache that the CPU cannot have',
  why: 'libvirt refuses the domain: a cache is emulated at level 3, or all are shown as the host has them, or none.',
  page,
  check: (domain) => {
    const { cpu } = domain;
    if (cpu?.cache === undefined) return [];
    const { level, mode } = cpu.cache;
    if (level !== undefined && (level < 1 || level > 3)) {
      return [{ path: 'cpu.cache.level', message: `there are the levels 1 to 3, not ${level}` }];
    }
    if (!isQemu(domain) || mode === undefined) return [];
    if (!isX86(domain)) return [{ path: 'cpu.cache', message: `<cache> is for x86, and this is ${archOf(domain)}` }];
    if (mode === 'emulate') {
      return level === 3 ? [] : [{ path: 'cpu.cache.mode', message: "mode='emulate' needs level='3'" }];
    }
    if (mode === 'passthrough' && !showsHost(cpu)) {
      const message = "mode='passthrough' needs the CPU mode host-passthrough or maximum";
      return [{ path: 'cpu.cache.mode', message }];
    }
    if (level === undefined) return [];
    const fix = { title: 'remove the level', edits: [{ op: 'remove' as const, path: 'cpu.cache.level' }] };
    return [{ path: 'cpu.cache.level', message: `mode='${mode}' is for all levels; leave the level out`, fix }];
  },
};

const physicalBits: Rule = {
  id: 'cpu/maxphysaddr',
  severity: 'error',
  title: 'bits of addresses that contradict their mode',
  why: 'libvirt refuses the domain.',
  page,
  check: (domain) => {
    const { maxphysaddr } = domain.cpu ?? {};
    if (maxphysaddr?.mode === undefined || !isQemu(domain)) return [];
    const { mode, bits, limit } = maxphysaddr;
    const path = 'cpu.maxphysaddr';
    if (!isX86(domain)) return [{ path, message: `<maxphysaddr> is for x86, and this is ${archOf(domain)}` }];
    if (mode === 'passthrough' && bits !== undefined) {
      const fix = { title: 'remove the bits', edits: [{ op: 'remove' as const, path: `${path}.bits` }] };
      return [{ path: `${path}.bits`, message: "mode='passthrough' takes the host's bits; leave bits out", fix }];
    }
    if (mode === 'emulate' && bits === undefined) {
      return [{ path: `${path}.mode`, message: "mode='emulate' needs bits, such as bits='42'" }];
    }
    if (mode === 'emulate' && limit !== undefined) {
      return [{ path: `${path}.limit`, message: "limit is for mode='passthrough'; bits says how many they are" }];
    }
    return [];
  },
};

const withoutModel: Rule = {
  id: 'cpu/without-model',
  severity: 'error',
  title: 'more about a CPU that has no model',
  why: 'libvirt refuses the domain: a vendor or features are added to a model, or to a mode that stands for one.',
  page,
  check: ({ cpu }) => {
    if (cpu === undefined || hasModel(cpu)) return [];
    const problems: Problem[] = [];
    if (cpu.vendor !== undefined) {
      problems.push({ path: 'cpu.vendor', message: 'a vendor needs a <model>; name one, or remove it' });
    }
    if ((cpu.mode ?? 'custom') === 'custom' && (cpu.features ?? []).length > 0) {
      problems.push({ path: 'cpu.features.0', message: 'features need a <model>, or another mode; name one' });
    }
    return problems;
  },
};

const hasModel = ({ model }: Cpu): boolean => model?.name !== undefined && model.name !== '';

const duplicateFeature: Rule = {
  id: 'cpu/duplicate-feature',
  severity: 'error',
  title: 'a CPU feature twice',
  why: 'libvirt refuses the domain.',
  page,
  check: ({ cpu }) => {
    const seen = new Set<string>();
    return each(cpu?.features, 'cpu.features').flatMap(({ item, path }) => {
      if (!seen.has(item.name)) {
        seen.add(item.name);
        return [];
      }
      return [{ path: `${path}.name`, message: `the feature ${item.name} is there already; keep one of the two` }];
    });
  },
};

const migratable: Rule = {
  id: 'cpu/migratable-mode',
  severity: 'error',
  title: 'migratable in a mode that always is',
  why: 'libvirt refuses the domain: only host-passthrough and maximum can show what does not migrate.',
  page,
  check: ({ cpu }) =>
    cpu?.migratable !== undefined && !showsHost(cpu)
      ? [
          {
            path: 'cpu.migratable',
            message: `migratable is for host-passthrough and maximum, and the mode is ${cpu.mode ?? 'custom'}`,
            fix: { title: 'remove it', edits: [{ op: 'remove', path: 'cpu.migratable' }] },
          },
        ]
      : [],
};

const vendorId: Rule = {
  id: 'cpu/vendor-id',
  severity: 'error',
  title: 'a vendor that does not fit into CPUID',
  why: 'libvirt refuses the domain: a vendor has twelve characters, none of them a comma.',
  page,
  check: ({ cpu }) => {
    const id = cpu?.model?.vendorId;
    if (id === undefined || (id.length === 12 && !id.includes(','))) return [];
    return [{ path: 'cpu.model.vendorId', message: `${JSON.stringify(id)} is not twelve characters without a comma` }];
  },
};

/** CPUs that libvirt refuses. */
export const refusedCpuRules: readonly Rule[] = [
  cache,
  physicalBits,
  withoutModel,
  duplicateFeature,
  migratable,
  vendorId,
];
