import type { CapabilityCpuMode, DomainCapabilities } from '../schema/types.gen.ts';
import type { Host } from './host.ts';
import { type Enlightenment, type EnlightenmentName, enlightenments } from './hyperv.ts';
import { atLeast } from './version.ts';

/** Whether a host has something, and how that is known. */
export interface EnlightenmentSupport {
  /** `unknown`: nothing that is known of the host tells. */
  readonly has: 'yes' | 'no' | 'unknown';
  /** The reason, in a sentence for people. */
  readonly why: string;
  /** What it was read from, such as `domainCapabilities.features.hyperv`. */
  readonly evidence?: string;
}

/**
 * What a host is known to have of each enlightenment. The domain capabilities' list (libvirt 9.0 and later) decides; the
 * releases and the CPU can only take away from it. Domain capabilities of another kind than `kvm` say `no` to all: QEMU
 * emulates none without KVM, whatever is listed.
 */
export const supportedEnlightenments = (host: Host): ReadonlyMap<EnlightenmentName, EnlightenmentSupport> =>
  new Map(enlightenments.map((entry) => [entry.name, supportOf(entry, host)]));

const list = 'domainCapabilities.features.hyperv';

const supportOf = (entry: Enlightenment, host: Host): EnlightenmentSupport => {
  const capabilities = host.domainCapabilities;
  if (capabilities?.domain !== undefined && capabilities.domain !== 'kvm') {
    return no(
      `the host's guests are of the kind ${capabilities.domain}, and only KVM has it`,
      'domainCapabilities.domain',
    );
  }
  return tooOld(entry, host) ?? wrongCpu(entry, host) ?? listed(entry, host);
};

const tooOld = ({ libvirt, qemu, linux }: Enlightenment, { versions }: Host): EnlightenmentSupport | undefined => {
  if (atLeast(versions?.libvirt, libvirt) === false) {
    return no(`it needs libvirt ${libvirt}, the host has ${versions?.libvirt}`, 'versions.libvirt');
  }
  if (atLeast(versions?.qemu, qemu) === false) {
    return no(`it needs QEMU ${qemu}, the host has ${versions?.qemu}`, 'versions.qemu');
  }
  if (linux !== undefined && atLeast(versions?.kernel, linux) === false) {
    return no(`it needs Linux ${linux}, the host has ${versions?.kernel}`, 'versions.kernel');
  }
  return undefined;
};

const wrongCpu = ({ vendor, nested }: Enlightenment, host: Host): EnlightenmentSupport | undefined => {
  const actual = cpuVendor(host);
  if (vendor !== undefined && actual !== undefined && actual !== vendor) {
    return no(`it is only for ${vendor}'s CPUs, the host's is ${actual}'s`, 'domainCapabilities.cpu');
  }
  if (nested && hasNestedVirtualization(host) === false) {
    return no('it is for guests in the guest, and the host gives no nested virtualization', 'domainCapabilities.cpu');
  }
  return undefined;
};

const listed = (entry: Enlightenment, host: Host): EnlightenmentSupport => {
  const words = hypervWords(host.domainCapabilities);
  if (words === undefined) return unknown("no domain capabilities with a list of the host's enlightenments are known");
  if (words.length === 0) return no('the host says that it has no enlightenments', list);
  const { word, field } = entry;
  const parent = word ?? enlightenments.find((other) => other.field === field && !other.child)?.word ?? '';
  if (!words.includes(parent)) return no(`the host does not list ${parent}`, list);
  if (entry.vendor !== undefined && cpuVendor(host) === undefined) {
    return unknown(`it is only for ${entry.vendor}'s CPUs, and the host's vendor is not known`);
  }
  if (entry.nested && hasNestedVirtualization(host) === undefined) {
    return unknown('it needs nested virtualization, and whether the host gives that is not known');
  }
  if (word !== undefined) return { has: 'yes', why: `the host lists ${word}`, evidence: list };
  // A libvirt that lists them is 9.0 or later, and such a libvirt wants QEMU 4.2 or later.
  const isOldEnough = atLeast('9.0', entry.libvirt) === true && atLeast('4.2', entry.qemu) === true;
  const { libvirt, qemu = qemuOfMachine(host.domainCapabilities) } = host.versions ?? {};
  if (isOldEnough || (libvirt !== undefined && atLeast(qemu, entry.qemu) === true)) {
    return { has: 'yes', why: `the host lists ${parent}, and its libvirt and QEMU know ${entry.name}`, evidence: list };
  }
  return unknown(
    `the host lists ${parent}, and only the releases of its libvirt and QEMU tell whether it has more of it`,
  );
};

/** The release that the name of a machine stands for: `pc-q35-8.2` is 8.2. */
const qemuOfMachine = (capabilities: DomainCapabilities | undefined): string | undefined =>
  /^pc-(?:q35|i440fx)-(\d+\.\d+)$/.exec(capabilities?.machine ?? '')?.[1];

/** The words of the list; none when there is a list that says no; `undefined` when there is no list. */
const hypervWords = (capabilities: DomainCapabilities | undefined): readonly string[] | undefined => {
  const hyperv = capabilities?.features?.hyperv;
  if (hyperv?.supported === undefined) return undefined;
  if (!hyperv.supported) return [];
  return hyperv.enums?.find((values) => values.name === 'features')?.values;
};

/** The vendor of the host's CPU as libvirt names it: `Intel`, `AMD`. */
export const cpuVendor = ({ domainCapabilities, capabilities }: Host): string | undefined =>
  hostModel(domainCapabilities)?.vendor ?? capabilities?.host?.cpu?.vendor;

/**
 * Whether a guest can get vmx or svm, so that it can run guests of its own; `undefined` when not known. Only the domain
 * capabilities tell what KVM gives; the host's own description tells only that the CPU lacks it.
 */
export const hasNestedVirtualization = ({ domainCapabilities, capabilities }: Host): boolean | undefined => {
  const cpu = capabilities?.host?.cpu;
  if (cpu?.vendor === 'Intel' && cpu.features !== undefined && !cpu.features.some(({ name }) => name === 'vmx')) {
    return false;
  }
  const { vendor, features = [] } = hostModel(domainCapabilities) ?? {};
  if (features.length === 0) return undefined;
  const gives = (wanted: readonly string[]): boolean | undefined => {
    const feature = features.find(({ name = '' }) => wanted.includes(name));
    return feature && feature.policy !== 'disable' && feature.policy !== 'forbid';
  };
  // The named models of Intel's CPUs have no vmx in them, so it stands beside them; those of AMD's have svm in them, and
  // what stands beside them are its parts.
  return vendor === 'Intel' ? (gives(['vmx']) ?? false) : (gives(['svm']) ?? gives(partsOfSvm));
};

const partsOfSvm: readonly string[] = ['svme-addr-chk', 'v-vmsave-vmload', 'vgif', 'vmcb-clean', 'npt', 'nrip-save'];

const hostModel = (capabilities: DomainCapabilities | undefined): CapabilityCpuMode | undefined =>
  capabilities?.cpu?.modes?.find((mode) => mode.name === 'host-model' && mode.supported !== false);

const no = (why: string, evidence: string): EnlightenmentSupport => ({ has: 'no', why, evidence });
const unknown = (why: string): EnlightenmentSupport => ({ has: 'unknown', why });
