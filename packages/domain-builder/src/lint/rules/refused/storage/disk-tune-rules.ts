import type { DiskIoTune } from '../../../../schema/types.gen.ts';
import type { Problem, Rule } from '../../../rule.ts';
import { diskName } from '../../disk/disk-bus.ts';
import { each } from '../../each.ts';
import { isQemu } from '../../../../facts/guest-kind.ts';
import { ofDisks } from './disks.ts';

const page = 'formatdomain.html#hard-drives-floppy-disks-cdroms';

/** What QEMU takes at most, bytes or operations a second. */
const MOST = 1_000_000_000_000_000n;

const kinds = [
  ['totalBytesSec', 'readBytesSec', 'writeBytesSec', 'bytes_sec'],
  ['totalIopsSec', 'readIopsSec', 'writeIopsSec', 'iops_sec'],
  ['totalBytesSecMax', 'readBytesSecMax', 'writeBytesSecMax', 'bytes_sec_max'],
  ['totalIopsSecMax', 'readIopsSecMax', 'writeIopsSecMax', 'iops_sec_max'],
] as const;

/** What limits say that cannot be said together, or is too much. */
const judgeLimits = (limits: DiskIoTune, path: string, who: string): Problem[] => {
  const problems: Problem[] = [];
  for (const [total, read, write, word] of kinds) {
    if (limits[total] && (limits[read] || limits[write])) {
      problems.push({
        path: `${path}.${total}`,
        message: `${who} has total_${word} and a part of it; say the total, or read_${word} and write_${word}`,
      });
    }
    for (const name of [total, read, write]) {
      if ((limits[name] ?? 0n) > MOST)
        problems.push({
          path: `${path}.${name}`,
          message: `${who} has a limit of ${limits[name]}; ${MOST} is the most that QEMU takes`,
        });
    }
  }
  return problems;
};

const limitNames = kinds.flatMap(([total, read, write]) => [total, read, write]);

const limits: Rule = {
  id: 'disk/io-limits',
  severity: 'error',
  title: 'limits on throughput that cannot be set',
  why: 'libvirt refuses the domain: a total stands for reads and writes together, and QEMU takes 10^15 a second at most.',
  page,
  check: (domain) => {
    if (!isQemu(domain)) return [];
    return [
      ...each(domain.devices?.disks, 'devices.disks').flatMap(({ item, path }) =>
        item.iotune === undefined || item.type === 'vhostuser'
          ? []
          : judgeLimits(item.iotune, `${path}.iotune`, `disk ${diskName(item)}`),
      ),
      ...each(domain.throttlegroups?.groups, 'throttlegroups.groups').flatMap(({ item, path }) =>
        judgeLimits(item, path, `the throttle group ${JSON.stringify(item.groupName ?? '')}`),
      ),
    ];
  },
};

const groupAlone: Rule = {
  id: 'disk/io-group-empty',
  severity: 'error',
  title: 'a group of limits without a limit',
  why: 'libvirt refuses the domain: a group_name stands beside what the disks of the group share.',
  page,
  check: ofDisks((disk, path) => {
    const { iotune } = disk;
    if (iotune?.groupName === undefined || disk.type === 'vhostuser') return undefined;
    if (limitNames.some((name) => iotune[name]) || iotune.sizeIopsSec || iotune.extra !== undefined) return undefined;
    return {
      path: `${path}.iotune.groupName`,
      message: `disk ${diskName(disk)} is in the group ${JSON.stringify(iotune.groupName)}, which has no limits; say them`,
    };
  }),
};

const groupDiffers: Rule = {
  id: 'disk/io-group-differs',
  severity: 'error',
  title: 'one group of limits with two sets of them',
  why: 'libvirt refuses the domain: the disks of a group share one set of limits.',
  page,
  check: (domain) => {
    const groups = new Map<string, { readonly iotune: DiskIoTune; readonly name: string }>();
    return each(isQemu(domain) ? domain.devices?.disks : undefined, 'devices.disks').flatMap(({ item, path }) => {
      const { iotune } = item;
      if (iotune?.groupName === undefined) return [];
      const first = groups.get(iotune.groupName);
      groups.set(iotune.groupName, first ?? { iotune, name: diskName(item) });
      if (
        first === undefined ||
        [...limitNames, 'sizeIopsSec' as const].every((name) => (first.iotune[name] ?? 0n) === (iotune[name] ?? 0n))
      )
        return [];
      const message = `disk ${diskName(item)} and ${first.name} are in the group ${JSON.stringify(iotune.groupName)} and have different limits; make them the same`;
      return [{ path: `${path}.iotune`, message }];
    });
  },
};

const throttleGroups: Rule = {
  id: 'disk/throttle-group',
  severity: 'error',
  title: 'a throttle group that is not there, or is there twice',
  why: 'libvirt refuses the domain: a filter names a group of <throttlegroups>, and takes the place of <iotune>.',
  page,
  since: '11.2.0',
  check: (domain) => {
    if (!isQemu(domain)) return [];
    const names = new Set<string>();
    const problems: Problem[] = [];
    for (const { item, path } of each(domain.throttlegroups?.groups, 'throttlegroups.groups')) {
      const name = item.groupName;
      if (name === undefined) problems.push({ path, message: 'a throttle group has no name; say <group_name>' });
      else if (names.has(name))
        problems.push({
          path: `${path}.groupName`,
          message: `the throttle group ${JSON.stringify(name)} is there twice`,
        });
      if (name !== undefined) names.add(name);
    }
    for (const { item, path } of each(domain.devices?.disks, 'devices.disks')) {
      const at = `${path}.throttlefilters`;
      const used = new Set<string>();
      for (const filter of each(item.throttlefilters?.filters, `${at}.filters`)) {
        const { group } = filter.item;
        if (group === undefined) continue;
        const who = `disk ${diskName(item)}`;
        if (!names.has(group))
          problems.push({
            path: filter.path,
            message: `${who} is in the throttle group ${JSON.stringify(group)}, which is not there; add it to <throttlegroups>`,
          });
        if (used.has(group))
          problems.push({
            path: filter.path,
            message: `${who} is in the throttle group ${JSON.stringify(group)} twice`,
          });
        used.add(group);
      }
      if (used.size === 0) continue;
      if (item.iotune !== undefined)
        problems.push({
          path: at,
          message: `disk ${diskName(item)} has throttle filters and <iotune>; leave one of them out`,
        });
    }
    return problems;
  },
};

/** How fast a disk may be. */
export const diskTuneRules: readonly Rule[] = [limits, groupAlone, groupDiffers, throttleGroups];
