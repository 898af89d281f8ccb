import type { Domain, Panic, Watchdog } from '../../../../schema/types.gen.ts';
import type { Rule } from '../../../rule.ts';
import { isQemu } from '../../../../facts/guest-kind.ts';
import { archOf, isNamedX86, isNotMachine, isNotQ35, isPpc64, isS390 } from '../../../../facts/guest-machine.ts';
import { type Flaw, judgeEach, refusal } from './judge.ts';

const watchdogFlaw = ({ model, address }: Watchdog, domain: Domain): Flaw | undefined => {
  if (model === 'i6300esb') {
    return address !== undefined && address.type !== 'pci'
      ? ['address', `i6300esb is a PCI device, and this is an address of type ${address.type}`]
      : undefined;
  }
  if (address !== undefined) return ['address', `${model} has no address; leave it out`];
  if (model === 'diag288' && archOf(domain) !== undefined && !isS390(domain)) {
    return ['model', `diag288 is for s390x, not for ${archOf(domain) ?? ''}; take i6300esb or itco`];
  }
  return model === 'itco' && isNotQ35(domain)
    ? ['model', 'itco is a part of the machine q35; take i6300esb']
    : undefined;
};

const watchdog = refusal(
  'formatdomain.html#watchdog-devices',
  'watchdog/model',
  'a watchdog of another machine or bus',
  'libvirt refuses the domain: diag288 is for s390x, itco a part of q35, and only i6300esb sits on a bus.',
  (domain) =>
    judgeEach(isQemu(domain) ? domain.devices?.watchdogs : undefined, 'devices.watchdogs', (item) =>
      watchdogFlaw(item, domain),
    ),
);

const watchdogActions = refusal(
  'formatdomain.html#watchdog-devices',
  'watchdog/several-actions',
  'watchdogs that do different things',
  'libvirt refuses the domain: QEMU has one action for all watchdogs.',
  (domain) => {
    const first = domain.devices?.watchdogs?.[0]?.action ?? 'reset';
    return judgeEach(isQemu(domain) ? domain.devices?.watchdogs : undefined, 'devices.watchdogs', ({ action }) =>
      (action ?? 'reset') === first
        ? undefined
        : ['action', `the first watchdog does ${first}, and this one ${action ?? 'reset'}; give all the same action`],
    );
  },
);

const panicFlaw = ({ model, address }: Panic, domain: Domain): Flaw | undefined => {
  const arch = archOf(domain);
  if (model === 's390' && arch !== undefined && !isS390(domain))
    return ['model', `the panic device s390 is not for ${arch}`];
  if (model === 'hyperv' && arch !== undefined && !isNamedX86(domain)) {
    return ['model', `the panic device hyperv is for PCs, not for ${arch}`];
  }
  if (model === 'pseries' && isNotMachine(domain, 'pseries', isPpc64)) {
    return ['model', 'the panic device pseries is for the machine pseries'];
  }
  if (address === undefined || model === undefined) return undefined;
  if (model === 'isa') {
    return address.type === 'isa'
      ? undefined
      : ['address', `the panic device isa has an ISA address, not ${address.type}`];
  }
  return model === 'pvpanic' ? undefined : ['address', `the panic device ${model} has no address; leave it out`];
};

const panic = refusal(
  'formatdomain.html#panic-device',
  'panic/model',
  'a panic device of another machine or bus',
  'libvirt refuses the domain: each way to tell of a crash belongs to one architecture.',
  (domain) =>
    judgeEach(isQemu(domain) ? domain.devices?.panics : undefined, 'devices.panics', (item) => panicFlaw(item, domain)),
);

const panicTwice = refusal(
  'formatdomain.html#panic-device',
  'panic/duplicate-model',
  'two panic devices of one model',
  'libvirt refuses the domain: one of each model can be there.',
  (domain) => {
    const seen = new Set<string>();
    return judgeEach(isQemu(domain) ? domain.devices?.panics : undefined, 'devices.panics', ({ model }) => {
      const name = model ?? (isNamedX86(domain) ? 'isa' : 'default');
      if (seen.has(name)) return ['', `there is another panic device of the model ${name} already`];
      seen.add(name);
      return undefined;
    });
  },
);

const balloon = refusal(
  'formatdomain.html#memory-balloon-device',
  'memballoon/model',
  'a balloon that QEMU does not have',
  'libvirt refuses the domain: the model xen belongs to Xen.',
  (domain) =>
    judgeEach(isQemu(domain) ? domain.devices?.memballoons : undefined, 'devices.memballoons', ({ model }) =>
      model === 'xen' ? ['model', 'QEMU has no balloon of the model xen; take virtio or none'] : undefined,
    ),
);

const singletons = ['memballoons', 'iommus', 'vsocks', 'nvrams'] as const;

const single = refusal(
  'formatdomain.html#devices',
  'devices/only-one',
  'two devices of which there is only one',
  'libvirt refuses the domain: a guest has at most one balloon, IOMMU, vsock and NVRAM device.',
  ({ devices }) =>
    singletons.flatMap((name) =>
      judgeEach<unknown>(devices?.[name], `devices.${name}`, (_, index) =>
        index > 0 ? ['', `there is another <${name.slice(0, -1)}> already; one can be there`] : undefined,
      ),
    ),
);

const vsock = refusal(
  'formatdomain.html#vsock',
  'vsock/cid',
  'a reserved address of a vsock',
  'libvirt refuses the domain: 0 to 2 are for the hypervisor and the host; guests begin at 3.',
  ({ devices }) =>
    judgeEach(devices?.vsocks, 'devices.vsocks', ({ cid }) =>
      cid?.address !== undefined && cid.address <= 2
        ? ['cid.address', `the address ${cid.address} is reserved; take 3 or more, or auto='yes'`]
        : undefined,
    ),
);

const nvram = refusal(
  'formatdomain.html#nvram-device',
  'nvram/machine',
  'an NVRAM device outside pseries',
  'libvirt refuses the domain: it is a device of pseries, on the bus spapr-vio.',
  (domain) =>
    judgeEach(isQemu(domain) ? domain.devices?.nvrams : undefined, 'devices.nvrams', ({ address }) => {
      if (isNotMachine(domain, 'pseries', isPpc64))
        return ['', 'only the machine pseries has an NVRAM device; leave it out'];
      return address !== undefined && address.type !== 'spapr-vio'
        ? ['address', `an NVRAM device has an address of type spapr-vio, not ${address.type}`]
        : undefined;
    }),
);

const smartcards = refusal(
  'formatdomain.html#smartcard-devices',
  'smartcard/several',
  'two smart card readers',
  'libvirt refuses the domain: QEMU has one.',
  (domain) =>
    judgeEach(isQemu(domain) ? domain.devices?.smartcards : undefined, 'devices.smartcards', (_, index) =>
      index > 0 ? ['', 'there is another smart card reader already; one can be there'] : undefined,
    ),
);

/** Watchdogs, panic devices, balloons and other small devices. */
export const smallDeviceRules: readonly Rule[] = [
  watchdog,
  watchdogActions,
  panic,
  panicTwice,
  balloon,
  single,
  smartcards,
  vsock,
  nvram,
];
