import type { BackingStore, VhostUserDisk } from '../../../../schema/types.gen.ts';
import type { Problem, Rule } from '../../../rule.ts';
import { busOf, diskName } from '../../disk/disk-bus.ts';
import { each } from '../../each.ts';
import { diskPage as page, formats, ofDisks } from './disks.ts';

const nvme: Rule = {
  id: 'disk/nvme-source',
  severity: 'error',
  title: 'an NVMe disk of the host that is not named',
  why: 'libvirt refuses the domain: a controller may have several namespaces, so its PCI address and one of them are needed.',
  page,
  since: '6.0.0',
  check: ofDisks((disk, path) => {
    if (disk.type !== 'nvme' || disk.source === undefined || disk.source.extra !== undefined) return undefined;
    const at = `${path}.source`;
    const who = `NVMe disk ${diskName(disk)}`;
    const { type, namespace, address } = disk.source;
    if (type === undefined) return { path: at, message: `${who} does not say how it is attached; say type='pci'` };
    if (namespace === undefined) return { path: at, message: `${who} does not say its namespace; say namespace='1'` };
    if (namespace === 0n) return { path: `${at}.namespace`, message: `${who} has the namespace 0; they count from 1` };
    return address === undefined ? { path: at, message: `${who} does not say its PCI address` } : undefined;
  }),
};

const volume: Rule = {
  id: 'disk/volume-source',
  severity: 'error',
  title: 'a volume without its pool, or a pool without a volume',
  why: 'libvirt refuses the domain: both name a volume.',
  page,
  check: ofDisks((disk, path) => {
    if (disk.type !== 'volume' || disk.source === undefined) return undefined;
    const { pool, volume: name } = disk.source;
    if ((pool === undefined) === (name === undefined)) return undefined;
    return {
      path: `${path}.source`,
      message: `disk ${diskName(disk)} names ${pool === undefined ? 'a volume and no pool' : 'a pool and no volume'}; say both`,
    };
  }),
};

const slice: Rule = {
  id: 'disk/slice',
  severity: 'error',
  title: 'a slice that does not say where it is',
  why: 'libvirt refuses the domain: a slice has its first byte and its size.',
  page,
  since: '6.1.0',
  check: ofDisks((disk, path) =>
    each(disk.source?.slices?.slices, `${path}.source.slices.slices`).flatMap(({ item, path: at }): Problem[] =>
      item.extra === undefined && (item.offset === undefined || item.size === undefined)
        ? [{ path: at, message: `the slice of disk ${diskName(disk)} does not say offset and size; say both` }]
        : [],
    ),
  ),
};

const backing: Rule = {
  id: 'disk/backing-store',
  severity: 'error',
  title: 'an image below another that is not whole',
  why: 'libvirt refuses the domain: each image of the chain has a format and a source; the end of the chain is an empty <backingStore/>.',
  page,
  check: ofDisks((disk, path) => {
    const problems: Problem[] = [];
    let store: BackingStore | undefined = disk.backingStore;
    let at = `${path}.backingStore`;
    for (let depth = 0; store !== undefined && store.type !== 'none' && depth < 250; depth++) {
      const type = store.format?.type;
      const who = `image ${depth + 1} below disk ${diskName(disk)}`;
      if (type === undefined)
        problems.push({ path: at, message: `${who} does not say its format; say <format type='…'/>` });
      else if (type === 'iso' || type === 'dir')
        problems.push({
          path: `${at}.format.type`,
          message: `${who} has the format ${type}, which QEMU does not take; say raw`,
        });
      else if (!formats.includes(type))
        problems.push({
          path: `${at}.format.type`,
          message: `${who} has the format ${JSON.stringify(type)}, which libvirt does not take; say raw or qcow2`,
        });
      if (store.source === undefined) problems.push({ path: at, message: `${who} does not say its source` });
      if (depth === 200)
        problems.push({ path: at, message: `the chain of disk ${diskName(disk)} has more than 200 images` });
      store = store.backingStore;
      at += '.backingStore';
    }
    return problems;
  }),
};

const vhostUser: Rule = {
  id: 'disk/vhost-user',
  severity: 'error',
  title: 'a vhost-user disk with what its process decides',
  why: 'libvirt refuses the domain: the data is handled by another process, so QEMU cannot cache, limit, encrypt or protect it.',
  page,
  since: '7.1.0',
  check: ofDisks((disk, path, domain) => {
    if (disk.type !== 'vhostuser') return undefined;
    const who = `vhost-user disk ${diskName(disk)}`;
    const problems: Problem[] = [];
    const { source } = disk;
    if (source?.extra === undefined && (source?.type === undefined || source.path === undefined)) {
      problems.push({
        path: `${path}.source`,
        message: `${who} does not say its socket; say <source type='unix' path='…'/>`,
      });
    }
    const { reconnect } = source ?? {};
    if (reconnect?.enabled === true && reconnect.timeout === undefined && reconnect.extra === undefined) {
      problems.push({
        path: `${path}.source.reconnect`,
        message: `${who} is to connect again and does not say when; say timeout`,
      });
    }
    const bus = busOf(disk);
    if (bus !== undefined && bus !== 'virtio')
      problems.push({ path: `${path}.target.bus`, message: `${who} is on the bus ${bus}; take virtio` });
    if (disk.snapshot !== undefined && disk.snapshot !== 'no') {
      problems.push({ path: `${path}.snapshot`, message: `${who} has no snapshots; say snapshot='no' or nothing` });
    }
    for (const at of refusedOf(disk))
      problems.push({
        path: `${path}.${at}`,
        message: `${who} cannot have ${at.split('.').pop() ?? at}; leave it out`,
      });
    if (
      domain.memoryBacking?.access?.mode !== 'shared' &&
      !domain.cpu?.numa?.cells?.some(({ memAccess }) => memAccess === 'shared')
    ) {
      problems.push({
        path,
        message: `${who} needs memory that its process sees; say <memoryBacking><access mode='shared'/></memoryBacking>`,
        fix: { title: 'share the memory', edits: [{ op: 'set', path: 'memoryBacking.access.mode', value: 'shared' }] },
      });
    }
    return problems;
  }),
};

const parts = [
  'readonly',
  'shareable',
  'transient',
  'serial',
  'wwn',
  'vendor',
  'product',
  'geometry',
  'blockio',
  'iotune',
  'backingStore',
  'encryption',
  'auth',
] as const;
const drivers = [
  'cache',
  'io',
  'copyOnRead',
  'discard',
  'detectZeroes',
  'iothread',
  'errorPolicy',
  'rerrorPolicy',
  'ioeventfd',
  'metadataCache',
] as const;

const refusedOf = (disk: VhostUserDisk): readonly string[] => [
  ...parts.filter((name) => disk[name] !== undefined && disk[name] !== false),
  ...drivers.filter((name) => disk.driver?.[name] !== undefined).map((name) => `driver.${name}`),
];

/** Disks that are no plain files, and the images below a disk. */
export const diskBackendRules: readonly Rule[] = [nvme, volume, slice, backing, vhostUser];
