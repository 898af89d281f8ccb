import type { Rule } from '../../rule.ts';
import { each } from '../each.ts';
import { isQemu } from '../../../facts/guest-kind.ts';
import { busOf, diskName } from './disk-bus.ts';

const page = 'formatdomain.html#hard-drives-floppy-disks-cdroms';

const nativeCache: Rule = {
  id: 'disk/native-cache',
  severity: 'error',
  title: "native I/O through the host's page cache",
  why: "libvirt refuses the domain: io='native' works with the caches none and directsync only.",
  page,
  check: (domain) =>
    each(isQemu(domain) ? domain.devices?.disks : undefined, 'devices.disks').flatMap(({ item, path }) => {
      const { io, cache } = item.driver ?? {};
      if (io !== 'native' || cache === 'none' || cache === 'directsync') return [];
      const edits = [{ op: 'set' as const, path: `${path}.driver.cache`, value: 'none' }];
      const message = `disk ${diskName(item)} has io native and ${cache === undefined ? 'no cache' : `the cache ${cache}`}; say cache='none'`;
      return [{ path: `${path}.driver.io`, message, fix: { title: 'take the cache none', edits } }];
    }),
};

const iothreadBus: Rule = {
  id: 'disk/iothread-bus',
  severity: 'error',
  title: 'an I/O thread at a disk that cannot have one',
  why: 'libvirt refuses the domain: a disk has an I/O thread on the bus virtio; for virtio-scsi it belongs to the controller.',
  page,
  check: ({ devices }) =>
    each(devices?.disks, 'devices.disks').flatMap(({ item, path }) => {
      const bus = busOf(item);
      if (item.driver?.iothread === undefined || bus === undefined || bus === 'virtio') return [];
      const hint = bus === 'scsi' ? "; say it at <driver> of the controller of type 'scsi'" : '; leave it out';
      return [
        {
          path: `${path}.driver.iothread`,
          message: `disk ${diskName(item)} on the bus ${bus} has no I/O thread${hint}`,
        },
      ];
    }),
};

const detectZeroes: Rule = {
  id: 'disk/detect-zeroes-unmap',
  severity: 'warning',
  title: 'zeroes are to be unmapped, and discard is off',
  why: 'QEMU then only writes zeroes in a short way, and the image does not shrink.',
  page,
  check: ({ devices }) =>
    each(devices?.disks, 'devices.disks').flatMap(({ item, path }) => {
      if (item.driver?.detectZeroes !== 'unmap' || item.driver.discard === 'unmap') return [];
      const edits = [{ op: 'set' as const, path: `${path}.driver.discard`, value: 'unmap' }];
      const message = `disk ${diskName(item)} has detect_zeroes='unmap', which needs discard='unmap' beside it`;
      return [{ path: `${path}.driver.detectZeroes`, message, fix: { title: 'unmap what is discarded', edits } }];
    }),
};

const unsafeCache: Rule = {
  id: 'disk/unsafe-cache',
  severity: 'warning',
  title: "a cache that ignores the guest's flushes",
  why: 'When the host fails, the file system of the guest is likely lost.',
  page,
  check: ({ devices }) =>
    each(devices?.disks, 'devices.disks').flatMap(({ item, path }) => {
      if (item.driver?.cache !== 'unsafe' || item.readonly === true || item.transient !== undefined) return [];
      const message = `disk ${diskName(item)} has the cache unsafe; it is for disks that may be lost`;
      return [{ path: `${path}.driver.cache`, message }];
    }),
};

const queues: Rule = {
  id: 'disk/queues-over-vcpus',
  severity: 'info',
  title: 'more queues than CPUs',
  why: 'A queue serves one CPU; the others only take memory.',
  page,
  check: ({ devices, vcpu }) =>
    each(devices?.disks, 'devices.disks').flatMap(({ item, path }) => {
      const count = item.driver?.queues;
      if (count === undefined || vcpu === undefined || count <= vcpu.count) return [];
      return [
        { path: `${path}.driver.queues`, message: `disk ${diskName(item)} has ${count} queues for ${vcpu.count} CPUs` },
      ];
    }),
};

/** How a disk's data is handled. */
export const diskDriverRules: readonly Rule[] = [nativeCache, iothreadBus, detectZeroes, unsafeCache, queues];
