import { attr, child, element, flag, foreign, leaf, list, union, varies } from '../describe.ts';
import { imageFormat } from '../devices/image-format.ts';
import { storageVariants } from '../devices/storage-source.ts';
import { domain } from '../domain.ts';
import { oneOf, path, text } from '../kinds.ts';

const kind = oneOf(['no', 'internal', 'external', 'manual'], 'SnapshotKind');

const disk = union('SnapshotDisk', 'What happens with one disk.', {
  by: 'type',
  absent: 'file',
  attributes: { name: attr(text, "The disk's target name, or the path of its source."), snapshot: attr(kind, 'What.') },
  children: {
    source: varies(),
    driver: child(imageFormat, 'How the new image is stored.'),
    snapshotDeleteInProgress: flag('The snapshot of this disk is being deleted; set by libvirt.'),
  },
  variants: storageVariants('SnapshotDisk'),
});

const disks = (type: string, doc: string) => child(element(type, doc, { children: { disk: list(disk, 'disks') } }));

/** The snapshot, checkpoint or backup before this one. */
export const parent = element('Parent', 'What this one is based on.', { children: { name: leaf(text, 'Its name.') } });

/** A state of a domain to which it can go back. */
export const domainSnapshot = element('DomainSnapshot', 'A state of a guest to which it can go back.', {
  page: 'formatsnapshot.html',
  children: {
    name: leaf(text, 'The name; made up by libvirt when absent.'),
    description: leaf(text, 'What people want to say about it.'),
    state: leaf(
      oneOf(
        ['running', 'blocked', 'paused', 'shutdown', 'shutoff', 'crashed', 'pmsuspended', 'disk-snapshot', 'nostate'],
        'SnapshotState',
      ),
      'What the guest did; set by libvirt.',
    ),
    parent: child(parent),
    creationTime: leaf(text, 'Seconds since 1970; set by libvirt.'),
    memory: child(
      element('SnapshotMemory', "What happens with the guest's memory.", {
        attributes: {
          snapshot: attr(oneOf(['no', 'internal', 'external']), 'What.'),
          file: attr(path, 'The file that it goes to.'),
        },
      }),
    ),
    disks: disks('SnapshotDisks', 'What happens with the disks.'),
    revertDisks: disks('SnapshotRevertDisks', 'Disks as they are after going back; set by libvirt.'),
    domain: child(domain, 'The guest at that time.'),
    inactiveDomain: child(domain, 'The guest as it would have been at its next start.'),
    active: leaf(oneOf(['0', '1']), 'Whether it is the current one; in files of libvirt.'),
    cookie: foreign('What a hypervisor keeps for itself; in files of libvirt.'),
  },
});
