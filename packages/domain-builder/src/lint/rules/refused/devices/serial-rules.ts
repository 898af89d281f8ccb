import type { Address, Domain, RedirectedUsbDevice as Usbdev, Serial } from '../../../../schema/types.gen.ts';
import type { Rule } from '../../../rule.ts';
import { isQemu } from '../../../../facts/guest-kind.ts';
import { archOf, isArm, isNotMachine, isPpc64, isPSeries, isRiscv, isS390 } from '../../../../facts/guest-machine.ts';
import { type Flaw, hasElement, judgeEach, refusal } from './judge.ts';

const page = 'formatdomain.html#consoles-serial-parallel-channel-devices';
const serials = 'devices.serials';

type AddressType = Address['type'];

/** The address that a serial port's target takes; none where it sits on no bus. */
const targetAddresses: Readonly<Record<string, AddressType | undefined>> = {
  'isa-serial': 'isa',
  'usb-serial': 'usb',
  'pci-serial': 'pci',
  'spapr-vio-serial': 'spapr-vio',
  'system-serial': undefined,
  'sclp-serial': undefined,
  'isa-debug': 'isa',
};

/** The target that a model belongs to. */
const modelTargets: Readonly<Record<string, string>> = {
  'isa-serial': 'isa-serial',
  'usb-serial': 'usb-serial',
  'pci-serial': 'pci-serial',
  'spapr-vty': 'spapr-vio-serial',
  pl011: 'system-serial',
  '16550a': 'system-serial',
  sclpconsole: 'sclp-serial',
  sclplmconsole: 'sclp-serial',
  'isa-debugcon': 'isa-debug',
};

const serialTarget = refusal(
  page,
  'serial/target',
  "a serial port's target and model that are unknown or do not fit",
  'libvirt refuses the domain: each model belongs to one type of target.',
  (domain) =>
    judgeEach(isQemu(domain) ? domain.devices?.serials : undefined, serials, ({ target }): Flaw | undefined => {
      const type = target?.type;
      const model = target?.model?.name;
      if (type !== undefined && !Object.hasOwn(targetAddresses, type)) {
        return ['target.type', `there is no target ${JSON.stringify(type)} of serial ports`];
      }
      if (model === undefined) return undefined;
      if (!Object.hasOwn(modelTargets, model)) {
        return ['target.model.name', `there is no model ${JSON.stringify(model)} of serial ports`];
      }
      const wanted = modelTargets[model];
      return type === undefined || type === wanted
        ? undefined
        : ['target.model.name', `the model ${model} belongs to the target ${wanted ?? ''}, not to ${type}`];
    }),
);

const serialAddress = refusal(
  page,
  'serial/address',
  "a serial port's address on another bus",
  'libvirt refuses the domain: the type of the target says on which bus the port is.',
  (domain) =>
    judgeEach(isQemu(domain) ? domain.devices?.serials : undefined, serials, ({ target, address }) => {
      const type = target?.type ?? '';
      if (address === undefined || !Object.hasOwn(targetAddresses, type)) return undefined;
      const wanted = targetAddresses[type];
      if (address.type === wanted) return undefined;
      const hint = wanted === undefined ? 'has no address' : `has an address of type ${wanted}`;
      return ['address', `a serial port with the target ${type} ${hint}; leave this one of type ${address.type} out`];
    }),
);

/** Why a serial port cannot be in a guest. */
const misfit = ({ target }: Serial, domain: Domain): string | undefined => {
  const type = target?.type;
  const model = target?.model?.name;
  if (type === 'spapr-vio-serial' || model === 'spapr-vty') {
    return isNotMachine(domain, 'pseries', isPpc64) ? 'is for the machine pseries of ppc64' : undefined;
  }
  if (type === 'sclp-serial' || model === 'sclpconsole' || model === 'sclplmconsole') {
    return archOf(domain) !== undefined && !isS390(domain) ? 'is for s390x' : undefined;
  }
  if (model === 'pl011') return isNotMachine(domain, 'virt', isArm) ? 'is for the machine virt of Arm' : undefined;
  if (model === '16550a') {
    if (archOf(domain) === 'loongarch64') return undefined;
    return isNotMachine(domain, 'virt', isRiscv) ? 'is for the machine virt of RISC-V and LoongArch' : undefined;
  }
  return undefined;
};

const serialMachine = refusal(
  page,
  'serial/machine',
  'a serial port of another machine',
  'libvirt refuses the domain: the port belongs to a board that this guest does not have.',
  (domain) =>
    judgeEach(isQemu(domain) ? domain.devices?.serials : undefined, serials, (item) => {
      const reason = misfit(item, domain);
      const what = item.target?.model?.name ?? item.target?.type ?? '';
      return reason === undefined
        ? undefined
        : ['target', `${what} ${reason}; leave the target out, and libvirt takes what the machine has`];
    }),
);

const parallelMachine = refusal(
  page,
  'serial/parallel-machine',
  'a parallel port on a machine without',
  'libvirt refuses the domain: s390x and pseries have no parallel ports.',
  (domain) =>
    judgeEach(
      isQemu(domain) && (isS390(domain) || isPSeries(domain)) ? domain.devices?.parallels : undefined,
      'devices.parallels',
      () => ['', `${archOf(domain) ?? ''} has no parallel ports; leave it out`],
    ),
);

