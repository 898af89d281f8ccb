import type { Controller, Domain } from '../../../../schema/types.gen.ts';
import type { Rule } from '../../../rule.ts';
import { isQ35, isQemu, isX86 } from '../../../../facts/guest-kind.ts';
import { archOf, isNamedX86, isS390 } from '../../../../facts/guest-machine.ts';
import { type Flaw, judgeEach, refusal } from '../devices/judge.ts';

const page = 'formatdomain.html#controllers';

const ofControllers =
  (judge: (controller: Controller, domain: Domain) => Flaw | undefined): Rule['check'] =>
  (domain) =>
    judgeEach(isQemu(domain) ? domain.devices?.controllers : undefined, 'devices.controllers', (controller) =>
      judge(controller, domain),
    );

/** True for machines that are known to have no IDE. */
const hasNoIde = (domain: Domain): boolean =>
  (isX86(domain) && isQ35(domain)) ||
  isS390(domain) ||
  /^(?:virt|pseries|microvm)(?:$|-)/.test(domain.os?.type.machine ?? '');

const ide = refusal(
  page,
  'controller/ide-machine',
  'an IDE controller in a machine without IDE',
  'libvirt refuses the domain: QEMU has IDE only where it is a part of the machine, such as pc (i440fx).',
  ofControllers(({ type }, domain) =>
    type === 'ide' && hasNoIde(domain)
      ? ['type', `the machine ${domain.os?.type.machine ?? archOf(domain) ?? ''} has no IDE; take sata, scsi or virtio`]
      : undefined,
  ),
);

const isa = refusal(
  page,
  'controller/isa',
  'an ISA controller for QEMU',
  'libvirt refuses the domain: the ISA bridge of QEMU is a part of the machine; the controller isa is for bhyve.',
  ofControllers(({ type }, domain) =>
    type === 'isa' && isX86(domain) ? ['type', 'there is a controller isa; leave it out'] : undefined,
  ),
);

const hole64 = refusal(
  page,
  'pci/hole64-machine',
  'a size of the 64-bit PCI hole where it cannot be set',
  'libvirt refuses the domain: only the PC machines pc and q35 have it.',
  ofControllers((controller, domain) =>
    controller.type === 'pci' &&
    controller.pcihole64 !== undefined &&
    (controller.model === 'pci-root' || controller.model === 'pcie-root') &&
    archOf(domain) !== undefined &&
    !isNamedX86(domain)
      ? ['pcihole64', `the ${controller.model} of ${archOf(domain)} has <pcihole64>; leave it out`]
      : undefined,
  ),
);

const memReserve: Rule = {
  ...refusal(
    page,
    'pci/mem-reserve',
    'memory reserved by a PCI controller that cannot',
    'libvirt refuses the domain: only pcie-root-port and pci-bridge reserve memory for what is plugged in later.',
    ofControllers((controller) =>
      controller.type === 'pci' &&
      controller.target?.memReserve !== undefined &&
      controller.target.memReserve !== 0n &&
      controller.model !== undefined &&
      controller.model !== 'pcie-root-port' &&
      controller.model !== 'pci-bridge'
        ? ['target.memReserve', `the ${controller.model} ${controller.index ?? ''} has memReserve; leave it out`]
        : undefined,
    ),
  ),
  since: '10.3.0',
};

/** What libvirt refuses of controllers. */
export const moreControllerRules: readonly Rule[] = [ide, isa, hole64, memReserve];
