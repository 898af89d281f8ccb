import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect, type Connection, type DomainLifecycleEvent, type Subscription } from '../../src/index.ts';
import type { PrivateLibvirtd } from '../../src/testing.ts';
import { missing, open, startDaemon, virsh } from '../support/daemon.ts';

const DRIVER = 'test:///default';
const definition = (name: string) =>
  `<domain type='test'><name>${name}</name><memory unit='KiB'>65536</memory><os><type>hvm</type></os></domain>`;

async function take(events: Subscription<DomainLifecycleEvent>, count: number): Promise<string[]> {
  const taken: string[] = [];
  while (taken.length < count) {
    const { event, detail } = (await events.waitFor(undefined, { timeoutMs: 10_000 })).unwrap();
    taken.push(`${event} ${detail}`);
  }
  return taken;
}

describe.skipIf(missing.length > 0)("libvirtd's test driver", () => {
  let daemon: PrivateLibvirtd;
  let conn: Connection;
  beforeAll(async () => {
    daemon = await startDaemon();
    conn = await open(daemon, DRIVER);
  });
  afterAll(async () => {
    await conn?.close();
    await daemon?.stop();
  });

  test('tells about itself what virsh tells', async () => {
    expect((await conn.hostname()).val).toBe(await virsh(daemon, DRIVER, 'hostname'));
    expect((await conn.uri()).val).toBe('test:///default');
    expect((await conn.capabilities()).unwrap().trim()).toBe(await virsh(daemon, DRIVER, 'capabilities'));
    expect((await conn.libVersion()).val).toMatch(/^\d+\.\d+\.\d+$/u);
  });

  test('lists and finds the domain that is there', async () => {
    const listed = (await conn.domains.list({ active: true })).unwrap();
    expect(listed.map(({ name }) => name).join('\n')).toBe(await virsh(daemon, DRIVER, 'list', '--name'));
    const domain = (await conn.domains.byName('test')).unwrap();
    expect(domain.uuid).toBe(await virsh(daemon, DRIVER, 'domuuid', 'test'));
    expect((await conn.domains.byUuid(domain.uuid)).unwrap().name).toBe('test');
    expect((await conn.domains.byId(domain.id ?? 0)).unwrap().uuid).toBe(domain.uuid);
    expect((await domain.xmlDesc()).unwrap().trim()).toBe(await virsh(daemon, DRIVER, 'dumpxml', 'test'));
  });

  test('knows state and size as virsh does', async () => {
    const domain = (await conn.domains.byName('test')).unwrap();
    expect((await domain.state()).unwrap().state).toBe(await virsh(daemon, DRIVER, 'domstate', 'test'));
    const { maxMemoryKiB, memoryKiB, vcpus } = (await domain.info()).unwrap();
    const told = await virsh(daemon, DRIVER, 'dominfo', 'test');
    expect(told).toMatch(new RegExp(`CPU\\(s\\): +${vcpus}\\n`, 'u'));
    expect(told).toMatch(new RegExp(`Max memory: +${maxMemoryKiB} KiB\\nUsed memory: +${memoryKiB} KiB`, 'u'));
  });

  test('says NO_DOMAIN for one that is not there', async () => {
    const unknown = '00000000-0000-4000-8000-000000000000';
    const results = [
      await conn.domains.byName('nobody'),
      await conn.domains.byUuid(unknown),
      await conn.domains.byId(4711),
    ];
    for (const { val } of results) expect(val).toMatchObject({ code: 'NO_DOMAIN', number: 42, domain: 'TEST' });
  });

  test('defines, starts, suspends, resumes, ends and undefines, and tells so in order', async () => {
    const events = conn.events.domain('lifecycle');
    expect((await events.ready).ok).toBe(true);
    const domain = (await conn.domains.defineXml(definition('fresh'))).unwrap();
    expect(domain.id).toBeNull();
    const running = (await domain.start()).unwrap();
    expect(running.id).toBeGreaterThan(0);
    expect((await domain.state()).val).toMatchObject({ state: 'running', reason: 'booted' });
    expect((await domain.suspend()).ok).toBe(true);
    expect((await domain.resume()).ok).toBe(true);
    expect((await domain.destroy()).ok).toBe(true);
    expect((await domain.destroy()).val).toMatchObject({ code: 'OPERATION_INVALID' });
    expect((await domain.undefine()).ok).toBe(true);
    expect((await domain.state()).val).toMatchObject({ code: 'NO_DOMAIN' });
    expect(await take(events, 6)).toEqual([
      'defined added',
      'started booted',
      'suspended paused',
      'resumed unpaused',
      'stopped destroyed',
      'undefined removed',
    ]);
    events.close();
  });

  test('sends the events of one domain to who asked for that one', async () => {
    const [mine, other] = [
      (await conn.domains.defineXml(definition('mine'))).unwrap(),
      (await conn.domains.defineXml(definition('other'))).unwrap(),
    ];
    const [ofMine, ofAll] = [conn.events.domain('lifecycle', { domain: mine }), conn.events.domain('lifecycle')];
    expect([(await ofMine.ready).ok, (await ofAll.ready).ok]).toEqual([true, true]);
    for (const domain of [other, mine]) (await domain.start()).unwrap();
    for (const domain of [other, mine]) (await domain.destroy()).unwrap();
    expect(await take(ofMine, 2)).toEqual(['started booted', 'stopped destroyed']);
    expect(await take(ofAll, 4)).toEqual([
      'started booted',
      'started booted',
      'stopped destroyed',
      'stopped destroyed',
    ]);
    ofMine.close();
    ofAll.close();
    for (const domain of [mine, other]) expect((await domain.undefine()).ok).toBe(true);
  });

  test('takes a second subscription of the same kind, and one after the last has gone', async () => {
    const [one, two] = [conn.events.domain('lifecycle'), conn.events.domain('lifecycle')];
    expect([(await one.ready).ok, (await two.ready).ok]).toEqual([true, true]);
    one.close();
    two.close();
    const three = conn.events.domain('lifecycle');
    expect((await three.ready).ok).toBe(true);
    const domain = (await conn.domains.createXml(definition('passing'))).unwrap();
    (await domain.destroy()).unwrap();
    expect(await take(three, 2)).toEqual(['started booted', 'stopped destroyed']);
    three.close();
  });

  test('sees what another connection does', async () => {
    const events = conn.events.domain('lifecycle');
    expect((await events.ready).ok).toBe(true);
    await virsh(daemon, DRIVER, 'destroy', 'test');
    await virsh(daemon, DRIVER, 'start', 'test');
    expect(await take(events, 2)).toEqual(['stopped destroyed', 'started booted']);
    events.close();
  });

  test('refuses to change anything on a read-only connection', async () => {
    const reader = (await connect(daemon.uri(DRIVER), { readOnly: true })).unwrap();
    expect((await reader.domains.list()).ok).toBe(true);
    expect((await reader.domains.defineXml(definition('no'))).val).toMatchObject({ code: 'OPERATION_DENIED' });
    await reader.close();
  });

  test('answers many calls at once, each with its own', async () => {
    const names = Array.from({ length: 200 }, (_, i) => (i % 2 === 0 ? 'test' : `none-${i}`));
    const found = await Promise.all(names.map((name) => conn.domains.byName(name)));
    expect(found.map((result) => result.ok)).toEqual(names.map((name) => name === 'test'));
  });

  test('names the release of a procedure that is newer than the server', async () => {
    const { ref } = (await conn.domains.byName('test')).unwrap();
    const version = (await conn.libVersion()).unwrap();
    const { val } = await conn.rpc.call('DOMAIN_GRAPHICS_RELOAD', { dom: ref, type: 0, flags: 0 });
    // From 10.2.0 on the server has it, and it is the test driver that does not.
    const isOld = Number(version.split('.')[0]) < 10;
    const message = expect.stringContaining(isOld ? `10.2.0, and this server is ${version}` : '');
    expect(val).toMatchObject({ code: 'NO_SUPPORT', message });
  });
});
