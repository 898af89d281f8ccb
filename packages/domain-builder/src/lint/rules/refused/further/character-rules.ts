import { archOf, isNamedX86 } from '../../../../facts/guest-machine.ts';
import { isQemu } from '../../../../facts/guest-kind.ts';
import type { Problem, Rule } from '../../../rule.ts';
import { each } from '../../each.ts';
import { judgeEach, refusal } from '../devices/judge.ts';

const page = 'formatdomain.html#consoles-serial-parallel-channel-devices';
const place = 'devices.serials';
const mostIsaPorts = 4;

const isaPorts: Rule = {
  ...refusal(
    page,
    'serial/isa-ports',
    'more ISA serial ports than there are, or two in one place',
    'libvirt refuses the domain: a PC has four serial ports, 0 to 3.',
    (domain) => {
      const problems: Problem[] = [];
      const taken = new Map<number, string>();
      let count = 0;
      for (const { item, path } of each(isQemu(domain) ? domain.devices?.serials : undefined, place)) {
        if (item.target?.type !== 'isa-serial') continue;
        count += 1;
        const { port } = item.target;
        const first = port === undefined ? undefined : taken.get(port);
        if (port !== undefined) taken.set(port, path);
        if (port !== undefined && port >= mostIsaPorts) {
          problems.push({
            path: `${path}.target.port`,
            message: `the serial port is ${port}; ISA has the ports 0 to ${mostIsaPorts - 1}`,
          });
        } else if (first !== undefined) {
          problems.push({
            path: `${path}.target.port`,
            message: `the serial port ${port} is that of ${first} too; take another`,
          });
        } else if (count === mostIsaPorts + 1) {
          problems.push({
            path,
            message: `there are more than ${mostIsaPorts} ISA serial ports; take pci-serial for the others`,
          });
        }
      }
      return problems;
    },
  ),
  since: '9.1.0',
};

const isaDebug = refusal(
  page,
  'serial/isa-debug-arch',
  'a debug port of PCs in another machine',
  'libvirt refuses the domain: isa-debug is an I/O port of x86.',
  (domain) =>
    judgeEach(domain.devices?.serials, place, ({ target }) =>
      target?.type === 'isa-debug' && archOf(domain) !== undefined && !isNamedX86(domain)
        ? ['target.type', `there is a serial port isa-debug, and the guest is ${archOf(domain)}; take another type`]
        : undefined,
    ),
);

const smartcard = refusal(
  'formatdomain.html#smartcard-devices',
  'smartcard/slot',
  'a smart card in a second reader or slot',
  'libvirt refuses the domain: QEMU has one reader, with one slot.',
  (domain) =>
    judgeEach(isQemu(domain) ? domain.devices?.smartcards : undefined, 'devices.smartcards', ({ address }) =>
      address?.type === 'ccid' && ((address.controller ?? 0) !== 0 || (address.slot ?? 0) !== 0)
        ? [
            'address',
            `the smart card is in the slot ${address.slot ?? 0} of controller ${address.controller ?? 0}; both are 0`,
          ]
        : undefined,
    ),
);

/** What libvirt refuses of serial ports and smart cards. */
export const moreCharacterRules: readonly Rule[] = [isaPorts, isaDebug, smartcard];
