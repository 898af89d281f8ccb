import { describe, expect, test } from 'vitest';
import type { Connection, Subscription } from '../../src/index.ts';
import {
  domainEvents,
  networkEvents,
  nodeDeviceEvents,
  secretEvents,
  storagePoolEvents,
} from '../../src/generated/events.gen.ts';
import type { EventMap } from '../../src/generated/types.gen.ts';
import type { EventName } from '../../src/protocol/procedures.ts';
import { connectTo } from '../support/connect.ts';
import { FakeServer } from '../support/fake-server.ts';
import { frameBytes } from '../support/frames.ts';

const uuid = new Uint8Array(16).fill(0xab);
const dom = { name: 'vm', uuid, id: 3 };
const ID = 7;

/** Gives one callback id to everything, as a server with one registration in each family does. */
function eventServer(): { readonly server: FakeServer; readonly asked: unknown[] } {
  const asked: unknown[] = [];
  const register = (args: unknown) => {
    asked.push(args);
    return { callbackID: ID };
  };
  const none = () => undefined;
  const server = new FakeServer({
    CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY: register,
    CONNECT_NETWORK_EVENT_REGISTER_ANY: register,
    CONNECT_STORAGE_POOL_EVENT_REGISTER_ANY: register,
    CONNECT_NODE_DEVICE_EVENT_REGISTER_ANY: register,
    CONNECT_SECRET_EVENT_REGISTER_ANY: register,
    'qemu.CONNECT_DOMAIN_MONITOR_EVENT_REGISTER': register,
    'qemu.CONNECT_DOMAIN_MONITOR_EVENT_DEREGISTER': none,
    CONNECT_NETWORK_EVENT_DEREGISTER_ANY: none,
    CONNECT_STORAGE_POOL_EVENT_DEREGISTER_ANY: none,
    CONNECT_NODE_DEVICE_EVENT_DEREGISTER_ANY: none,
    CONNECT_SECRET_EVENT_DEREGISTER_ANY: none,
    CONNECT_REGISTER_CLOSE_CALLBACK: none,
    CONNECT_UNREGISTER_CLOSE_CALLBACK: none,
  });
  return { server, asked };
}

async function receive<N extends EventName>(
  listen: (events: Connection['events']) => Subscription<unknown>,
  name: N,
  message: EventMap[N],
): Promise<{ readonly event: unknown; readonly asked: unknown[] }> {
  const { server, asked } = eventServer();
  const conn = await connectTo(server);
  const subscription = listen(conn.events);
  (await subscription.ready).unwrap();
  server.send(server.eventBytes(name, message));
  const event = (await subscription.waitFor()).unwrap();
  await conn.close();
  return { event, asked };
}

