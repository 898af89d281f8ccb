import type { Result } from 'ts-results';
import { DomainXmlError } from '../errors.ts';
import { resultOf } from '../result-of.ts';
import type { Domain } from '../schema/types.gen.ts';
import { bootOrdersOf } from './boot-orders.ts';
import { compact, filled, some } from './compact.ts';
import type { Conversion } from './conversion.ts';
import { convertClock } from './convert-clock.ts';
import { convertCpu } from './convert-cpu.ts';
import { convertDevices } from './convert-devices.ts';
import { convertDisks } from './convert-disks.ts';
import { convertFeatures } from './convert-features.ts';
import { convertFilesystems } from './convert-filesystems.ts';
import { convertChassis, convertFirmware } from './convert-firmware.ts';
import { convertInterfaces } from './convert-interfaces.ts';
import { convertMemory } from './convert-memory.ts';
import { Ledger } from './ledger.ts';
import type {
  KubeVirtDevices,
  KubeVirtDomain,
  KubeVirtInstanceSpec,
  KubeVirtMetadata,
  KubeVirtVirtualMachine,
} from './manifest.ts';
import { Names } from './names.ts';
import type { KubeVirtConversion, KubeVirtOptions } from './options.ts';

/**
 * Says a domain as a `VirtualMachine` of KubeVirt, and lists everything that the manifest does not say, and what must be in
 * the cluster first. The manifest is plain JSON. Nothing is left out in silence: each field of the domain is either in
 * the manifest or in `omitted`.
 *
 * Errors: `INVALID_VALUE` for a domain that is no hardware guest of KVM or QEMU, or of an architecture that KubeVirt has
 * not; `MISSING` for one that does not say how much memory it has.
 * @see https://kubevirt.io/api-reference/main/definitions.html#_v1_virtualmachine
 */
export const toKubeVirt = (domain: Domain, options: KubeVirtOptions = {}): Result<KubeVirtConversion, DomainXmlError> =>
  resultOf(() => {
    if (typeof domain !== 'object' || domain === null)
      throw new TypeError('a domain must be given, as parseDomain makes');
    const ledger = new Ledger();
    const name = machineName(domain, options, ledger);
    const conversion: Conversion = { domain, options, ledger, names: new Names(), steps: [], name };
    checkKind(conversion);
    const spec = instance(conversion);
    const metadata = convertMetadata(conversion);
    const manifest: KubeVirtVirtualMachine = {
      apiVersion: 'kubevirt.io/v1',
      kind: 'VirtualMachine',
      metadata,
      spec: {
        runStrategy: options.runStrategy ?? 'Halted',
        template: { metadata: { labels: { ...options.labels, 'kubevirt.io/domain': name } }, spec },
      },
    };
    return { manifest, omitted: ledger.close(domain), steps: conversion.steps };
  });

/** The name as Kubernetes takes it. */
const machineName = (domain: Domain, options: KubeVirtOptions, ledger: Ledger): string => {
  const wanted = options.name ?? domain.name;
  const name = new Names().unique(wanted, 'domain');
  if (name === domain.name) ledger.express('name');
  else ledger.omit('name', 'info', `names are lower-case letters, digits and dashes, 63 at most: it is "${name}"`);
  return name;
};

/** Throws for what is no machine that KubeVirt could run. */
const checkKind = ({ domain, ledger, steps }: Conversion): void => {
  if (domain.type !== 'kvm' && domain.type !== 'qemu' && domain.type !== 'hvf') {
    throw new DomainXmlError('INVALID_VALUE', `a domain of type "${domain.type}" is none that KubeVirt could run`, {
      path: 'type',
    });
  }
  const kind = domain.os?.type.value ?? 'hvm';
  if (kind !== 'hvm') {
    throw new DomainXmlError('INVALID_VALUE', `a guest of the kind "${kind}" is none that KubeVirt could run`, {
      path: 'os.type.value',
    });
  }
  if (domain.type === 'kvm') ledger.express('type');
  else {
    ledger.omit(
      'type',
      'warning',
      'KubeVirt runs guests by KVM; without it only where its configuration says useEmulation',
    );
    steps.push({ kind: 'Node', name: 'devices.kubevirt.io/kvm', why: 'the guest runs by KVM there' });
  }
};

