import { describe, expect, test } from 'vitest';
import { open, serve } from './session.ts';

const xml = `<?xml version="1.0"?>
<!-- two of a kind -->
<domain type='qemu'>
  <name>web &amp; mail</name>
  <memory unit='MiB'>256</memory>
  <vcpu placement='static'>3</vcpu>
  <os><type arch='x86_64'>hvm</type></os>
</domain>`;

describe('domains of the test server', () => {
  test('are defined from XML, found, started, suspended, resumed, shut down and undefined', async () => {
    const server = serve();
    const conn = await open(server);
    const defined = (await conn.domains.defineXml(xml)).unwrap();
    expect(defined.name).toBe('web & mail');
    expect((await conn.domains.byUuid(defined.uuid)).unwrap().name).toBe(defined.name);
    expect((await defined.xmlDesc()).unwrap()).toContain(`<uuid>${defined.uuid}</uuid>`);

    const events = conn.events.domain('lifecycle');
    (await events.ready).unwrap();
    const started = (await defined.start()).unwrap();
    expect(started.id).toBe(1);
    expect((await conn.domains.byId(1)).unwrap().uuid).toBe(defined.uuid);
    expect((await started.info()).unwrap()).toMatchObject({ state: 'running', memoryKiB: 262144n, vcpus: 3 });
    expect((await started.xmlDesc()).unwrap()).toContain("<domain id='1' type='qemu'>");
    expect((await started.xmlDesc({ inactive: true })).unwrap()).toContain("<domain type='qemu'>");
    (await started.suspend()).unwrap();
    expect((await started.state()).unwrap()).toMatchObject({ state: 'paused', reason: 'user' });
    (await started.resume()).unwrap();
    (await started.shutdown()).unwrap();
    const seen: string[] = [];
    for await (const { event } of events) {
      seen.push(event);
      if (event === 'stopped') break;
    }
    expect(seen).toEqual(['started', 'suspended', 'resumed', 'shutdown', 'stopped']);
    expect((await started.state()).unwrap()).toMatchObject({ state: 'shutoff', reason: 'shutdown' });
    (await started.undefine()).unwrap();
    expect((await conn.domains.list()).unwrap()).toEqual([]);
  });

  test('are listed by the flags', async () => {
    const server = serve();
    server.domains.define({ name: 'off' }).autostart = true;
    server.domains.define({ name: 'on' }).start();
    server.domains.create({ name: 'held' }, { paused: true });
    const conn = await open(server);
    const names = async (options: Parameters<typeof conn.domains.list>[0]) =>
      (await conn.domains.list(options)).unwrap().map(({ name }) => name);
    expect(await names({})).toEqual(['off', 'on', 'held']);
    expect(await names({ active: true })).toEqual(['on', 'held']);
    expect(await names({ active: true, inactive: true })).toEqual(['off', 'on', 'held']);
    expect(await names({ active: true, persistent: true })).toEqual(['on']);
    expect(await names({ transient: true })).toEqual(['held']);
    expect(await names({ paused: true })).toEqual(['held']);
    expect(await names({ autostart: true })).toEqual(['off']);
  });

  test('fail as those of a libvirtd do, with every field', async () => {
    const conn = await open(serve());
    expect((await conn.domains.byName('nope')).val).toMatchObject({
      code: 'NO_DOMAIN',
      number: 42,
      domain: 'QEMU',
      level: 'error',
      message: "Domain not found: no domain with matching name 'nope'",
      str1: 'Domain not found: %s',
      str2: "no domain with matching name 'nope'",
      str3: undefined,
      int1: -1,
      int2: -1,
    });
    expect((await conn.domains.byId(77)).val).toMatchObject({
      code: 'NO_DOMAIN',
      str2: 'no domain with matching id 77',
    });
    const web = (await conn.domains.defineXml('<domain><name>web</name></domain>')).unwrap();
    expect((await web.destroy()).val).toMatchObject({ code: 'OPERATION_INVALID', str2: 'domain is not running' });
    (await web.start()).unwrap();
    expect((await web.start()).val).toMatchObject({ code: 'OPERATION_INVALID', str2: 'domain is already running' });
    const again = await conn.domains.defineXml('<domain><name>web</name></domain>');
    expect(again.val).toMatchObject({
      code: 'OPERATION_FAILED',
      str2: `domain 'web' already exists with uuid ${web.uuid}`,
    });
  });

  test.each([
    ['an element that is not closed', '<domain><name>x</name>', 'XML_DETAIL'],
    ['an end tag of another element', '<domain><name>x</domain></name>', 'XML_DETAIL'],
    ['a document type', '<!DOCTYPE domain [<!ENTITY a "b">]><domain><name>x</name></domain>', 'XML_DETAIL'],
    ['two root elements', '<domain><name>x</name></domain><domain/>', 'XML_DETAIL'],
    ['text around the root', 'x<domain><name>x</name></domain>', 'XML_DETAIL'],
    ['nothing', '', 'XML_DETAIL'],
    ['too deep a nesting', '<a>'.repeat(65), 'XML_DETAIL'],
    ['another root', '<network><name>x</name></network>', 'XML_ERROR'],
    ['no name', '<domain/>', 'NO_NAME'],
    ['a UUID that is none', '<domain><name>x</name><uuid>1</uuid></domain>', 'INTERNAL_ERROR'],
  ])('are refused for %s', async (_what, document, code) => {
    const conn = await open(serve());
    expect((await conn.domains.defineXml(document)).val).toMatchObject({ code });
    expect((await conn.domains.list()).unwrap()).toEqual([]);
  });

  test('that are transient are gone when they stop; one undefined while it runs becomes transient', async () => {
    const server = serve();
    const conn = await open(server);
    const brief = (await conn.domains.createXml('<domain><name>brief</name></domain>')).unwrap();
    (await brief.destroy()).unwrap();
    expect((await brief.state()).val).toMatchObject({ code: 'NO_DOMAIN' });
    const web = server.domains.define({ name: 'web' });
    web.start();
    web.undefine();
    expect(server.domains.has('web')).toBe(true);
    web.crash();
    expect(server.domains.has('web')).toBe(false);
  });

  test('keep autostart and metadata', async () => {
    const server = serve();
    const dom = server.domains.define({ name: 'web' }).ref;
    const { rpc, ...conn } = await open(server);
    void conn;
    (await rpc.call('DOMAIN_SET_AUTOSTART', { dom, autostart: 1 })).unwrap();
    expect((await rpc.call('DOMAIN_GET_AUTOSTART', { dom })).unwrap()).toEqual({ autostart: 1 });
    const title = { dom, type: 1, uri: null, flags: 0 };
    expect((await rpc.call('DOMAIN_GET_METADATA', title)).val).toMatchObject({ code: 'NO_DOMAIN_METADATA' });
    (await rpc.call('DOMAIN_SET_METADATA', { ...title, key: null, metadata: 'a <b>' })).unwrap();
    expect((await rpc.call('DOMAIN_GET_METADATA', title)).unwrap()).toEqual({ metadata: 'a <b>' });
    expect(server.domains.get('web').xml()).toContain('<title>a &#60;b&#62;</title>');
    const element = { dom, type: 2, uri: 'urn:x', flags: 0 };
    (await rpc.call('DOMAIN_SET_METADATA', { ...element, key: 'x', metadata: '<x/>' })).unwrap();
    expect((await rpc.call('DOMAIN_GET_METADATA', element)).unwrap()).toEqual({ metadata: '<x/>' });
  });
});
