import { supportedEnlightenments } from '../../../facts/hyperv-support.ts';
import { enlightenments } from '../../../facts/hyperv.ts';
import type { Edit } from '../../../model/edit.ts';
import type { Rule } from '../../rule.ts';
import { isWindows, isX86 } from '../../../facts/guest-kind.ts';
import { statePath, switchedOn } from './set-rules.ts';

const page = 'formatdomain.html#hypervisor-features';

const passthroughMigration: Rule = {
  id: 'hv/passthrough-migration',
  severity: 'warning',
  title: "the host's enlightenments passed through",
  why: 'What the guest finds then depends on the kernel and QEMU of the host, so it cannot safely be migrated, and an update can change it.',
  page,
  since: '8.0.0',
  check: ({ features }) =>
    features?.hyperv?.mode === 'passthrough'
      ? [
          {
            path: 'features.hyperv.mode',
            message:
              'mode passthrough binds the guest to this host; name the enlightenments, or take host-model (libvirt 11.9)',
          },
        ]
      : [],
};

const passthroughChildren: Rule = {
  id: 'hv/passthrough-children',
  severity: 'warning',
  title: 'enlightenments beside the mode passthrough',
  why: 'libvirt does not look at them, or writes them back as XML that its own schema refuses (9.0).',
  page,
  since: '8.0.0',
  check: ({ features }) => {
    const { hyperv } = features ?? {};
    if (hyperv?.mode !== 'passthrough') return [];
    const fields = [...new Set(enlightenments.map(({ field }) => field))].filter(
      (field) => hyperv[field] !== undefined,
    );
    if (fields.length === 0) return [];
    const edits = fields.map((field): Edit => ({ op: 'remove', path: `features.hyperv.${field}` }));
    return [
      {
        path: `features.hyperv.${fields[0] ?? ''}`,
        message: 'with the mode passthrough nothing that is listed here counts; leave it out',
        fix: { title: 'remove what does not count', edits },
      },
    ];
  },
};

const unsupported: Rule = {
  id: 'hv/unsupported-by-host',
  severity: 'error',
  title: 'an enlightenment that the host does not have',
  why: 'The domain does not start on this host.',
  page,
  check: (domain, { host }) => {
    const on = domain.type === 'kvm' ? switchedOn(domain).filter(({ whenMissing }) => whenMissing === 'fails') : [];
    if (on.length === 0) return [];
    const supported = supportedEnlightenments(host);
    return on.flatMap((entry) => {
      const support = supported.get(entry.name);
      if (support?.has !== 'no') return [];
      const path = statePath(entry);
      return [
        {
          path,
          message: `${entry.name} cannot be had on this host: ${support.why}`,
          fix: { title: `switch ${entry.name} off`, edits: [{ op: 'set' as const, path, value: false }] },
        },
      ];
    });
  },
};

const withoutKvm: Rule = {
  id: 'hv/without-kvm',
  severity: 'warning',
  title: 'enlightenments without KVM',
  why: 'QEMU emulates next to none of them: a set of any size does not start, and what starts does not help.',
  page,
  check: (domain) =>
    domain.type === 'qemu' && switchedOn(domain).length > 0
      ? [
          {
            path: 'features.hyperv',
            message: "a domain of type 'qemu' has no use for enlightenments; take type 'kvm', or leave them out",
          },
        ]
      : [],
};

const none: Rule = {
  id: 'hv/missing',
  severity: 'info',
  title: 'Windows without enlightenments',
  why: 'Windows then takes the machine for real: it is slower, and an idle guest takes far more of the host.',
  page,
  check: (domain) =>
    domain.type === 'kvm' &&
    isX86(domain) &&
    isWindows(domain) &&
    domain.features?.hyperv?.mode !== 'passthrough' &&
    domain.features?.hyperv?.mode !== 'host-model' &&
    switchedOn(domain).length === 0
      ? [
          {
            path: 'features',
            message: 'this is Windows, and <hyperv> switches nothing on; the windows11 preset has the sets',
          },
        ]
      : [],
};

/** How the set of enlightenments is chosen, and whether the host has it. */
export const hypervModeRules: readonly Rule[] = [
  passthroughMigration,
  passthroughChildren,
  unsupported,
  withoutKvm,
  none,
];