const convertMetadata = ({ domain, options, ledger, name }: Conversion): KubeVirtMetadata => {
  const annotations: Record<string, string> = {};
  for (const field of ['title', 'description'] as const) {
    const text = domain[field];
    if (text === undefined) continue;
    annotations[field] = text;
    ledger.express(field);
  }
  return compact<KubeVirtMetadata>({
    name,
    namespace: options.namespace,
    labels: options.labels && { ...options.labels },
    annotations: filled({ ...annotations, ...options.annotations }),
  });
};

const instance = (conversion: Conversion): KubeVirtInstanceSpec => {
  const architecture = convertArchitecture(conversion);
  const bootOrders = bootOrdersOf(conversion);
  const disks = convertDisks(conversion, bootOrders);
  const interfaces = convertInterfaces(conversion, bootOrders);
  const shares = convertFilesystems(conversion);
  const cpu = convertCpu(conversion);
  const devices = compact<KubeVirtDevices>({
    disks: some(disks.disks),
    interfaces: some(interfaces.interfaces),
    filesystems: some(shares.filesystems),
    ...convertDevices(conversion),
    blockMultiQueue: disks.blockMultiQueue ? true : undefined,
    networkInterfaceMultiqueue: interfaces.multiqueue ? true : undefined,
    // KubeVirt adds an interface to a machine that has none, unless it is told.
    autoattachPodInterface: interfaces.interfaces.length === 0 ? false : undefined,
  });
  return compact<KubeVirtInstanceSpec>({
    architecture,
    evictionStrategy: conversion.options.evictionStrategy,
    domain: compact<KubeVirtDomain>({
      cpu,
      ...convertMemory(conversion),
      machine: machine(conversion),
      firmware: convertFirmware(conversion),
      chassis: convertChassis(conversion),
      features: convertFeatures(conversion),
      clock: convertClock(conversion),
      ioThreadsPolicy: disks.sharesThreads ? 'shared' : undefined,
      devices,
    }),
    networks: some(interfaces.networks),
    volumes: some([...disks.volumes, ...shares.volumes]),
  });
};

const architectures: Readonly<Record<string, string>> = {
  x86_64: 'amd64',
  i686: 'amd64',
  aarch64: 'arm64',
  s390x: 's390x',
};

const convertArchitecture = ({ domain: { os }, ledger }: Conversion): string | undefined => {
  const arch = os?.type.arch;
  ledger.express('os.type.value');
  if (arch === undefined) return undefined;
  const architecture = Object.hasOwn(architectures, arch) ? architectures[arch] : undefined;
  if (architecture === undefined) {
    throw new DomainXmlError('INVALID_VALUE', `KubeVirt has no nodes of the architecture "${arch}"`, {
      path: 'os.type.arch',
    });
  }
  if (arch === 'i686') ledger.omit('os.type.arch', 'warning', 'a 64-bit machine runs the guest');
  else ledger.express('os.type.arch');
  return architecture;
};

const machine = ({ domain: { os }, ledger }: Conversion): KubeVirtDomain['machine'] => {
  const given = os?.type.machine;
  if (given === undefined) return undefined;
  const type = os?.type.arch === 'aarch64' ? 'virt' : os?.type.arch === 's390x' ? 's390-ccw-virtio' : 'q35';
  if (given === type) ledger.express('os.type.machine');
  else if (given.includes(type))
    ledger.omit('os.type.machine', 'info', `KubeVirt chooses the version; it is "${type}"`);
  else
    ledger.omit('os.type.machine', 'warning', `KubeVirt has no machine "${given}"; it is "${type}", and devices move`);
  return { type };
};
