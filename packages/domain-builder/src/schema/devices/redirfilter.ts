import { attr, element, list } from '../describe.ts';
import { text, yesNo } from '../kinds.ts';

const usbdev = element('RedirectedUsbDevice', 'USB devices that the rule is about; `-1` stands for any.', {
  attributes: {
    allow: attr(yesNo, 'Whether the client may give them to the guest.'),
    class: attr(text, 'The class, such as 0x08.'),
    vendor: attr(text, 'The vendor.'),
    product: attr(text, 'The product.'),
    version: attr(text, 'The version, such as 2.00.'),
  },
});

/** Which USB devices a client may give to the guest; the first rule that fits counts. */
export const redirfilter = element('Redirfilter', 'Which USB devices a client may give to the guest.', {
  page: 'formatdomain.html#redirected-devices',
  children: { usbdev: list(usbdev, 'usbdevs') },
});