describe('an event', () => {
  test('of an older shape is flattened, with a handle and names for its numbers', async () => {
    const { event, asked } = await receive(
      (events) => events.domain('ioErrorReason'),
      'DOMAIN_EVENT_CALLBACK_IO_ERROR_REASON',
      { callbackID: ID, msg: { dom, srcPath: '/d', devAlias: 'virtio0', action: 1, reason: 'enospc' } },
    );
    expect(asked).toEqual([{ eventID: 6, dom: null }]);
    const rest = { srcPath: '/d', devAlias: 'virtio0', action: 'pause', actionNumber: 1, reason: 'enospc' };
    expect(event).toEqual({ domain: expect.objectContaining({ name: 'vm', id: 3 }), ...rest });
  });

  test('of a newer shape is the same, and a value that is not known comes as its number', async () => {
    const block = { callbackID: ID, dom, dst: 'vda', type: 2, status: 99 };
    const { event } = await receive((events) => events.domain('blockJob2'), 'DOMAIN_EVENT_BLOCK_JOB_2', block);
    const rest = { dst: 'vda', type: 'copy', typeNumber: 2, status: 'unknown', statusNumber: 99 };
    expect(event).toEqual({ domain: expect.objectContaining({ name: 'vm' }), ...rest });
  });

  test('with typed parameters has them as a record, with flags as a list of names', async () => {
    const params = [{ field: 'blkdeviotune.disk', value: { type: 'string', value: 'vda' } } as const];
    const tunable = await receive((events) => events.domain('tunable'), 'DOMAIN_EVENT_CALLBACK_TUNABLE', {
      callbackID: ID,
      dom,
      params,
    });
    expect(tunable.event).toMatchObject({ params: { 'blkdeviotune.disk': 'vda' } });
    const failure = await receive((events) => events.domain('memoryFailure'), 'DOMAIN_EVENT_MEMORY_FAILURE', {
      callbackID: ID,
      dom,
      recipient: 1,
      action: 0,
      flags: 3,
    });
    expect(failure.event).toMatchObject({ recipient: 'guest', flags: ['actionRequired', 'recursive'], flagsNumber: 3 });
  });

  test('of a graphics client names the family of both addresses', async () => {
    const address = { node: '::1', service: '5900' };
    const { event } = await receive((events) => events.domain('graphics'), 'DOMAIN_EVENT_CALLBACK_GRAPHICS', {
      callbackID: ID,
      msg: {
        dom,
        phase: 1,
        local: { family: 1, ...address },
        remote: { family: 9, ...address },
        authScheme: 'none',
        subject: [{ type: 'x509', name: 'me' }],
      },
    });
    expect(event).toMatchObject({
      phase: 'initialize',
      local: { family: 'ipv6', familyNumber: 1, node: '::1' },
      remote: { family: 'unknown', familyNumber: 9 },
      subject: [{ type: 'x509', name: 'me' }],
    });
  });

  test('of a network, a pool, a device, a secret has a handle of its kind, and so has its filter', async () => {
    const { server, asked } = eventServer();
    const conn = await connectTo(server);
    const all = [
      conn.events.network('lifecycle'),
      conn.events.storagePool('lifecycle'),
      conn.events.nodeDevice('lifecycle'),
      conn.events.secret('lifecycle'),
    ] as const;
    for (const { ready } of all) (await ready).unwrap();
    const of = { callbackID: ID, event: 1, detail: 0 };
    server.send(server.eventBytes('NETWORK_EVENT_LIFECYCLE', { ...of, net: { name: 'n', uuid } }));
    server.send(server.eventBytes('STORAGE_POOL_EVENT_LIFECYCLE', { ...of, pool: { name: 'p', uuid } }));
    server.send(server.eventBytes('NODE_DEVICE_EVENT_LIFECYCLE', { ...of, dev: { name: 'd' } }));
    server.send(server.eventBytes('SECRET_EVENT_LIFECYCLE', { ...of, secret: { uuid, usageType: 0, usageID: '' } }));
    const [network, storage, device, secret] = await Promise.all([
      all[0].waitFor(),
      all[1].waitFor(),
      all[2].waitFor(),
      all[3].waitFor(),
    ]);
    expect(network.val).toMatchObject({ event: 'undefined', network: { name: 'n' } });
    expect(storage.val).toMatchObject({ event: 'undefined', pool: { name: 'p' } });
    expect(device.val).toMatchObject({ event: 'deleted', device: { name: 'd' } });
    expect(secret.val).toMatchObject({ event: 'undefined', secret: { usageId: '' } });

    asked.length = 0;
    const filtered = [
      conn.events.network('lifecycle', { network: network.unwrap().network }),
      conn.events.storagePool('refresh', { pool: storage.unwrap().pool }),
      conn.events.nodeDevice('update', { device: device.unwrap().device }),
      conn.events.secret('valueChanged', { secret: secret.unwrap().secret }),
    ];
    for (const { ready } of filtered) (await ready).unwrap();
    expect(asked).toMatchObject([
      { eventID: 0, net: { name: 'n' } },
      { eventID: 1, pool: { name: 'p' } },
      { eventID: 1, dev: { name: 'd' } },
      { eventID: 1, secret: { usageID: '' } },
    ]);
    await conn.close();
  });

  test("of QEMU's monitor comes as it is, and the filter reaches the server", async () => {
    const { event, asked } = await receive(
      (events) => events.qemuMonitor({ event: 'block.*', regex: true, nocase: true }),
      'qemu.DOMAIN_MONITOR_EVENT',
      { callbackID: ID, dom, event: 'BLOCK_IO_ERROR', seconds: 5n, micros: 6, details: '{"a":1}' },
    );
    expect(asked).toEqual([{ dom: null, event: 'block.*', flags: 3 }]);
    expect(event).toMatchObject({ event: 'BLOCK_IO_ERROR', seconds: 5n, micros: 6, details: '{"a":1}' });
  });

  test('of the lost hypervisor has no callback id', async () => {
    const listen = (events: Connection['events']) => events.connectionClosed();
    const { event } = await receive(listen, 'CONNECT_EVENT_CONNECTION_CLOSED', { reason: 2 });
    expect(event).toEqual({ reason: 'keepalive', reasonNumber: 2 });
  });

  test('of a number that is not known comes with its bytes', async () => {
    const { server, asked } = eventServer();
    const conn = await connectTo(server);
    const raw = conn.events.raw('network', 40);
    (await raw.ready).unwrap();
    expect(asked).toEqual([{ eventID: 40, net: null }]);
    const payload = Buffer.from([0, 0, 0, ID, 1, 2, 3, 4]);
    server.send(frameBytes({ procedure: 900, type: 2 }, payload));
    expect((await raw.waitFor()).val).toEqual({ procedure: 900, payload: Buffer.from([1, 2, 3, 4]) });
    expect(() => conn.events.raw('network', 0)).toThrow(/called "lifecycle"/u);
    expect(() => conn.events.raw('none' as 'network', 99)).toThrow(TypeError);
    await conn.close();
  });

  test('of any name can be registered, and no other', async () => {
    const { server, asked } = eventServer();
    const conn = await connectTo(server);
    const { events } = conn;
    // The names of a table are those its method takes; one that is none is to be refused.
    const tables = {
      domain: [domainEvents, (name: string) => events.domain(name as never)],
      network: [networkEvents, (name: string) => events.network(name as never)],
      storagePool: [storagePoolEvents, (name: string) => events.storagePool(name as never)],
      nodeDevice: [nodeDeviceEvents, (name: string) => events.nodeDevice(name as never)],
      secret: [secretEvents, (name: string) => events.secret(name as never)],
    } as const;
    for (const [table, listen] of Object.values(tables)) {
      for (const [name, { id }] of Object.entries(table.events)) {
        asked.length = 0;
        (await listen(name).ready).unwrap();
        expect(asked).toMatchObject([{ eventID: id }]);
      }
      expect(() => listen('toString')).toThrow(TypeError);
    }
    await conn.close();
  });
});

