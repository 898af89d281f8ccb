import type { Rule } from '../../rule.ts';
import { each } from '../each.ts';
import { isQemu } from '../../../facts/guest-kind.ts';

const unconfined: Rule = {
  id: 'security/unconfined',
  severity: 'warning',
  title: "the guest's process is not confined",
  why: 'What breaks out of the guest then has all that the user of QEMU has, other guests included.',
  page: 'formatdomain.html#security-label',
  check: (domain) =>
    each(isQemu(domain) ? domain.seclabels : undefined, 'seclabels').flatMap(({ item, path }) =>
      item.type === 'none' && item.model !== 'dac'
        ? [{ path: `${path}.type`, message: `a seclabel of type none switches ${item.model ?? 'the confinement'} off` }]
        : [],
    ),
};

const rawArguments: Rule = {
  id: 'security/qemu-commandline',
  severity: 'info',
  title: 'arguments for QEMU that libvirt does not look at',
  why: 'libvirt neither checks nor confines what they name, marks the domain as tainted, and they may break with any update.',
  page: 'kbase/qemu-passthrough-security.html',
  check: ({ qemuCommandline }) =>
    qemuCommandline?.args !== undefined && qemuCommandline.args.length > 0
      ? [{ path: 'qemuCommandline', message: `QEMU gets ${qemuCommandline.args.length} arguments past libvirt` }]
      : [],
};

/** What keeps the host safe from its guests. */
export const securityRules: readonly Rule[] = [unconfined, rawArguments];
