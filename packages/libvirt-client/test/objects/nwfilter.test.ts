import { expect, test } from 'vitest';
import { NwfilterBinding } from '../../src/objects/nwfilter/nwfilter-binding.ts';
import { Nwfilter } from '../../src/objects/nwfilter/nwfilter.ts';
import { sent } from '../support/sent.ts';

const nwfilter = { name: 'no-spoofing', uuid: new Uint8Array(16).fill(7) };
const binding = { portdev: 'vnet0', filtername: 'no-spoofing' };

test('filters are listed, with UUIDs as text', async () => {
  const { args, result } = await sent('CONNECT_LIST_ALL_NWFILTERS', { filters: [nwfilter], ret: 1 }, (conn) =>
    conn.nwfilters.list(),
  );
  expect(args).toEqual({ needResults: 1, flags: 0 });
  expect(result.unwrap()[0]).toMatchObject({ name: 'no-spoofing', uuid: '07070707-0707-0707-0707-070707070707' });
});

test('a filter is found by name and by UUID, and defined', async () => {
  const byName = await sent('NWFILTER_LOOKUP_BY_NAME', { nwfilter }, (conn) => conn.nwfilters.byName('no-spoofing'));
  expect(byName.args).toEqual({ name: 'no-spoofing' });
  const byUuid = await sent('NWFILTER_LOOKUP_BY_UUID', { nwfilter }, (conn) =>
    conn.nwfilters.byUuid('07070707070707070707070707070707'),
  );
  expect(byUuid.args).toEqual({ uuid: nwfilter.uuid });
  const defined = await sent('NWFILTER_DEFINE_XML_FLAGS', { nwfilter }, (conn) =>
    conn.nwfilters.defineXml('<filter/>', { validate: true }),
  );
  expect(defined.args).toEqual({ xml: '<filter/>', flags: 1 });
  for (const { result } of [byName, byUuid, defined]) expect(result.unwrap().ref).toEqual(nwfilter);
});

test('a filter tells its XML and is removed', async () => {
  const xml = await sent('NWFILTER_GET_XML_DESC', { xml: '<filter/>' }, ({ rpc }) =>
    new Nwfilter(rpc, nwfilter).xmlDesc(),
  );
  expect(xml.args).toEqual({ nwfilter, flags: 0 });
  expect(xml.result.val).toBe('<filter/>');
  const { args } = await sent('NWFILTER_UNDEFINE', undefined, ({ rpc }) => new Nwfilter(rpc, nwfilter).undefine());
  expect(args).toEqual({ nwfilter });
});

test('bindings are listed, found, made and removed', async () => {
  const list = await sent('CONNECT_LIST_ALL_NWFILTER_BINDINGS', { bindings: [binding], ret: 1 }, (conn) =>
    conn.nwfilters.bindings.list(),
  );
  expect(list.args).toEqual({ needResults: 1, flags: 0 });
  expect(list.result.unwrap()[0]).toMatchObject({ portDev: 'vnet0', filterName: 'no-spoofing' });
  const found = await sent('NWFILTER_BINDING_LOOKUP_BY_PORT_DEV', { nwfilter: binding }, (conn) =>
    conn.nwfilters.bindings.byPortDev('vnet0'),
  );
  expect(found.args).toEqual({ name: 'vnet0' });
  const made = await sent('NWFILTER_BINDING_CREATE_XML', { nwfilter: binding }, (conn) =>
    conn.nwfilters.bindings.createXml('<filterbinding/>', { validate: true }),
  );
  expect(made.args).toEqual({ xml: '<filterbinding/>', flags: 1 });
  const xml = await sent('NWFILTER_BINDING_GET_XML_DESC', { xml: '<x/>' }, ({ rpc }) =>
    new NwfilterBinding(rpc, binding).xmlDesc(),
  );
  expect(xml.args).toEqual({ nwfilter: binding, flags: 0 });
  const gone = await sent('NWFILTER_BINDING_DELETE', undefined, ({ rpc }) =>
    new NwfilterBinding(rpc, binding).delete(),
  );
  expect(gone.args).toEqual({ nwfilter: binding });
});
