import type { Host } from '../../facts/host.ts';
import type { Domain } from '../../schema/types.gen.ts';
import { at, textAt } from '../device-key.ts';
import { type FieldRule, filledWhile, type RuleContext, type Rules } from '../rule.ts';

/** A feature element is on when it says nothing more. */
const onWhenThere: FieldRule = { absentInside: true };

const featureNames = [
  'hap',
  'pvspinlock',
  'smm',
  'htm',
  'nestedHv',
  'pmu',
  'vmport',
  'vmcoreinfo',
  'ccfAssist',
  'ras',
  'ps2',
] as const;

const hypervNames = [
  'relaxed',
  'vapic',
  'spinlocks',
  'vpindex',
  'runtime',
  'synic',
  'stimer',
  'stimer.direct',
  'reset',
  'vendorId',
  'frequencies',
  'reenlightenment',
  'tlbflush',
  'tlbflush.direct',
  'tlbflush.extended',
  'ipi',
  'evmcs',
  'avic',
  'emsrBitmap',
  'xmmInput',
] as const;

const states = (parent: string, names: readonly string[]): Rules =>
  Object.fromEntries(names.map((name) => [`${parent}.${name}.state`, onWhenThere]));

/** A machine that is not told by its version: libvirt puts the newest version in its place. */
const isAliasOf = ({ before, after, roots }: RuleContext): boolean => {
  if (typeof before !== 'string') return false;
  if (after === undefined) return true;
  if (typeof after !== 'string') return false;
  const known = canonicalMachine(after, roots.host);
  if (known !== undefined) return known === before;
  if (after === 'pc') return /^pc-i440fx-|^pc-\d/.test(before);
  if (after === 'q35') return before.startsWith('pc-q35-');
  return before.startsWith(`${after}-`) && /^\w*\d/.test(before.slice(after.length + 1));
};

const canonicalMachine = (alias: string, { capabilities }: Host): string | undefined => {
  for (const guest of capabilities?.guests ?? []) {
    const machine = guest.arch?.machines?.find(({ name, canonical }) => name === alias && canonical !== undefined);
    if (machine) return machine.canonical;
  }
  return undefined;
};

/** The firmware that libvirt chose stays as long as what is asked of it does. */
const keepsFirmware = ({ roots: { current, wanted } }: RuleContext): boolean => {
  if (wanted.os?.firmware === undefined) return wanted.os?.loader !== undefined;
  const had = current.os?.firmwareChoice?.features ?? [];
  return (wanted.os.firmwareChoice?.features ?? []).every(({ name, enabled }) => {
    const same = had.find((feature) => feature.name === name);
    return same === undefined ? had.length === 0 : same.enabled === enabled;
  });
};
const firmware = 'libvirt chooses the firmware.';

/** Of a running guest libvirt shows the UEFI that it chose, in place of the wish. */
const showsChosenFirmware = ({ before, after, roots: { current } }: RuleContext): boolean =>
  before === undefined && after === 'efi' && current.os?.loader?.type === 'pflash';

const cpuWhy = 'libvirt expands the CPU.';

const cpuMode = ({ cpu }: Domain): string => cpu?.mode ?? 'custom';

const keepsCpu = ({ roots: { current, wanted } }: RuleContext): boolean => cpuMode(current) === cpuMode(wanted);
const cpuChoice = (why: string): FieldRule => filledWhile(keepsCpu, why);

/**
 * In the XML of a running guest, which has a number, a CPU that follows the host is one with all its features listed, to be
 * checked. A definition is never expanded: a CPU that it names was chosen. What it expands to is no part of a definition.
 */
const isHostModel = ({ roots: { current, wanted } }: RuleContext): boolean =>
  cpuMode(wanted) === 'host-model' &&
  cpuMode(current) === 'custom' &&
  current.id !== undefined &&
  (current.cpu?.check === 'full' || current.cpu?.check === 'partial');
const isListedOnly = (context: RuleContext): boolean => context.after === undefined && isHostModel(context);
const isExpanded = (context: RuleContext): boolean => {
  const { current, wanted } = context.roots;
  return wanted.cpu === undefined || (current.cpu?.check === 'full' && keepsCpu(context));
};

