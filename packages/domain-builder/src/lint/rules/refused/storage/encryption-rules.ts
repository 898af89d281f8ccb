import type { Disk, Encryption } from '../../../../schema/types.gen.ts';
import type { Problem, Rule } from '../../../rule.ts';
import { diskName } from '../../disk/disk-bus.ts';
import { each } from '../../each.ts';
import { deviceOf, ofDisks } from './disks.ts';

const page = 'formatstorageencryption.html';

const twice: Rule = {
  id: 'disk/encryption-twice',
  severity: 'error',
  title: 'an encryption that is there twice',
  why: 'libvirt refuses the domain: <encryption> stands in the disk or in its source.',
  page,
  check: ofDisks((disk, path) =>
    disk.encryption !== undefined && disk.source?.encryption !== undefined
      ? {
          path: `${path}.encryption`,
          message: `disk ${diskName(disk)} has <encryption> beside its source and in it; leave it in the source`,
          fix: { title: 'leave it in the source', edits: [{ op: 'remove', path: `${path}.encryption` }] },
        }
      : undefined,
  ),
};

const encryption: Rule = {
  id: 'disk/encryption',
  severity: 'error',
  title: 'an encryption that QEMU does not open',
  why: 'libvirt refuses the domain: QEMU opens LUKS in raw and qcow2 images, and librbd LUKS, LUKS 2 and any of them in images of RBD.',
  page,
  check: ofDisks((disk, path) => {
    if (deviceOf(disk) === 'lun' || disk.type === 'vhostuser') return undefined;
    const inSource = disk.source?.encryption;
    const given = inSource ?? disk.encryption;
    if (given === undefined) return undefined;
    const at = `${path}${inSource === undefined ? '' : '.source'}.encryption`;
    return [...judgeEncryption(disk, given, at), ...judgeSecrets(disk, given, at)];
  }),
};

const judgeEncryption = (disk: Disk, { format, engine, cipher, ivgen, extra }: Encryption, at: string): Problem[] => {
  const who = `the encryption of disk ${diskName(disk)}`;
  if (format === undefined)
    return extra === undefined ? [{ path: at, message: `${who} does not say its format; say format='luks'` }] : [];
  if (format === 'qcow' || format === 'default') {
    return [
      {
        path: `${at}.format`,
        message: `${who} is the old one of qcow, which QEMU no longer opens; convert the image to luks`,
      },
    ];
  }
  const rbd = disk.type === 'network' && disk.source?.protocol === 'rbd';
  if (engine === 'librbd')
    return rbd
      ? []
      : [{ path: `${at}.engine`, message: `${who} is left to librbd, which is for images of RBD; leave out engine` }];
  if (format !== 'luks')
    return [
      {
        path: `${at}.format`,
        message: `${who} is ${format}, which QEMU does not open; say luks, or engine='librbd' for RBD`,
      },
    ];
  const type = disk.driver?.type ?? 'raw';
  if (type !== 'raw' && type !== 'qcow2')
    return [{ path: at, message: `${who} cannot be in the format ${type}; take raw or qcow2` }];
  if (cipher !== undefined)
    return [{ path: `${at}.cipher`, message: `${who} has a <cipher>, which the image itself says; leave it out` }];
  if (ivgen !== undefined)
    return [{ path: `${at}.ivgen`, message: `${who} has an <ivgen>, which the image itself says; leave it out` }];
  return [];
};

const judgeSecrets = (disk: Disk, { secrets }: Encryption, at: string): Problem[] =>
  each(secrets, `${at}.secrets`).flatMap(({ item, path }) => {
    const { type, uuid, usage, extra } = item;
    if (extra !== undefined) return [];
    const who = `a secret of disk ${diskName(disk)}`;
    if (type !== 'passphrase')
      return [{ path, message: `${who} is of type ${JSON.stringify(type ?? '')}; say passphrase` }];
    if (uuid === undefined && usage === undefined) return [{ path, message: `${who} is not named; say uuid or usage` }];
    if (uuid !== undefined && usage !== undefined)
      return [{ path, message: `${who} is named by uuid and by usage; say one` }];
    return [];
  });

/** How a disk's image is encrypted. */
export const encryptionRules: readonly Rule[] = [twice, encryption];
