import { expect, test } from 'vitest';
import { NodeDevice } from '../../src/objects/node-device/node-device.ts';
import { sent } from '../support/sent.ts';

const ref = { name: 'mdev_1' };

test.each([
  ['NODE_DEVICE_CREATE', (device: NodeDevice) => device.start(), { name: 'mdev_1', flags: 0 }],
  ['NODE_DEVICE_UNDEFINE', (device: NodeDevice) => device.undefine(), { name: 'mdev_1', flags: 0 }],
  ['NODE_DEVICE_SET_AUTOSTART', (device: NodeDevice) => device.setAutostart(true), { name: 'mdev_1', autostart: 1 }],
  ['NODE_DEVICE_RESET', (device: NodeDevice) => device.reset(), { name: 'mdev_1' }],
  ['NODE_DEVICE_RE_ATTACH', (device: NodeDevice) => device.reattach(), { name: 'mdev_1' }],
  [
    'NODE_DEVICE_DETACH_FLAGS',
    (device: NodeDevice) => device.detach({ driver: 'vfio' }),
    { name: 'mdev_1', driverName: 'vfio', flags: 0 },
  ],
  ['NODE_DEVICE_DETACH_FLAGS', (device: NodeDevice) => device.detach(), { name: 'mdev_1', driverName: null, flags: 0 }],
  [
    'NODE_DEVICE_UPDATE',
    (device: NodeDevice) => device.update('<device/>', { live: true, config: true }),
    { name: 'mdev_1', xmlDesc: '<device/>', flags: 3 },
  ],
] as const)('%s names the device', async (name, call, expected) => {
  const { args, result } = await sent(name, undefined, ({ rpc }) => call(new NodeDevice(rpc, ref)));
  expect(args).toEqual(expected);
  expect(result.ok).toBe(true);
});

test('a device is found by the names of its Fibre Channel port', async () => {
  const { args, result } = await sent('NODE_DEVICE_LOOKUP_SCSI_HOST_BY_WWN', { dev: { name: 'scsi_host5' } }, (conn) =>
    conn.nodeDevices.byWwn('2000', '1000'),
  );
  expect(args).toEqual({ wwnn: '2000', wwpn: '1000', flags: 0 });
  expect(result.unwrap().name).toBe('scsi_host5');
});

test('a device is defined, with validation where that is asked for', async () => {
  const { args, result } = await sent('NODE_DEVICE_DEFINE_XML', { dev: ref }, (conn) =>
    conn.nodeDevices.defineXml('<device/>', { validate: true }),
  );
  expect(args).toEqual({ xmlDesc: '<device/>', flags: 1 });
  expect(result.unwrap().ref).toEqual(ref);
});
