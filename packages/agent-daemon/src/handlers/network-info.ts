import type { MethodResult } from '@virtkit/agent-protocol/core';
import type { Handler } from '../core/handler.ts';
import { type HostFacts, HostError, type InterfaceAddress } from '../host/host.ts';

type Interface = MethodResult<'network.info'>['interfaces'][number];

const CLASS = '/sys/class/net';
/** ARPHRD_LOOPBACK of the kernel's if_arp.h. */
const LOOPBACK_TYPE = '772';
const states: ReadonlySet<string> = new Set<Interface['state']>([
  'unknown',
  'notpresent',
  'down',
  'lowerlayerdown',
  'testing',
  'dormant',
  'up',
]);

export const networkInfo: Handler<'network.info'> = (_params, { host: { facts } }) => {
  const addresses = facts.addresses();
  const names = [...facts.list(CLASS)].sort();
  return { interfaces: names.flatMap((name) => describe(facts, name, addresses) ?? []) };
};

/** Undefined for what is not an interface (`bonding_masters`) or has just gone. */
function describe(facts: HostFacts, name: string, addresses: readonly InterfaceAddress[]): Interface | undefined {
  const read = (file: string) => facts.readText(`${CLASS}/${name}/${file}`, 256).trim();
  try {
    const mac = read('address');
    return {
      name,
      mac: /^[0:]*$/.test(mac) ? null : mac,
      mtu: Number(read('mtu')),
      state: stateOf(read('operstate')),
      loopback: read('type') === LOOPBACK_TYPE,
      addresses: addresses
        .filter((entry) => entry.name === name)
        .map(({ family, address, prefix }) => ({ family, address, prefix, cidr: `${address}/${prefix}` })),
      receivedBytes: Number(read('statistics/rx_bytes')),
      sentBytes: Number(read('statistics/tx_bytes')),
    };
  } catch (error) {
    if (error instanceof HostError) return undefined;
    throw error;
  }
}

function stateOf(text: string): Interface['state'] {
  // The set holds exactly the members of the union.
  return states.has(text) ? (text as Interface['state']) : 'unknown';
}
