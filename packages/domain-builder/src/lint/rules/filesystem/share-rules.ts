import { atLeast } from '../../../facts/version.ts';
import { virtiofsdRefusesWrites } from '../../../facts/virtiofsd.ts';
import type { Edit } from '../../../model/edit.ts';
import type { Domain, Filesystem } from '../../../schema/types.gen.ts';
import type { Rule } from '../../rule.ts';
import { each, type Placed } from '../each.ts';
import { isQemu, isWindows } from '../../../facts/guest-kind.ts';

const page = 'formatdomain.html#filesystems';

/** The shares of a domain that virtiofsd serves. */
const virtiofsShares = ({ devices }: Domain): readonly Placed<Filesystem>[] =>
  each(devices?.filesystems, 'devices.filesystems').filter(({ item }) => item.driver?.type === 'virtiofs');

const socketOf = (share: Filesystem): string | undefined => (share.type === 'mount' ? share.source?.socket : undefined);

const tag = ({ target }: Filesystem): string => JSON.stringify(target?.dir ?? '?');

const sharedMemory: Rule = {
  id: 'fs/shared-memory',
  severity: 'error',
  title: 'virtiofs without shared memory',
  why: "libvirt refuses the domain: virtiofsd must see the guest's memory. memfd or huge pages alone do not make it shared.",
  page: 'kbase/virtiofs.html',
  check: (domain) => {
    const [share] = virtiofsShares(domain);
    const cells = domain.cpu?.numa?.cells ?? [];
    if (share === undefined || domain.memoryBacking?.access?.mode === 'shared') return [];
    if (cells.length > 0 && cells.every(({ memAccess }) => memAccess === 'shared')) return [];
    const edits: Edit[] = [{ op: 'set', path: 'memoryBacking.access.mode', value: 'shared' }];
    if (domain.memoryBacking?.source === undefined && domain.memoryBacking?.hugepages === undefined) {
      edits.push({ op: 'set', path: 'memoryBacking.source.type', value: 'memfd' });
    }
    return [
      {
        path: `${share.path}.driver.type`,
        message: "virtiofs needs <access mode='shared'/> in <memoryBacking>",
        fix: { title: 'share the memory', edits },
      },
    ];
  },
};

const queueSize: Rule = {
  id: 'fs/queue-size',
  severity: 'warning',
  title: 'a queue size that virtiofs does not take',
  why: 'libvirt takes any number, and the domain does not start: it must be a power of two, 1024 at most.',
  page,
  check: (domain) =>
    virtiofsShares(domain).flatMap(({ item, path }) => {
      const queue = item.driver?.queue;
      if (queue === undefined || (queue >= 2 && queue <= 1024 && (queue & (queue - 1)) === 0)) return [];
      const place = `${path}.driver.queue`;
      const message = `the queue of share ${tag(item)} is ${queue}; powers of two up to 1024 can be had`;
      const fix = { title: 'take 1024', edits: [{ op: 'set' as const, path: place, value: 1024 }] };
      return [queue > 1024 ? { path: place, message, fix } : { path: place, message }];
    }),
};

const readonlyUnsupported: Rule = {
  id: 'fs/readonly-unsupported',
  severity: 'error',
  title: 'a read-only share on a host that cannot enforce it',
  why: 'libvirt 6.4 to 10.10 refuses the domain, 6.2 and 6.3 share it writable; later ones need virtiofsd 1.13, or it does not start.',
  page,
  check: (domain, { host }) => {
    const { libvirt, virtiofsd } = host.versions ?? {};
    const isOld = atLeast(libvirt, '11.0.0') === false;
    const isOldDaemon = virtiofsdRefusesWrites(virtiofsd) === false;
    if (!isOld && !isOldDaemon) return [];
    return virtiofsShares(domain).flatMap(({ item, path }) => {
      if (item.readonly !== true || socketOf(item) !== undefined) return [];
      const what = isOld ? `libvirt ${libvirt} (11.0 is needed)` : `virtiofsd ${virtiofsd} (1.13 is needed)`;
      const message = `share ${tag(item)} cannot be read-only with ${what}; export a read-only bind mount of the directory`;
      return [{ path: `${path}.readonly`, message }];
    });
  },
};

