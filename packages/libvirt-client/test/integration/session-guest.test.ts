import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Connection, Domain, DomainLifecycleEvent, LibvirtError, Subscription } from '../../src/index.ts';
import type { PrivateLibvirtd } from '../../src/testing.ts';
import { missing, open, startDaemon, tinyGuest, virsh } from '../support/daemon.ts';

const DRIVER = 'qemu:///session';
const CHANNEL = 'org.virtkit.test.0';

describe.skipIf(missing.length > 0)('a QEMU guest of a session daemon', () => {
  let daemon: PrivateLibvirtd;
  let conn: Connection;
  let events: Subscription<DomainLifecycleEvent>;
  let guest: Domain;
  beforeAll(async () => {
    daemon = await startDaemon();
    conn = await open(daemon, DRIVER);
    events = conn.events.domain('lifecycle');
    (await events.ready).unwrap();
    guest = (await conn.domains.defineXml(tinyGuest('tiny'), { validate: true })).unwrap();
    guest = (await guest.start({ startPaused: true })).unwrap();
  });
  afterAll(async () => {
    await conn?.close();
    await daemon?.stop();
  });

  test('is there as virsh sees it', async () => {
    expect(await virsh(daemon, DRIVER, 'list', '--name')).toBe('tiny');
    expect((await guest.state()).val).toMatchObject({ state: 'paused', reason: 'user' });
    expect((await guest.info()).val).toMatchObject({ maxMemoryKiB: 65536n, vcpus: 1 });
    expect((await guest.xmlDesc({ inactive: true })).unwrap().trim()).toBe(
      await virsh(daemon, DRIVER, 'dumpxml', '--inactive', 'tiny'),
    );
    expect((await conn.version()).unwrap()).toMatch(/^\d+\.\d+\.\d+$/u);
    expect((await conn.domainCapabilities({ virtType: 'qemu', arch: 'x86_64' })).unwrap()).toContain(
      '<domainCapabilities>',
    );
  });

  test('lets a console read what its firmware writes', async () => {
    const console = (await guest.openConsole()).unwrap();
    const second = await guest.openConsole();
    expect(second.val).toMatchObject({ code: 'OPERATION_FAILED', domain: 'QEMU' });
    (await guest.resume()).unwrap();
    let text = '';
    for await (const bytes of console) {
      text += String(bytes);
      // Leaving the loop destroys the stream.
      if (text.includes('SeaBIOS')) break;
    }
    expect(text).toContain('SeaBIOS');
    const again = (await guest.openConsole({ force: true })).unwrap();
    again.destroy();
    expect((await guest.state()).val).toMatchObject({ state: 'running' });
  });

  test('has a channel that one can open at a time', async () => {
    const channel = (await guest.openChannel(CHANNEL)).unwrap();
    channel.write('nobody listens yet\n');
    const second = await guest.openChannel(CHANNEL);
    expect(second.val).toMatchObject({ code: 'OPERATION_FAILED', procedure: 'DOMAIN_OPEN_CHANNEL' });
    channel.resume();
    channel.end();
    await finished(channel);
    const again = (await guest.openChannel(CHANNEL)).unwrap();
    const lost = once(again, 'error');
    const forced = (await guest.openChannel(CHANNEL, { force: true })).unwrap();
    expect(await lost).toMatchObject([{ domain: 'STREAMS' }]);
    forced.destroy();
    await once(forced, 'close');
    expect((await guest.openChannel('no.such.port')).val).toMatchObject({ domain: 'QEMU' });
  });

  test('ends its streams when it ends, and the daemon tells', async () => {
    const channel = (await guest.openChannel(CHANNEL, { force: true })).unwrap();
    // A QEMU that leaves something unread resets its socket, and then the server gives an error in place of the end.
    const ended = finished(channel.resume()).then(
      () => 'ended',
      (error: LibvirtError) => error.domain,
    );
    (await guest.destroy()).unwrap();
    expect(['ended', 'STREAMS']).toContain(await ended);
    const stopped = await events.waitFor(({ event }) => event === 'stopped', { timeoutMs: 10_000 });
    expect(stopped.val).toMatchObject({ detail: 'destroyed', domain: { name: 'tiny', uuid: guest.uuid } });
    expect((await guest.undefine({ nvram: true, managedSave: true })).ok).toBe(true);
    expect((await guest.state()).val).toMatchObject({ code: 'NO_DOMAIN' });
    expect((await conn.domains.list()).val).toEqual([]);
  });

  test('cannot be defined from bad XML', async () => {
    expect((await conn.domains.defineXml('<domain')).val).toMatchObject({ code: 'XML_DETAIL', domain: 'DOMAIN' });
  });
});
