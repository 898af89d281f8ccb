import { describe, expect, test } from 'vitest';
import { Network } from '../../src/objects/network/network.ts';
import { connectTo } from '../support/connect.ts';
import { FakeServer } from '../support/fake-server.ts';
import { sent } from '../support/sent.ts';

const uuid = new Uint8Array(16).fill(0xab);
const ref = { name: 'net', uuid };

async function update(supported: number): Promise<{ readonly asked: unknown; readonly args: unknown }> {
  const seen: { asked?: unknown; args?: unknown } = {};
  const server = new FakeServer({
    CONNECT_SUPPORTS_FEATURE: (args) => ((seen.asked = args), { supported }),
    NETWORK_UPDATE: (args) => void (seen.args = args),
  });
  const conn = await connectTo(server);
  const change = { command: 'addFirst', section: 'dnsHost', xml: '<host/>' } as const;
  (await new Network(conn.rpc, ref).update(change, { live: true, config: true })).unwrap();
  await conn.close();
  return { asked: seen.asked, args: seen.args };
}

describe('the update of a network', () => {
  test('sends command and section in this order to a server that has it right', async () => {
    const { asked, args } = await update(1);
    expect(asked).toEqual({ feature: 16 });
    expect(args).toMatchObject({
      net: { name: 'net' },
      command: 4,
      section: 10,
      parentIndex: -1,
      xml: '<host/>',
      flags: 3,
    });
  });

  test('swaps them for a server that has it wrong', async () => {
    expect((await update(0)).args).toMatchObject({ command: 10, section: 4, flags: 3 });
  });

  test('refuses a section that does not exist, before anything is sent', async () => {
    const server = new FakeServer();
    const conn = await connectTo(server);
    const change = { command: 'delete', section: 'no-such' as 'ip', xml: '' } as const;
    await expect(new Network(conn.rpc, ref).update(change)).rejects.toThrow(TypeError);
    expect(server.count('NETWORK_UPDATE')).toBe(0);
    await conn.close();
  });
});

describe('the metadata of a network', () => {
  test('is asked for by kind, an element by its namespace', async () => {
    const { args, result } = await sent('NETWORK_GET_METADATA', { metadata: '<a/>' }, ({ rpc }) =>
      new Network(rpc, ref).metadata.get('element', { uri: 'urn:x', config: true }),
    );
    expect(args).toMatchObject({ network: { name: 'net' }, type: 2, uri: 'urn:x', flags: 2 });
    expect(result.val).toBe('<a/>');
  });

  test.each([
    ['title', 'a title', {}, { type: 1, metadata: 'a title', key: null, uri: null, flags: 0 }],
    ['description', null, { live: true }, { type: 0, metadata: null, flags: 1 }],
    ['element', '<a/>', { uri: 'urn:x', key: 'x' }, { type: 2, metadata: '<a/>', key: 'x', uri: 'urn:x' }],
  ] as const)('is set or removed: %s', async (type, value, options, expected) => {
    const { args, result } = await sent('NETWORK_SET_METADATA', undefined, ({ rpc }) =>
      new Network(rpc, ref).metadata.set(type, value, options),
    );
    expect(args).toMatchObject(expected);
    expect(result.ok).toBe(true);
  });
});

test('a DHCP lease has names for its numbers, and null for what is not known', async () => {
  const lease = {
    iface: 'virbr0',
    expirytime: 1_800_000_000n,
    type: 1,
    mac: '52:54:00:00:00:01',
    iaid: null,
    ipaddr: 'fd00::1',
    prefix: 64,
    hostname: 'guest',
    clientid: null,
  };
  const ret = { leases: [lease, { ...lease, type: 9 }], ret: 2 };
  const { args, result } = await sent('NETWORK_GET_DHCP_LEASES', ret, ({ rpc }) =>
    new Network(rpc, ref).dhcpLeases({ mac: '52:54:00:00:00:01' }),
  );
  expect(args).toMatchObject({ mac: '52:54:00:00:00:01', needResults: 1, flags: 0 });
  expect(result.unwrap()[0]).toEqual({
    interface: 'virbr0',
    expiresAt: 1_800_000_000n,
    type: 'ipv6',
    mac: '52:54:00:00:00:01',
    iaid: null,
    address: 'fd00::1',
    prefix: 64,
    hostname: 'guest',
    clientId: null,
  });
  expect(result.unwrap()[1]?.type).toBe('unknown');
});

test('a handle keeps a copy of its UUID, not the message that brought it', () => {
  const message = new Uint8Array(64).fill(1);
  const network = new Network({} as never, { name: 'net', uuid: message.subarray(8, 24) });
  message.fill(0);
  expect(network.ref.uuid).toEqual(new Uint8Array(16).fill(1));
  expect(network.uuid).toBe('01010101-0101-0101-0101-010101010101');
});
