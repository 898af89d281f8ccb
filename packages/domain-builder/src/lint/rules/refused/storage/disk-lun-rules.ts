import type { Problem, Rule } from '../../../rule.ts';
import { diskName } from '../../disk/disk-bus.ts';
import { deviceOf, diskPage as page, ofDisks } from './disks.ts';

const lunOnly: Rule = {
  id: 'disk/lun-option',
  severity: 'error',
  title: 'an option of LUNs at another disk',
  why: 'libvirt refuses the domain: raw SCSI commands reach a device of the host, which only a LUN is.',
  page,
  check: ofDisks((disk, path) => {
    const lun = deviceOf(disk) === 'lun';
    const problems: Problem[] = [];
    if (disk.sgio === 'unfiltered') {
      problems.push({
        path: `${path}.sgio`,
        message: `disk ${diskName(disk)} has sgio='unfiltered', which kernels no longer have; leave it out`,
      });
    } else if (disk.sgio !== undefined && !lun) {
      problems.push({ path: `${path}.sgio`, message: `disk ${diskName(disk)} has sgio, which is for device='lun'` });
    }
    if (disk.rawio !== undefined && !lun) {
      problems.push({ path: `${path}.rawio`, message: `disk ${diskName(disk)} has rawio, which is for device='lun'` });
    }
    if (disk.source?.reservations !== undefined && !lun) {
      const at = `${path}.source.reservations`;
      problems.push({ path: at, message: `disk ${diskName(disk)} has reservations, which are for device='lun'` });
    }
    return problems;
  }),
};

const lunSource: Rule = {
  id: 'disk/lun-source',
  severity: 'error',
  title: 'a LUN that is no device of the host',
  why: 'libvirt refuses the domain: the SCSI commands of the guest must reach a device as they are, so a file or a format is in the way.',
  page,
  check: ofDisks((disk, path) => {
    if (deviceOf(disk) !== 'lun') return undefined;
    const name = `LUN ${diskName(disk)}`;
    if (disk.type === 'network') {
      const protocol = disk.source?.protocol;
      if (protocol !== undefined && protocol !== 'iscsi') {
        return { path: `${path}.source.protocol`, message: `${name} is behind ${protocol}; only iscsi has LUNs` };
      }
    } else if (disk.type !== 'block' && disk.type !== 'volume') {
      return { path, message: `${name} is of type ${disk.type}; say type='block' and its device` };
    }
    const type = disk.driver?.type;
    if (type !== undefined && type !== 'raw')
      return { path: `${path}.driver.type`, message: `${name} has the format ${type}; say raw` };
    if (disk.source?.encryption !== undefined || disk.encryption !== undefined) {
      return {
        path: `${path}.source.encryption`,
        message: `${name} cannot be decrypted by QEMU; leave out <encryption>`,
      };
    }
    if (disk.source?.slices?.slices?.length)
      return { path: `${path}.source.slices`, message: `${name} is a whole device; leave out <slices>` };
    return undefined;
  }),
};

const reservations: Rule = {
  id: 'disk/reservations',
  severity: 'error',
  title: 'reservations that are not whole',
  why: 'libvirt refuses the domain: it must know whether it runs the helper, and else where the socket of the helper is.',
  page,
  check: ofDisks((disk, path) => {
    const given = disk.source?.reservations;
    if (given === undefined || given.extra !== undefined) return undefined;
    const at = `${path}.source.reservations`;
    const name = diskName(disk);
    if (given.managed === undefined && given.enabled === undefined) {
      return {
        path: at,
        message: `the reservations of disk ${name} do not say who runs the helper; say managed='yes' or 'no'`,
      };
    }
    if (given.managed !== false) return undefined;
    const { source } = given;
    if (source?.extra !== undefined) return undefined;
    if (source?.type === undefined || source.path === undefined) {
      return {
        path: `${at}.source`,
        message: `the helper of disk ${name} is run by others, and its socket is not said; say <source type='unix' path='…' mode='client'/>`,
      };
    }
    if (source.mode !== 'client') {
      return {
        path: `${at}.source`,
        message: `the socket of the helper of disk ${name} is connected to; say mode='client'`,
      };
    }
    return undefined;
  }),
};

/** Disks that are SCSI devices of the host as they are. */
export const diskLunRules: readonly Rule[] = [lunOnly, lunSource, reservations];
