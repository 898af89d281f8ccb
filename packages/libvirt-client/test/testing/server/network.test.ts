import { expect, test } from 'vitest';
import { open, serve } from './session.ts';

test('networks of the test server are defined, started, listed, stopped and removed', async () => {
  const server = serve();
  const { rpc } = await open(server);
  const xml = `<network><name>lan</name><bridge name='virbr7'/></network>`;
  const { net } = (await rpc.call('NETWORK_DEFINE_XML', { xml })).unwrap();
  const list = async (flags: number) =>
    (await rpc.call('CONNECT_LIST_ALL_NETWORKS', { needResults: 1, flags })).unwrap().nets.map(({ name }) => name);
  expect(await list(2)).toEqual([]);
  (await rpc.call('NETWORK_CREATE', { net })).unwrap();
  expect(await list(2)).toEqual(['lan']);
  expect((await rpc.call('NETWORK_GET_BRIDGE_NAME', { net })).unwrap()).toEqual({ name: 'virbr7' });
  (await rpc.call('NETWORK_SET_AUTOSTART', { net, autostart: 1 })).unwrap();
  expect(server.networks.get('lan').autostart).toBe(true);
  (await rpc.call('NETWORK_DESTROY', { net })).unwrap();
  expect((await rpc.call('NETWORK_DESTROY', { net })).val).toMatchObject({ str2: "network 'lan' is not active" });
  (await rpc.call('NETWORK_UNDEFINE', { net })).unwrap();
  expect((await rpc.call('NETWORK_LOOKUP_BY_NAME', { name: 'lan' })).val).toMatchObject({
    code: 'NO_NETWORK',
    domain: 'NETWORK',
    str2: "no network with matching name 'lan'",
  });
});
