import type { Domain, ThrottleGroup } from '../../../../schema/types.gen.ts';
import type { Problem, Rule } from '../../../rule.ts';
import { each } from '../../each.ts';
import { isQemu } from '../../../../facts/guest-kind.ts';

const blkioPage = 'formatdomain.html#block-i-o-tuning';
const throttlePage = 'formatdomain.html#throttle-group-management';

const blkio: Rule = {
  id: 'blkio/device-path',
  severity: 'error',
  title: 'a share for a block device that is not named, or is named already',
  why: 'libvirt refuses the domain.',
  page: blkioPage,
  check: ({ blkiotune }) => {
    const seen = new Set<string>();
    return each(blkiotune?.devices, 'blkiotune.devices').flatMap(({ item, path }) => {
      if (item.path === undefined) return [{ path, message: 'name the device of the host: <path>' }];
      const isRepeated = seen.has(item.path);
      seen.add(item.path);
      return isRepeated ? [{ path: `${path}.path`, message: `${item.path} has its share already` }] : [];
    });
  },
};

const groupNames: Rule = {
  id: 'throttle/group-name',
  severity: 'error',
  title: 'two throttle groups of one name, or one of none',
  why: 'libvirt refuses the domain: disks name a group by its name.',
  page: throttlePage,
  since: '11.2.0',
  check: ({ throttlegroups }) => {
    const seen = new Set<string>();
    return each(throttlegroups?.groups, 'throttlegroups.groups').flatMap(({ item: { groupName }, path }) => {
      if (groupName === undefined || groupName === '') return [{ path, message: 'name the group: <group_name>' }];
      const isRepeated = seen.has(groupName);
      seen.add(groupName);
      return isRepeated ? [{ path: `${path}.groupName`, message: `there is a group ${groupName} already` }] : [];
    });
  },
};

const totals: Rule = {
  id: 'throttle/total-and-parts',
  severity: 'error',
  title: 'a limit on all, and one on reads or writes',
  why: 'libvirt refuses the domain: it is one or the other.',
  page: throttlePage,
  since: '11.2.0',
  check: ({ throttlegroups }) =>
    each(throttlegroups?.groups, 'throttlegroups.groups').flatMap(({ item, path }) =>
      triples.flatMap(([total, read, write]) => {
        if (!isLimit(item, total) || !(isLimit(item, read) || isLimit(item, write))) return [];
        return [{ path: `${path}.${total}`, message: `${total} excludes ${read} and ${write}; keep one kind` }];
      }),
    ),
};

const triples = [
  ['totalBytesSec', 'readBytesSec', 'writeBytesSec'],
  ['totalIopsSec', 'readIopsSec', 'writeIopsSec'],
  ['totalBytesSecMax', 'readBytesSecMax', 'writeBytesSecMax'],
  ['totalIopsSecMax', 'readIopsSecMax', 'writeIopsSecMax'],
] as const satisfies (keyof ThrottleGroup)[][];

const isLimit = (group: ThrottleGroup, field: (typeof triples)[number][number]): boolean => (group[field] ?? 0n) > 0n;

const guarantee: Rule = {
  id: 'mem/min-guarantee',
  severity: 'error',
  title: 'a guarantee of memory that QEMU cannot give',
  why: 'libvirt refuses the domain: only ESX has it.',
  page: 'formatdomain.html#memory-tuning',
  check: (domain) =>
    isQemu(domain) && (domain.memtune?.minGuarantee ?? 0n) > 0n
      ? [
          {
            path: 'memtune.minGuarantee',
            message: '<min_guarantee> is for ESX; remove it, or lock the memory',
            fix: { title: 'remove it', edits: [{ op: 'remove', path: 'memtune.minGuarantee' }] },
          },
        ]
      : [],
};

const perfTwice: Rule = {
  id: 'perf/duplicate',
  severity: 'error',
  title: 'a performance event twice',
  why: 'libvirt refuses the domain.',
  page: 'formatdomain.html#performance-monitoring-events',
  check: ({ perf }) => {
    const seen = new Set<string>();
    return each(perf?.events, 'perf.events').flatMap(({ item: { name }, path }) => {
      if (name === undefined || !seen.has(name)) {
        if (name !== undefined) seen.add(name);
        return [];
      }
      return [{ path, message: `the event ${name} is there already` }];
    });
  },
};

const rootMapped: Rule = {
  id: 'idmap/ranges',
  severity: 'error',
  title: 'users of a container that are not mapped',
  why: 'libvirt refuses the domain: users and groups are both mapped, and both from 0 on.',
  page: 'formatdomain.html#container-boot',
  check: ({ idmap }) => (idmap === undefined ? [] : wrongMaps(idmap)),
};

const wrongMaps = ({ uids = [], gids = [] }: NonNullable<Domain['idmap']>): readonly Problem[] => {
  if (uids.length === 0 && gids.length === 0) return [];
  if (uids.length === 0 || gids.length === 0) {
    return [{ path: 'idmap', message: `map ${uids.length === 0 ? 'users: <uid>' : 'groups: <gid>'} too` }];
  }
  const problems: Problem[] = [];
  for (const [name, ranges] of [
    ['uids', uids],
    ['gids', gids],
  ] as const) {
    if (ranges.every(({ start }) => start !== undefined && start !== 0)) {
      problems.push({ path: `idmap.${name}.0`, message: 'one range must start at 0, for root of the container' });
    }
  }
  return problems;
};

/** Limits that libvirt refuses. */
export const refusedLimitRules: readonly Rule[] = [blkio, groupNames, totals, guarantee, perfTwice, rootMapped];
