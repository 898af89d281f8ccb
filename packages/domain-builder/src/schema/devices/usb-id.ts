import { attr, element } from '../describe.ts';
import { hex } from '../kinds.ts';

const usbId = (type: string, doc: string) =>
  element(type, doc, { attributes: { id: attr(hex(4, 0xffff), 'The number.') } });

/** The vendor of a USB device. */
export const usbVendor = usbId('UsbVendor', 'The vendor.');
/** The product of a USB device. */
export const usbProduct = usbId('UsbProduct', 'The product.');
