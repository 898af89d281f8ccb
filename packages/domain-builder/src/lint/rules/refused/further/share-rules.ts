import type { Filesystem } from '../../../../schema/types.gen.ts';
import type { Problem, Rule } from '../../../rule.ts';
import { each } from '../../each.ts';
import { isQemu } from '../../../../facts/guest-kind.ts';
import { type Flaw, judgeEach, refusal } from '../devices/judge.ts';

const page = 'formatdomain.html#filesystems';

const ofShares =
  (judge: (share: Filesystem) => Flaw | undefined): Rule['check'] =>
  (domain) =>
    judgeEach(isQemu(domain) ? domain.devices?.filesystems : undefined, 'devices.filesystems', judge);

const nameOf = ({ target }: Filesystem): string => (target?.dir === undefined ? 'the share' : `share "${target.dir}"`);

const limits = refusal(
  page,
  'fs/space-limit',
  'a limit of space on a share of QEMU',
  'libvirt refuses the domain or does not start it: only containers have such limits; use a quota of the host.',
  ofShares((share) => {
    if ((share.spaceHardLimit ?? 0n) > 0n)
      return ['spaceHardLimit', `${nameOf(share)} has <space_hard_limit>; leave it out`];
    return (share.spaceSoftLimit ?? 0n) > 0n
      ? ['spaceSoftLimit', `${nameOf(share)} has <space_soft_limit>; leave it out`]
      : undefined;
  }),
);

const driver = refusal(
  page,
  'fs/driver-unsupported',
  'a driver of shares that QEMU does not have',
  'libvirt refuses the domain: loop, nbd and ploop are for containers.',
  ofShares((share) => {
    const type = share.driver?.type;
    return type === 'loop' || type === 'nbd' || type === 'ploop'
      ? ['driver.type', `${nameOf(share)} has the driver ${type}; take virtiofs or path`]
      : undefined;
  }),
);

const access = refusal(
  page,
  'fs/passthrough-only',
  'a share that changes owners with a driver that cannot',
  'libvirt refuses the domain: the drivers handle and mtp pass access through as it is.',
  ofShares((share) => {
    const type = share.driver?.type;
    return (type === 'handle' || type === 'mtp') && share.accessmode !== undefined && share.accessmode !== 'passthrough'
      ? ['accessmode', `${nameOf(share)} of the driver ${type} has accessmode="${share.accessmode}"; take passthrough`]
      : undefined;
  }),
);

const sandbox: Rule = {
  ...refusal(
    page,
    'fs/sandbox-driver',
    'a sandbox for a share that no daemon serves',
    'libvirt refuses the domain: the sandbox is one of virtiofsd.',
    ofShares((share) =>
      share.binary?.sandbox?.mode !== undefined && share.driver?.type !== 'virtiofs'
        ? ['binary.sandbox', `${nameOf(share)} has a sandbox and is no virtiofs; leave it out`]
        : undefined,
    ),
  ),
  since: '9.1.0',
};

const targetTwice = refusal(
  page,
  'fs/target-twice',
  'two virtiofs shares of one name',
  'libvirt refuses the domain: the guest mounts a share by its name.',
  (domain) => {
    const seen = new Map<string, string>();
    const problems: Problem[] = [];
    for (const { item, path } of each(
      isQemu(domain) ? domain.devices?.filesystems : undefined,
      'devices.filesystems',
    )) {
      const name = item.driver?.type === 'virtiofs' ? item.target?.dir : undefined;
      if (name === undefined) continue;
      const first = seen.get(name);
      if (first === undefined) seen.set(name, path);
      else
        problems.push({
          path: `${path}.target.dir`,
          message: `the name "${name}" is that of ${first} too; take another`,
        });
    }
    return problems;
  },
);

/** What libvirt refuses of shares. */
export const moreShareRules: readonly Rule[] = [limits, driver, access, sandbox, targetTwice];
