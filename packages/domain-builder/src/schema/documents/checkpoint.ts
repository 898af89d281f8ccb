import { attr, child, element, leaf, list } from '../describe.ts';
import { domain } from '../domain.ts';
import { oneOf, text, uint64 } from '../kinds.ts';
import { parent } from './snapshot.ts';

const disk = element('CheckpointDisk', 'What is recorded of one disk.', {
  attributes: {
    name: attr(text, "The disk's target name, or the path of its source."),
    checkpoint: attr(oneOf(['no', 'bitmap']), 'Whether changes are recorded.'),
    bitmap: attr(text, 'The name of the record in the image.'),
    size: attr(uint64, 'Bytes that have changed since; set by libvirt.'),
  },
});

/** A point in time since which changes of disks are recorded. */
export const domainCheckpoint = element(
  'DomainCheckpoint',
  'A point in time since which changes of disks are recorded.',
  {
    page: 'formatcheckpoint.html',
    children: {
      name: leaf(text, 'The name; made up by libvirt when absent.'),
      description: leaf(text, 'What people want to say about it.'),
      parent: child(parent),
      creationTime: leaf(uint64, 'Seconds since 1970; set by libvirt.'),
      disks: child(
        element('CheckpointDisks', 'What is recorded of the disks.', { children: { disk: list(disk, 'disks') } }),
      ),
      domain: child(domain, 'The guest at that time.'),
    },
  },
);
