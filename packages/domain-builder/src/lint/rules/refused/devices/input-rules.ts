import type { Domain, Input } from '../../../../schema/types.gen.ts';
import type { Rule } from '../../../rule.ts';
import { isQemu } from '../../../../facts/guest-kind.ts';
import { archOf, isArm, isRiscv, isS390 } from '../../../../facts/guest-machine.ts';
import { type Flaw, judgeEach, refusal } from './judge.ts';

const page = 'formatdomain.html#input-devices';
const place = 'devices.inputs';

const isHvm = ({ os }: Domain): boolean => os?.type.value === 'hvm';

const ps2 = refusal(
  page,
  'input/ps2',
  'an input device on a PS/2 bus that is not there',
  'libvirt refuses the domain: PS/2 has keyboard and mouse, on machines that have the bus, unless its feature is off.',
  (domain) =>
    judgeEach(isQemu(domain) ? domain.devices?.inputs : undefined, place, ({ bus, type }): Flaw | undefined => {
      if (bus !== 'ps2') return undefined;
      if (type !== 'mouse' && type !== 'keyboard')
        return ['bus', `a ${type} is not on the bus ps2; take usb or virtio`];
      if (domain.features?.ps2?.state === false) {
        return [
          'bus',
          `the ${type} is on the bus ps2, and the feature ps2 is off; take usb or virtio, or leave it out`,
        ];
      }
      return isS390(domain) || isArm(domain) || isRiscv(domain)
        ? ['bus', `${archOf(domain) ?? ''} has no bus ps2; take usb or virtio`]
        : undefined;
    }),
);

/** What is wrong between the type of an input device, its bus, its model and its source. */
const mismatch = ({ type, bus, model, source }: Input): Flaw | undefined => {
  if (type === 'passthrough') {
    if (source !== undefined && source.evdev === undefined)
      return ['source', "the source of a passthrough is <source evdev='…'/>"];
    if (bus !== undefined && bus !== 'virtio')
      return ['bus', `an input device of type passthrough is on virtio, not on ${bus}`];
  } else if (type === 'evdev') {
    if (source !== undefined && source.dev === undefined)
      return ['source', "the source of an evdev is <source dev='…'/>"];
    if (bus !== undefined && bus !== 'none') return ['bus', 'an input device of type evdev is on no bus; leave it out'];
  }
  if (model === undefined) return undefined;
  if (!/^virtio(?:-(?:non-)?transitional)?$/.test(model))
    return ['model', `there is no model ${JSON.stringify(model)}; take virtio`];
  if (bus !== undefined && bus !== 'virtio') return ['model', `a model is for the bus virtio, not for ${bus}`];
  return type !== 'passthrough' && model.endsWith('transitional')
    ? ['model', `${model} is for the type passthrough, not for a ${type}`]
    : undefined;
};

const parts = refusal(
  page,
  'input/source-and-bus',
  'an input device whose type, bus, model and source do not fit',
  'libvirt refuses the domain: passthrough and evdev name a device of the host, and models are for virtio.',
  (domain) => judgeEach(isQemu(domain) ? domain.devices?.inputs : undefined, place, mismatch),
);

const xenBus = refusal(
  page,
  'input/bus',
  'an input device on the bus of another hypervisor',
  'libvirt refuses the domain: the bus xen is for paravirtualized Xen guests, who have no other.',
  (domain) =>
    judgeEach(isHvm(domain) ? domain.devices?.inputs : undefined, place, ({ bus }) =>
      bus === 'xen' ? ['bus', 'a full machine has no bus xen; take ps2, usb or virtio'] : undefined,
    ),
);

/** Keyboards, mice and tablets. */
export const inputRules: readonly Rule[] = [ps2, parts, xenBus];