const readonlyNotEnforced: Rule = {
  id: 'fs/readonly-not-enforced',
  severity: 'error',
  title: 'a read-only share that libvirt does not enforce',
  why: 'Where virtiofsd is run by others, libvirt takes <readonly/> and does nothing about it: a guest can write unless that virtiofsd was started with --readonly.',
  page,
  check: (domain) =>
    virtiofsShares(domain).flatMap(({ item, path }) =>
      item.readonly === true && socketOf(item) !== undefined
        ? [
            {
              path: `${path}.readonly`,
              message: `share ${tag(item)} is served at a socket; start that virtiofsd with --readonly, nothing else enforces it`,
            },
          ]
        : [],
    ),
};

/** The read-only bind mounts that the read-only shares of this package ask the host for. */
const isReadOnlyMount = (share: Filesystem): boolean =>
  share.type === 'mount' && share.source?.dir?.startsWith('/run/virtkit/shares/') === true;

const readWrite: Rule = {
  id: 'fs/rw-share',
  severity: 'info',
  title: 'a share that the guest can write to',
  why: 'Whatever takes over the guest can change, encrypt or delete those files of the host.',
  page,
  check: (domain) =>
    each(isQemu(domain) ? domain.devices?.filesystems : undefined, 'devices.filesystems').flatMap(({ item, path }) =>
      item.type === 'mount' && item.readonly !== true && socketOf(item) === undefined && !isReadOnlyMount(item)
        ? [{ path, message: `the guest can write to share ${tag(item)}; say <readonly/> unless it must` }]
        : [],
    ),
};

const driverCache: Rule = {
  id: 'fs/driver-cache',
  severity: 'error',
  title: 'the cache of virtiofs in the wrong place',
  why: "libvirt drops it without a word, so virtiofsd's default counts: it belongs into <binary>.",
  page,
  check: (domain) =>
    virtiofsShares(domain).flatMap(({ item, path }) => {
      const attributes = item.driver?.extra?.attributes ?? [];
      const index = attributes.findIndex(({ name }) => name === 'cache');
      if (index < 0) return [];
      const mode = attributes[index]?.value ?? '';
      const place = `${path}.driver.extra.attributes.${index}`;
      const message = `<driver> has no cache with virtiofs; say <binary><cache mode='…'/></binary>, with none or always`;
      if (item.binary?.cache !== undefined || (mode !== 'none' && mode !== 'always')) return [{ path: place, message }];
      const edits: Edit[] = [
        { op: 'remove', path: place },
        { op: 'set', path: `${path}.binary.cache.mode`, value: mode },
      ];
      return [{ path: place, message, fix: { title: 'move it to <binary>', edits } }];
    }),
};

const accessMode: Rule = {
  id: 'fs/access-mode',
  severity: 'error',
  title: 'an access mode that virtiofs does not have',
  why: 'libvirt refuses the domain: virtiofs knows passthrough only.',
  page,
  check: (domain) =>
    virtiofsShares(domain).flatMap(({ item, path }) => {
      const place = `${path}.accessmode`;
      if (item.accessmode === undefined || item.accessmode === 'passthrough') return [];
      const edits = [{ op: 'set' as const, path: place, value: 'passthrough' }];
      const message = `share ${tag(item)} has the access mode ${item.accessmode}; virtiofs has passthrough only`;
      return [{ path: place, message, fix: { title: 'take passthrough', edits } }];
    }),
};

const windows9p: Rule = {
  id: 'fs/9p-windows',
  severity: 'warning',
  title: 'a 9p share for Windows',
  why: 'Windows has no driver for 9p; virtiofs has one (virtio-win and WinFsp).',
  page,
  check: (domain) =>
    each(isQemu(domain) && isWindows(domain) ? domain.devices?.filesystems : undefined, 'devices.filesystems').flatMap(
      ({ item, path }) =>
        item.type === 'mount' && item.driver?.type !== 'virtiofs' && item.driver?.type !== 'mtp'
          ? [{ path, message: `Windows cannot see share ${tag(item)}; take <driver type='virtiofs'/>` }]
          : [],
    ),
};

/** Files of the host that the guest sees. */
export const shareRules: readonly Rule[] = [
  sharedMemory,
  queueSize,
  readonlyUnsupported,
  readonlyNotEnforced,
  readWrite,
  driverCache,
  accessMode,
  windows9p,
];
