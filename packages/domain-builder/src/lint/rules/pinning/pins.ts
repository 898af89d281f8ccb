import { parseCpuSet } from '../../../facts/cpu-set.ts';
import type { Domain } from '../../../schema/types.gen.ts';
import { each } from '../each.ts';

/** One line that says where something runs. */
export interface Pin {
  readonly what: string;
  /** The way to its set of CPUs. */
  readonly path: string;
  readonly cpus: readonly number[];
}

/** What a line says before its set of CPUs is read. */
interface Line {
  readonly what: string;
  readonly path: string;
  readonly cpuset: string | undefined;
}

/** A set of a few characters can name 16,384 CPUs; a document with more than this in all its sets is not looked at further. */
const mostCpusInAll = 4_000_000;

/** Reads the sets one after the other, so that they are not all in memory; what is no set is for others to report. */
function* pinsOf(lines: readonly Line[]): Generator<Pin> {
  let left = mostCpusInAll;
  for (const { what, path, cpuset } of lines) {
    const cpus = cpuset === undefined || left <= 0 ? undefined : parseCpuSet(cpuset);
    if (!cpus?.ok) continue;
    left -= cpus.val.length;
    yield { what, path: `${path}.cpuset`, cpus: cpus.val };
  }
}

const vcpuLines = ({ cputune }: Domain): readonly Line[] =>
  each(cputune?.vcpupins, 'cputune.vcpupins').map(({ item, path }) => ({
    what: `vcpu ${item.vcpu ?? '?'}`,
    path,
    cpuset: item.cpuset,
  }));

const helperLines = ({ cputune }: Domain): readonly Line[] => [
  { what: 'the emulator', path: 'cputune.emulatorpin', cpuset: cputune?.emulatorpin?.cpuset },
  ...each(cputune?.iothreadpins, 'cputune.iothreadpins').map(({ item, path }) => ({
    what: `I/O thread ${item.iothread ?? '?'}`,
    path,
    cpuset: item.cpuset,
  })),
];

/** Where the guest's CPUs run. */
export const vcpuPins = (domain: Domain): Iterable<Pin> => pinsOf(vcpuLines(domain));

/** Where the emulator and the I/O threads run. */
export const helperPins = (domain: Domain): Iterable<Pin> => pinsOf(helperLines(domain));

/** Where anything of a guest runs. */
export const allPins = (domain: Domain): Iterable<Pin> =>
  pinsOf([{ what: '<vcpu>', path: 'vcpu', cpuset: domain.vcpu?.cpuset }, ...vcpuLines(domain), ...helperLines(domain)]);
