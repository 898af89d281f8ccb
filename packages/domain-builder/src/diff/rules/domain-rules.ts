import type { DataObject } from '../../model/origin.ts';
import type { Domain } from '../../schema/types.gen.ts';
import { at } from '../device-key.ts';
import type { FieldRule, RuleContext, Rules } from '../rule.ts';

// The context of a rule at the root has the domains themselves around the field.
const domainOf = (around: DataObject): Partial<Domain> => around as Partial<Domain>;

/** The memory that the NUMA nodes and memory modules make up; libvirt counts it instead of taking `<memory>`. */
const countedMemory = ({ cpu, devices }: Domain): bigint | undefined => {
  const cells = cpu?.numa?.cells;
  if (!cells?.some(({ memory }) => memory !== undefined)) return undefined;
  const modules = (devices?.memories ?? []).map(({ target }) => target?.size ?? 0n);
  return [...cells.map(({ memory = 0n }) => memory), ...modules].reduce((sum, bytes) => sum + bytes, 0n);
};

const isCounted = ({ before, roots }: RuleContext): boolean => {
  const counted = countedMemory(roots.wanted);
  return counted !== undefined && counted === before;
};

const iothreadCount = (around: DataObject): unknown => domainOf(around).iothreadids?.iothreads?.length;

/** A limit above what libvirt can count is none. */
const limit: FieldRule = { same: ({ before, after }) => isNoLimit(before) && isNoLimit(after) };
const isNoLimit = (bytes: unknown): boolean =>
  bytes === undefined || (typeof bytes === 'bigint' && bytes >= 9_007_199_254_740_991n * 1024n);

/** Rules of what is neither the machine nor a device: names, sizes, tuning. */
export const domainRules = (): Rules => ({
  id: { status: true, why: 'It is the number of the running guest.' },
  uuid: { filled: true, why: 'libvirt makes an identity up.' },
  'genid.id': { filled: true, why: 'libvirt makes an id up.' },
  metadata: { filled: true, why: 'Applications keep it here, and what is wanted says nothing of it.' },
  'memory.bytes': { madeFrom: isCounted, why: 'libvirt counts the NUMA nodes and memory modules.' },
  currentMemory: {
    absentIn: (around) => domainOf(around).memory?.bytes,
    same: ({ before, after, roots: { wanted } }) => {
      const most = countedMemory(wanted) ?? wanted.memory?.bytes ?? 0n;
      return before === most && typeof after === 'bigint' && after > most;
    },
    // Whoever gives a guest all of its memory means what a module adds too.
    madeFrom: ({ before, after, roots: { wanted } }) =>
      before === countedMemory(wanted) && after === wanted.memory?.bytes,
    why: 'libvirt counts the NUMA nodes and memory modules.',
  },
  'vcpu.count': { absent: 1 },
  'vcpu.placement': { absent: 'static', filled: true, why: 'libvirt chooses by what else is said of CPUs.' },
  'vcpu.current': { absentIn: (around) => at(around, 'count') },
  vcpus: { filled: true, why: 'libvirt lists the CPUs.' },
  iothreads: { absentIn: iothreadCount, same: ({ wanted }) => sameIothreads(wanted) },
  iothreadids: {
    filled: ({ roots: { wanted } }) => wanted.iothreads !== undefined,
    why: 'libvirt numbers the I/O threads.',
  },
  ...Object.fromEntries(
    ['hardLimit', 'softLimit', 'minGuarantee', 'swapHardLimit'].map((name) => [`memtune.${name}`, limit]),
  ),
  'numatune.memory.mode': { absent: 'strict' },
  'numatune.memory.placement': { absent: 'static', filled: true },
  'resource.partition': { filled: true, why: 'libvirt chooses the group of processes.' },
  'seclabels[]': { filled: true, why: 'The security driver makes the label.' },
  'seclabels.label': { filled: true, why: 'The security driver makes the label.' },
  'seclabels.imagelabel': { filled: true, why: 'The security driver makes the label.' },
  'seclabels.baselabel': { filled: true, why: 'The security driver makes the label.' },
  'seclabels.relabel': { filled: true },
  'seclabels.model': { filled: true },
  'seclabels.type': { absent: 'dynamic' },
  'sysinfos.type': { absent: 'smbios' },
  'sysinfos.system.entries[]': { filled: true },
  onPoweroff: { absent: 'destroy' },
  onReboot: { absent: 'restart' },
  onCrash: { absent: 'destroy' },
  'launchSecurity.cbitpos': { filled: true, why: 'It is a property of the CPU.' },
  'launchSecurity.reducedPhysBits': { filled: true, why: 'It is a property of the CPU.' },
  'cputune.cachetunes.id': { filled: true },
  'iothreadids.iothreads.poll': { filled: true },
  xmlnsQemu: { status: true, why: 'It declares a prefix.' },
  xmlnsLxc: { status: true, why: 'It declares a prefix.' },
  xmlnsBhyve: { status: true, why: 'It declares a prefix.' },
  xmlnsXen: { status: true, why: 'It declares a prefix.' },
  xmlnsVmware: { status: true, why: 'It declares a prefix.' },
});

/** A count of I/O threads says nothing more where they are listed. */
const sameIothreads = (wanted: DataObject): boolean =>
  domainOf(wanted).iothreads === undefined && (domainOf(wanted).iothreadids?.iothreads?.length ?? 0) > 0;
