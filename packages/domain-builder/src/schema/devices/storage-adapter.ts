import { attr, child, element, union, variant } from '../describe.ts';
import { hostdevAddress } from './host-address.ts';
import { text, uint, yesNo } from '../kinds.ts';

/** A SCSI adapter of the host. */
export const storageAdapter = union('StorageAdapter', 'A SCSI adapter of the host.', {
  page: 'formatstorage.html#source-elements',
  by: 'type',
  absent: 'scsi_host',
  variants: {
    scsi_host: variant('ScsiHostAdapter', 'An adapter by name or by address.', {
      attributes: { name: attr(text, 'Its name, such as `scsi_host0`.') },
      children: {
        parentaddr: child(
          element('AdapterParentAddress', 'Where it sits on the host.', {
            attributes: { unique_id: attr(uint, 'Which port of the device.') },
            children: { address: child(hostdevAddress) },
          }),
        ),
      },
    }),
    fc_host: variant('FibreChannelAdapter', 'A Fibre Channel adapter by its names.', {
      attributes: {
        parent: attr(text, 'The adapter of the host that it is made on.'),
        managed: attr(yesNo, 'Whether libvirt takes it away with the pool.'),
        parent_wwnn: attr(text, "The parent's node name."),
        parent_wwpn: attr(text, "The parent's port name."),
        parent_fabric_wwn: attr(text, "The parent's fabric name."),
        wwnn: attr(text, 'Its node name.'),
        wwpn: attr(text, 'Its port name.'),
      },
    }),
  },
});
