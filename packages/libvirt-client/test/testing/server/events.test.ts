import { expect, test } from 'vitest';
import { open, serve } from './session.ts';

test('an event comes before the reply to the call that caused it', async () => {
  const server = serve();
  const domain = server.domains.define({ name: 'web' });
  const conn = await open(server);
  const events = conn.events.domain('lifecycle');
  (await events.ready).unwrap();
  const order: string[] = [];
  const heard = events.waitFor(({ event }) => order.push(event) > 0);
  const started = conn.rpc.call('DOMAIN_CREATE', { dom: domain.ref }).then(() => order.push('reply'));
  await Promise.all([heard, started]);
  expect(order).toEqual(['started', 'reply']);
});

test('events about one domain do not reach who asked for those of another, nor whoever has asked for none', async () => {
  const server = serve();
  const [web, mail] = ['web', 'mail'].map((name) => server.domains.define({ name }));
  const conn = await open(server);
  await open(server);
  const events = conn.events.domain('lifecycle', { domain: (await conn.domains.byName('mail')).unwrap() });
  (await events.ready).unwrap();
  web?.start();
  mail?.start();
  expect((await events.waitFor(() => true)).unwrap().domain.name).toBe('mail');
});

test('registrations are counted for each family, and what cannot be registered is refused as by a libvirtd', async () => {
  const { rpc } = await open(serve());
  const register = () => rpc.call('CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY', { eventID: 0, dom: null });
  expect((await register()).unwrap()).toEqual({ callbackID: 0 });
  expect((await register()).val).toMatchObject({ code: 'INVALID_ARG', str2: 'event callback already tracked' });
  const monitor = { dom: null, event: null, flags: 0 };
  expect((await rpc.call('qemu.CONNECT_DOMAIN_MONITOR_EVENT_REGISTER', monitor)).unwrap()).toEqual({ callbackID: 1 });
  const pool = await rpc.call('CONNECT_STORAGE_POOL_EVENT_REGISTER_ANY', { eventID: 0, pool: null });
  expect(pool.unwrap()).toEqual({ callbackID: 0 });
  const unknown = await rpc.call('CONNECT_NETWORK_EVENT_REGISTER_ANY', { eventID: 99, net: null });
  expect(unknown.val).toMatchObject({ code: 'INTERNAL_ERROR', domain: 'RPC', str2: 'unsupported event ID 99' });
  const gone = await rpc.call('CONNECT_DOMAIN_EVENT_CALLBACK_DEREGISTER_ANY', { callbackID: 99 });
  expect(gone.val).toMatchObject({ code: 'INTERNAL_ERROR', domain: 'RPC' });
});