/** Rules of the machine: what it boots, its CPU, features and clock. */
export const machineRules = (): Rules => ({
  ...states('features', featureNames),
  ...states('features.hyperv', hypervNames),
  ...states('features.kvm', ['hidden', 'hintDedicated', 'pollControl', 'pvIpi', 'dirtyRing']),
  ...states('features.xen', ['e820Host', 'passthrough']),
  'os.type.arch': { filled: true, why: "It is the host's." },
  'os.type.machine': { madeFrom: isAliasOf, filled: true, why: 'libvirt chooses the newest version of the machine.' },
  'os.boots': {
    // Where nothing is said of booting, it is the first disk.
    absentIn: (_, { roots: { wanted } }) => (bootsByDevice(wanted.devices) ? undefined : [{ dev: 'hd' }]),
  },
  'os.firmware': {
    filled: ({ roots }) => roots.wanted.os?.loader !== undefined,
    same: showsChosenFirmware,
    why: firmware,
  },
  'os.firmwareChoice': filledWhile(keepsFirmware, firmware),
  'os.firmwareChoice.features[]': filledWhile(keepsFirmware, firmware),
  'os.loader': filledWhile(keepsFirmware, firmware),
  'os.loader.path': filledWhile(keepsFirmware, firmware),
  'os.loader.readonly': { filled: true, why: firmware },
  'os.loader.secure': { filled: true, why: firmware },
  'os.loader.type': { absent: 'rom', filled: keepsFirmware, why: firmware },
  'os.loader.stateless': { filled: keepsFirmware, why: firmware },
  'os.loader.format': { absent: 'raw', filled: true, why: firmware },
  'os.nvram': filledWhile(keepsFirmware, 'libvirt makes the file for the variables.'),
  'os.nvram.type': { absent: 'path', filled: true },
  'os.nvram.path': { filled: true, why: 'libvirt makes the file for the variables.' },
  'os.nvram.source': { filled: true, why: 'libvirt makes the file for the variables.' },
  'os.nvram.template': { filled: true, why: firmware },
  'os.nvram.templateFormat': { absent: 'raw', filled: true, why: firmware },
  'os.nvram.format': { absent: 'raw', filled: true, why: firmware },
  'features.gic': { filled: true, why: 'libvirt chooses the version.' },
  'features.gic.version': { filled: true, why: 'libvirt chooses the version.' },
  'features.smm': {
    filled: keepsFirmware,
    why: 'Secure Boot needs it, so libvirt switches it on.',
  },
  'features.hyperv.mode': { absent: 'custom' },
  'features.smm.tseg': { filled: true },
  cpu: { filled: true, why: 'libvirt chooses the CPU.' },
  'cpu.mode': { absent: 'custom', same: isHostModel },
  'cpu.match': { ...cpuChoice(cpuWhy), absent: 'exact' },
  'cpu.check': cpuChoice('libvirt chooses what is checked.'),
  'cpu.migratable': cpuChoice('libvirt leaves out what cannot migrate.'),
  'cpu.model': cpuChoice(cpuWhy),
  'cpu.model.name': { same: isHostModel },
  'cpu.model.fallback': { absent: 'allow', filled: true, why: cpuWhy, madeFrom: isExpanded, same: isHostModel },
  'cpu.vendor': { filled: isExpanded, same: isListedOnly, why: cpuWhy },
  'cpu.features': { filled: isExpanded, same: isListedOnly, why: cpuWhy },
  'cpu.features[]': { filled: (context) => isExpanded(context) || isHostModel(context), why: cpuWhy },
  'cpu.features.policy': { absent: 'require', madeFrom: isExpanded, why: cpuWhy },
  'cpu.topology.dies': { absent: 1 },
  'cpu.topology.clusters': { absent: 1 },
  'cpu.topology.sockets': { absent: 1 },
  'cpu.topology.cores': { absent: 1 },
  'cpu.topology.threads': { absent: 1 },
  'cpu.numa.cells.id': { filled: true, why: 'libvirt numbers the nodes.' },
  'clock.offset': { absent: 'utc' },
  'clock.basis': { absent: 'utc' },
  'clock.adjustment': { filled: true },
  'clock.timers.present': { absent: true },
});

const bootsByDevice = (devices: unknown): boolean => {
  const lists = ['disks', 'interfaces', 'hostdevs', 'redirdevs'].map((name) => at(devices, name));
  return lists.some((list) => Array.isArray(list) && list.some((device) => textAt(device, 'boot', 'order')));
};