describe('on()', () => {
  test('calls a listener with one event after the other, and resolves at the end', async () => {
    const { server } = eventServer();
    const conn = await connectTo(server);
    const subscription = conn.events.storagePool('refresh');
    (await subscription.ready).unwrap();
    const seen: string[] = [];
    let atOnce = 0;
    const ended = subscription.on(async ({ pool }) => {
      atOnce += 1;
      await conn.rpc.call('CONNECT_SUPPORTS_FEATURE', { feature: 1 });
      seen.push(`${pool.name} ${atOnce}`);
      atOnce -= 1;
      if (seen.length === 2) subscription.close();
    });
    for (const name of ['a', 'b'])
      server.send(server.eventBytes('STORAGE_POOL_EVENT_REFRESH', { callbackID: ID, pool: { name, uuid } }));
    expect((await ended).ok).toBe(true);
    expect(seen).toEqual(['a 1', 'b 1']);

    const other = conn.events.storagePool('lifecycle');
    const lost = other.on(() => {});
    await conn.close();
    expect((await lost).val).toMatchObject({ code: 'CONNECTION_CLOSED' });
  });

  test('rejects with what the listener throws, and closes the subscription', async () => {
    const { server } = eventServer();
    const conn = await connectTo(server);
    const subscription = conn.events.storagePool('refresh');
    (await subscription.ready).unwrap();
    const ended = subscription.on(() => {
      throw new RangeError('a mistake');
    });
    server.send(server.eventBytes('STORAGE_POOL_EVENT_REFRESH', { callbackID: ID, pool: { name: 'a', uuid } }));
    await expect(ended).rejects.toThrow(RangeError);
    await server.until(() => server.count('CONNECT_STORAGE_POOL_EVENT_DEREGISTER_ANY') === 1);
    await conn.close();
  });
});
