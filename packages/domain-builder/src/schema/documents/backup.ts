import { attr, child, type ChildField, element, leaf, list, union, variant } from '../describe.ts';
import { seclabels } from '../devices/common.ts';
import { encryption } from '../devices/storage-source.ts';
import { oneOf, path, text, uint, yesNo } from '../kinds.ts';

const place = (type: string, doc: string, attribute: 'file' | 'dev') =>
  element(type, doc, {
    attributes: { [attribute]: attr(path, 'Its path.') },
    children: { ...seclabels, encryption: child(encryption) },
  });

const format = element('BackupFormat', 'How the file is stored.', {
  attributes: { type: attr(text, 'The format, such as `qcow2`.') },
});

const places = (name: string, attribute: 'file' | 'dev'): Record<string, ChildField> => ({
  target: child(place(`${name}BackupTarget`, 'Where the backup goes (push).', attribute)),
  scratch: child(place(`${name}BackupScratch`, 'Where old content is kept meanwhile (pull).', attribute)),
});

const disk = union('BackupDisk', 'What happens with one disk.', {
  by: 'type',
  absent: 'auto',
  attributes: {
    name: attr(text, "The disk's target name."),
    backup: attr(yesNo, 'Whether it is backed up.'),
    backupmode: attr(oneOf(['full', 'incremental']), 'How much of it.'),
    incremental: attr(text, 'The checkpoint since which changes count.'),
    exportname: attr(text, 'Its name for NBD clients (pull).'),
    exportbitmap: attr(text, 'The name of its record of changes for NBD clients (pull).'),
    index: attr(uint, 'Set by libvirt.'),
  },
  children: { driver: child(format), target: { kind: 'varies' }, scratch: { kind: 'varies' } },
  variants: {
    auto: variant('AutoBackupDisk', 'Into a file; libvirt chooses which, when none is named.', {
      children: places('Auto', 'file'),
    }),
    file: variant('FileBackupDisk', 'Into a file.', { children: places('File', 'file') }),
    block: variant('BlockBackupDisk', 'Onto a block device.', { children: places('Block', 'dev') }),
  },
});

const server = element('BackupServer', 'Where the NBD server listens.', {
  attributes: {
    transport: attr(oneOf(['tcp', 'unix', 'fd']), 'How it is reached.'),
    tls: attr(yesNo, 'Whether TLS is used.', { since: '6.6.0' }),
    name: attr(text, 'The address, for `tcp`.'),
    port: attr(uint, 'The port, for `tcp`.'),
    socket: attr(path, 'The socket, for `unix`.'),
    fdgroup: attr(text, 'The file descriptor that libvirt was given, for `fd`.'),
  },
});

/** A backup job. */
export const domainBackup = union('DomainBackup', 'A backup job.', {
  page: 'formatbackup.html',
  by: 'mode',
  absent: 'push',
  attributes: { id: attr(uint, 'The number of the job; set by libvirt.') },
  children: {
    incremental: leaf(text, 'The checkpoint since which changes count.'),
    server: { kind: 'varies' },
    disks: child(element('BackupDisks', 'What happens with the disks.', { children: { disk: list(disk, 'disks') } })),
  },
  variants: {
    push: variant('PushBackup', 'QEMU writes it somewhere.'),
    pull: variant('PullBackup', 'Others fetch it from an NBD server.', { children: { server: child(server) } }),
  },
});
