import type { Rule } from '../../../rule.ts';
import { each } from '../../each.ts';
import { isQemu, isX86 } from '../../../../facts/guest-kind.ts';
import { archOf, isS390 } from '../../../../facts/guest-machine.ts';

const page = 'formatdomain.html#security-label';

const relabel: Rule = {
  id: 'seclabel/relabel',
  severity: 'error',
  title: 'relabelling that contradicts the type of the label',
  why: 'libvirt refuses the domain: a dynamic label is put on files, and where there is none, none is.',
  page,
  check: ({ seclabels }) =>
    each(seclabels, 'seclabels').flatMap(({ item: { type, relabel: does }, path }) => {
      const wanted = type === 'none' ? false : (type ?? 'dynamic') === 'dynamic' ? true : undefined;
      if (does === undefined || wanted === undefined || does === wanted) return [];
      const at = `${path}.relabel`;
      const word = wanted ? 'yes' : 'no';
      return [
        {
          path: at,
          message: `a label of the type ${type ?? 'dynamic'} has relabel='${word}', or none`,
          fix: { title: 'leave it out', edits: [{ op: 'remove' as const, path: at }] },
        },
      ];
    }),
};

const label: Rule = {
  id: 'seclabel/static-label',
  severity: 'error',
  title: 'a static label that does not say which',
  why: 'libvirt refuses the domain.',
  page,
  check: ({ seclabels }) =>
    each(seclabels, 'seclabels').flatMap(({ item, path }) =>
      item.type === 'static' && (item.label === undefined || item.label === '')
        ? [{ path, message: 'a static label is named in <label>' }]
        : [],
    ),
};

const launch: Rule = {
  id: 'launch/arch',
  severity: 'error',
  title: 'encrypted memory of another architecture',
  why: 'libvirt refuses the domain: SEV is of AMD, Secure Execution of IBM Z.',
  page: 'formatdomain.html#launch-security',
  check: (domain) => {
    const { launchSecurity } = domain;
    if (launchSecurity === undefined || !isQemu(domain)) return [];
    const fits = launchSecurity.type === 's390-pv' ? isS390(domain) : isX86(domain);
    if (fits) return [];
    const message = `${launchSecurity.type} is not for ${archOf(domain) ?? 'x86_64'}`;
    return [{ path: 'launchSecurity', message }];
  },
};

const policy: Rule = {
  id: 'launch/policy',
  severity: 'error',
  title: 'SEV without a policy',
  why: 'libvirt refuses the domain.',
  page: 'formatdomain.html#launch-security',
  check: ({ launchSecurity }) =>
    (launchSecurity?.type === 'sev' || launchSecurity?.type === 'sev-snp') &&
    launchSecurity.policy === undefined &&
    launchSecurity.extra === undefined
      ? [{ path: 'launchSecurity', message: `${launchSecurity.type} needs a <policy>, such as 0x0003` }]
      : [],
};

const keywrap: Rule = {
  id: 'keywrap/duplicate',
  severity: 'error',
  title: 'a cipher twice',
  why: 'libvirt refuses the domain.',
  page: 'formatdomain.html#key-wrap',
  check: (domain) => {
    const seen = new Set<string>();
    return each(domain.keywrap?.ciphers, 'keywrap.ciphers').flatMap(({ item: { name }, path }) => {
      if (name === undefined || !seen.has(name)) {
        if (name !== undefined) seen.add(name);
        return [];
      }
      return [{ path, message: `the cipher ${name} is there already` }];
    });
  },
};

/** Labels and encryption that libvirt refuses. */
export const refusedSecurityRules: readonly Rule[] = [relabel, label, launch, policy, keywrap];
