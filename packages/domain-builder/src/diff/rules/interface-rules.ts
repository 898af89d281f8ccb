import type { Rules } from '../rule.ts';

const chosen = 'libvirt chooses it.';

/** Rules of network interfaces. */
export const interfaceRules = (): Rules => ({
  'devices.interfaces.mac': { filled: true, why: 'libvirt makes an address up.' },
  'devices.interfaces.mac.address': { filled: true, why: 'libvirt makes an address up.' },
  'devices.interfaces.mac.currentAddress': { filled: true, status: true, why: 'The guest uses it now.' },
  'devices.interfaces.target': { filled: true, why: 'libvirt names the device of the host.' },
  'devices.interfaces.target.dev': {
    filled: true,
    madeFrom: ({ before, after }) =>
      typeof before === 'string' && typeof after === 'string' && /^(?:vnet|macvtap|macvlan|vif)(?:%d)?$/.test(after),
    why: 'libvirt names the device of the host.',
  },
  'devices.interfaces.model': { filled: true, why: chosen },
  'devices.interfaces.model.type': {
    filled: true,
    same: ({ before, after }) => String(before).toLowerCase() === String(after).toLowerCase(),
    why: chosen,
  },
  'devices.interfaces.driver.name': { filled: true, why: chosen },
  'devices.interfaces.link.state': { absent: 'up' },
  'devices.interfaces.source.portid': { filled: true, status: true, why: 'It is the port of the running guest.' },
  'devices.interfaces.source.bridge': {
    filled: ({ wanted }) => wanted['network'] !== undefined,
    status: true,
    why: 'It is the bridge of the virtual network.',
  },
  'devices.interfaces.source.macTableManager': { filled: true, why: chosen },
  'devices.interfaces.source.mode': { filled: true, why: chosen },
  'devices.interfaces.virtualport.parameters': { filled: true, why: chosen },
  'devices.interfaces.virtualport.parameters.interfaceid': { filled: true, why: chosen },
  'devices.interfaces.virtualport.parameters.instanceid': { filled: true, why: chosen },
  'devices.interfaces.bandwidth.classID': { filled: true, status: true },
  'devices.interfaces.managed': { filled: true, why: chosen },
  'devices.interfaces.backend.type': { absent: 'default' },
  'devices.interfaces.source.type': { absent: 'unix' },
  'devices.interfaces.trustGuestRxFilters': { absent: false },
});
