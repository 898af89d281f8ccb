import { attr, child, type Children, element, list, leaf } from '../describe.ts';
import { onOff, oneOf, text, uint, yesNo } from '../kinds.ts';
import { address } from './address.ts';

/** A device's name within its domain. */
export const alias = element('Alias', 'The name by which commands and events call a device.', {
  page: 'formatdomain.html#devices',
  attributes: { name: attr(text, 'The name; one of your own starts with `ua-`.') },
});

/** A device's turn when the firmware looks for something to boot. */
export const deviceBoot = element('DeviceBoot', "A device's turn when the firmware looks for something to boot.", {
  page: 'formatdomain.html#bios-bootloader',
  attributes: {
    order: attr(uint, 'The turn, from 1.'),
    loadparm: attr(text, 'The entry that an s390 boot loader takes.', { since: '3.5.0' }),
  },
});

/** ACPI properties of a device. */
export const deviceAcpi = element('DeviceAcpi', "A device's ACPI properties.", {
  attributes: { index: attr(uint, 'The index in the name that the guest sees.', { since: '7.3.0' }) },
});

/** What nearly every device may have. */
export const deviceCommon: Children = {
  acpi: child(deviceAcpi),
  alias: child(alias),
  address: child(address, 'Where it sits; libvirt chooses when absent.'),
};

/** How a device's security label is set. */
const deviceSeclabel = element('DeviceSeclabel', "A security label for a device's source.", {
  page: 'formatdomain.html#security-label',
  attributes: {
    model: attr(text, 'The security driver.'),
    relabel: attr(yesNo, 'Whether libvirt sets the label.'),
    labelskip: attr(yesNo, 'Set by libvirt where a label could not be set.'),
  },
  children: { label: leaf(text, 'The label.') },
});

/** The seclabels of a source. */
export const seclabels: Children = { seclabel: list(deviceSeclabel, 'seclabels') };

/** Switches of every virtio device. */
export const virtioOptions = {
  iommu: attr(onOff, 'Whether it uses the emulated IOMMU.', { since: '3.5.0' }),
  ats: attr(onOff, 'Address translation service.', { since: '3.5.0' }),
  packed: attr(onOff, 'Packed virtqueues.', { since: '6.3.0' }),
  page_per_vq: attr(onOff, 'A page of notifications for each queue.', { since: '7.9.0' }),
};

/** The driver of a device that has nothing but the virtio switches. */
export const virtioDriver = element('VirtioDriver', 'Switches of a virtio device.', { attributes: virtioOptions });

export const virtioModel = oneOf(['virtio', 'virtio-transitional', 'virtio-non-transitional'], 'VirtioModel');