const consoleTarget = refusal(
  page,
  'serial/console-target',
  'a console that QEMU does not have here',
  'libvirt refuses the domain: QEMU has serial and virtio consoles, and sclp and sclplm on s390x.',
  (domain) =>
    judgeEach(isQemu(domain) ? domain.devices?.consoles : undefined, 'devices.consoles', ({ target }, index) => {
      const type = target?.type;
      if (index > 0 && type === 'serial') {
        return ['target.type', 'only the first console can be a serial port; take virtio, or add a <serial>'];
      }
      if (type !== undefined && /^(?:isa|usb|pci|spapr-vio|system|sclp)-serial$|^isa-debug$/.test(type)) {
        return ['target.type', `${type} is a target of serial ports; take serial or virtio for a console`];
      }
      if (type === 'xen' || type === 'lxc' || type === 'uml' || type === 'openvz') {
        return ['target.type', `a console of ${type} is not one of QEMU; take serial or virtio`];
      }
      return (type === 'sclp' || type === 'sclplm') && archOf(domain) !== undefined && !isS390(domain)
        ? ['target.type', `a console of ${type} is for s390x; take serial or virtio`]
        : undefined;
    }),
);

const guestForward = refusal(
  page,
  'channel/guestfwd',
  'a forwarded address without address or port',
  'libvirt refuses the domain: guestfwd names an IPv4 address and a port that the guest connects to.',
  ({ devices }) =>
    judgeEach(devices?.channels, 'devices.channels', ({ target }) => {
      if (target?.type !== 'guestfwd') return undefined;
      const { address, port } = target;
      if (address === undefined || port === undefined) {
        return ['target', `the target guestfwd names no ${address === undefined ? 'address' : 'port'}`];
      }
      return address.includes(':') ? ['target.address', `guestfwd takes IPv4 only, and this is ${address}`] : undefined;
    }),
);

const channelTarget = refusal(
  page,
  'channel/target-missing',
  'a channel that does not say what the guest sees',
  'libvirt refuses the domain: a channel is a port of virtio-serial, or an address of the user-mode network.',
  ({ devices }) =>
    judgeEach(devices?.channels, 'devices.channels', ({ target, extra }) =>
      target === undefined && !hasElement(extra, 'target')
        ? ['', "the channel has no <target>; <target type='virtio' name='…'/> makes a port of virtio-serial"]
        : undefined,
    ),
);

const spicevmc = refusal(
  page,
  'channel/spicevmc-target',
  'a channel of SPICE that is not on virtio',
  'libvirt refuses the domain: the SPICE agent speaks over virtio-serial only.',
  ({ devices }) => [
    ...judgeEach(devices?.channels, 'devices.channels', ({ type, target }) =>
      type === 'spicevmc' && target !== undefined && target.type !== 'virtio'
        ? ['target.type', `a channel of type spicevmc has the target virtio, not ${target.type}`]
        : undefined,
    ),
    ...(['serials', 'parallels'] as const).flatMap((name) =>
      judgeEach(devices?.[name], `devices.${name}`, ({ type }) =>
        type === 'spicevmc' ? ['', 'the type spicevmc is for channels and redirected devices'] : undefined,
      ),
    ),
  ],
);

const usbRedirection = refusal(
  'formatdomain.html#redirected-devices',
  'redirdev/filters',
  'several sets of redirection filters',
  'libvirt refuses the domain: one <redirfilter> holds all rules.',
  ({ devices }) =>
    judgeEach(devices?.redirfilters, 'devices.redirfilters', (_, index) =>
      index > 0 ? ['', 'this is another <redirfilter>; move its rules into the first'] : undefined,
    ),
);

/** What is wrong with a rule about redirected devices. */
const filterFlaw = ({ allow, class: kind, version }: Usbdev): string | undefined => {
  if (allow === undefined) return "the rule does not say allow='yes' or 'no'";
  if (kind !== undefined && kind !== '-1' && !/^(?:0x[0-9a-f]{1,2}|\d{1,2}|1\d\d|2[0-4]\d|25[0-5])$/i.test(kind)) {
    return `${kind} is no USB class; classes are 0x00 to 0xff`;
  }
  return version !== undefined && version !== '-1' && !/^\d{1,2}(?:\.\d{1,2})?$/.test(version)
    ? `${version} is no version; versions are such as 2.00`
    : undefined;
};

const filterRule = refusal(
  'formatdomain.html#redirected-devices',
  'redirdev/filter-rule',
  'a redirection rule that cannot be read',
  'libvirt refuses the domain: a rule says whether devices are allowed, of which class and version.',
  ({ devices }) =>
    (devices?.redirfilters ?? []).flatMap(({ usbdevs }, index) =>
      judgeEach(usbdevs, `devices.redirfilters.${index}.usbdevs`, (rule) => {
        const reason = filterFlaw(rule);
        return reason === undefined ? undefined : ['', reason];
      }),
    ),
);

/** What the guest sees of serial and parallel ports, consoles and channels. */
export const serialRules: readonly Rule[] = [
  serialTarget,
  serialAddress,
  serialMachine,
  parallelMachine,
  consoleTarget,
  channelTarget,
  guestForward,
  spicevmc,
  usbRedirection,
  filterRule,
];
