import { attr, child, element, leaf } from '../describe.ts';
import { memorySize, oneOf, path, text, uint } from '../kinds.ts';
import { alias, deviceCommon, virtioDriver } from './common.ts';
import { address } from './address.ts';

/** A lock that a lock manager holds for the guest. */
export const lease = element('Lease', 'A lock that a lock manager holds for the guest.', {
  page: 'formatdomain.html#device-leases',
  children: {
    lockspace: leaf(text, 'The space of locks.'),
    key: leaf(text, 'The lock.'),
    target: child(
      element('LeaseTarget', 'The file of the lock.', {
        attributes: { path: attr(path, 'Its path.'), offset: attr(uint, 'Where in it the lock is.') },
      }),
    ),
  },
});

/** Memory of a pSeries machine that keeps its content. */
export const nvramDevice = element('NvramDevice', 'Memory of a pSeries machine that keeps its content.', {
  page: 'formatdomain.html#nvram-device',
  children: deviceCommon,
});

/** Where a guest keeps what its kernel says when it crashes. */
export const pstore = element('Pstore', 'Where a guest keeps what its kernel says when it crashes.', {
  page: 'formatdomain.html#pstore',
  attributes: { backend: attr(oneOf(['acpi-erst']), 'The device.') },
  children: {
    path: leaf(path, 'The file on the host.'),
    size: leaf(memorySize, 'Bytes.'),
    alias: child(alias),
    address: child(address),
  },
});

/** A device that encrypts for the guest. */
export const crypto = element('Crypto', 'A device that encrypts for the guest.', {
  page: 'formatdomain.html#crypto',
  attributes: { model: attr(oneOf(['virtio']), 'The device.'), type: attr(oneOf(['qemu']), 'Where it runs.') },
  children: {
    backend: child(
      element('CryptoBackend', 'Who encrypts.', {
        attributes: {
          model: attr(oneOf(['builtin', 'lkcf']), '`builtin` for QEMU, `lkcf` for the kernel of the host.'),
          queues: attr(uint, 'Queues.'),
        },
      }),
    ),
    driver: child(virtioDriver),
    ...deviceCommon,
  },
});
