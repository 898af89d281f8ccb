import type { Filesystem } from '../../../../schema/types.gen.ts';
import type { Problem, Rule } from '../../../rule.ts';
import { each } from '../../each.ts';
import { isQemu } from '../../../../facts/guest-kind.ts';

const page = 'formatdomain.html#filesystems';

const ofShares =
  (judge: (share: Filesystem, path: string) => Problem | readonly Problem[] | undefined): Rule['check'] =>
  (domain) =>
    each(isQemu(domain) ? domain.devices?.filesystems : undefined, 'devices.filesystems').flatMap(
      ({ item, path }) => judge(item, path) ?? [],
    );

const tagOf = ({ target }: Filesystem): string => JSON.stringify(target?.dir ?? '?');

const type: Rule = {
  id: 'fs/type',
  severity: 'error',
  title: 'a file system for a container',
  why: 'libvirt refuses the domain: QEMU shares directories, the type mount.',
  page,
  check: ofShares((share, path) =>
    share.type === 'mount'
      ? undefined
      : {
          path,
          message: `the file system ${tagOf(share)} is of type ${share.type}; QEMU shares directories only, type='mount'`,
        },
  ),
};

const whole: Rule = {
  id: 'fs/incomplete',
  severity: 'error',
  title: 'a share without its directory or its tag',
  why: 'libvirt refuses the domain: the guest mounts a directory of the host by the tag of the share.',
  page,
  check: ofShares((share, path) => {
    if (share.type !== 'mount') return undefined;
    const problems: Problem[] = [];
    if (!share.target?.dir && share.target?.extra === undefined)
      problems.push({ path: `${path}.target`, message: "a share has no tag; say <target dir='…'/>" });
    const { source } = share;
    if (source?.dir === undefined && source?.socket === undefined && source?.extra === undefined) {
      problems.push({
        path: `${path}.source`,
        message: `the share ${tagOf(share)} has no directory; say <source dir='…'/>`,
      });
    }
    return problems;
  }),
};

const modes: Rule = {
  id: 'fs/file-modes',
  severity: 'error',
  title: 'modes of new files that nothing sets',
  why: 'libvirt refuses the domain: fmode and dmode belong to 9p with accessmode mapped.',
  page,
  since: '6.10.0',
  check: ofShares((share, path) => {
    if (share.fmode === undefined && share.dmode === undefined) return undefined;
    const at = `${path}.${share.fmode === undefined ? 'dmode' : 'fmode'}`;
    if (share.driver?.type === 'virtiofs')
      return {
        path: at,
        message: `the share ${tagOf(share)} is virtiofs, which has no fmode and dmode; leave them out`,
      };
    if (share.accessmode !== 'mapped')
      return { path: at, message: `the share ${tagOf(share)} has fmode or dmode; say accessmode='mapped' with them` };
    const octal = [share.fmode, share.dmode].every((mode) => mode === undefined || /^[0-7]+$/.test(mode));
    return octal
      ? undefined
      : { path: at, message: `the share ${tagOf(share)} has a mode that is no octal number; say 0644` };
  }),
};

const virtiofs: Rule = {
  id: 'fs/virtiofs-option',
  severity: 'error',
  title: 'an option of 9p at virtiofs',
  why: 'libvirt refuses the domain: virtiofs has one model, no format, and leaves writes and mounts below to virtiofsd.',
  page,
  since: '6.2.0',
  check: ofShares((share, path) => {
    if (share.driver?.type !== 'virtiofs') return undefined;
    const given = [
      ['model', share.model],
      ['multidevs', share.multidevs === 'default' ? undefined : share.multidevs],
      ['driver.format', share.driver.format],
      ['driver.wrpolicy', share.driver.wrpolicy],
    ] as const;
    return given.flatMap(([name, value]): Problem[] =>
      value === undefined
        ? []
        : [
            {
              path: `${path}.${name}`,
              message: `the share ${tagOf(share)} is virtiofs and has no ${name.replace('driver.', '')}; leave it out`,
              fix: { title: 'leave it out', edits: [{ op: 'remove', path: `${path}.${name}` }] },
            },
          ],
    );
  }),
};

const boot: Rule = {
  id: 'fs/boot-order',
  severity: 'error',
  title: 'a share that cannot be booted from',
  why: 'libvirt refuses the domain: firmware finds a share only by virtiofs on PCI.',
  page,
  since: '6.6.0',
  check: (domain) => {
    const s390 = domain.os?.type.arch?.startsWith('s390') === true;
    return ofShares((share, path) => {
      if (share.boot?.order === undefined) return undefined;
      const at = `${path}.boot`;
      if (share.driver?.type !== 'virtiofs')
        return { path: at, message: `the share ${tagOf(share)} has a boot order, which is for virtiofs; leave it out` };
      const where = share.address?.type ?? (s390 ? 'ccw' : 'pci');
      return where === 'pci'
        ? undefined
        : {
            path: at,
            message: `the share ${tagOf(share)} is on ${where}, and can be booted from on PCI only; leave out <boot>`,
          };
    })(domain, { host: {} });
  },
};

const tagTwice: Rule = {
  id: 'fs/tag-twice',
  severity: 'warning',
  title: 'two shares of one tag',
  why: 'The guest mounts a share by its tag and finds one of them; Linux refuses the second.',
  page,
  check: (domain) => {
    const seen = new Set<string>();
    return ofShares((share, path) => {
      const tag = share.target?.dir;
      if (tag === undefined) return undefined;
      if (seen.has(tag))
        return {
          path: `${path}.target.dir`,
          message: `the tag ${tagOf(share)} is there twice; give one of them another`,
        };
      seen.add(tag);
      return undefined;
    })(domain, { host: {} });
  },
};

const lease: Rule = {
  id: 'lease/incomplete',
  severity: 'error',
  title: 'a lease that does not say what it locks',
  why: 'libvirt refuses the domain: a lease is a key in a lockspace, and a file that holds it.',
  page: 'formatdomain.html#device-leases',
  check: (domain) =>
    each(domain.devices?.leases, 'devices.leases').flatMap(({ item, path }): Problem[] => {
      if (item.extra !== undefined || item.target?.extra !== undefined) return [];
      if (!item.key) return [{ path, message: 'a lease has no key; say <key>' }];
      if (item.target?.path === undefined)
        return [
          {
            path: `${path}.target`,
            message: `the lease ${JSON.stringify(item.key)} has no file; say <target path='…'/>`,
          },
        ];
      return [];
    }),
};

/** Shares, and leases. */
export const refusedShareRules: readonly Rule[] = [type, whole, modes, virtiofs, boot, tagTwice, lease];
