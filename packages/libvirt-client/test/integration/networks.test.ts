import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Connection, Network } from '../../src/index.ts';
import type { PrivateLibvirtd } from '../../src/testing.ts';
import { missing, open, startDaemon, virsh } from '../support/daemon.ts';

const SESSION = 'qemu:///session';
const TEST = 'test:///default';
const PORT_UUID = '5a9eb8d4-1f2e-4bfa-9f57-3f1e2d4c5b6a';
/** Of this mode libvirt only keeps the name of a bridge, so that it needs no privileges. */
const definition = (name: string) =>
  `<network><name>${name}</name><forward mode='bridge'/><bridge name='virtkit0'/></network>`;
const port = `<networkport>
  <uuid>${PORT_UUID}</uuid>
  <owner><name>vm</name><uuid>00000000-0000-4000-8000-000000000001</uuid></owner>
  <mac address='52:54:00:00:00:01'/>
</networkport>`;

describe.skipIf(missing.length > 0)('networks', () => {
  let daemon: PrivateLibvirtd;
  let session: Connection;
  let driver: Connection;
  beforeAll(async () => {
    daemon = await startDaemon();
    session = await open(daemon, SESSION);
    driver = await open(daemon, TEST);
  });
  afterAll(async () => {
    await session?.close();
    await driver?.close();
    await daemon?.stop();
  });

  test('are found as virsh finds them', async () => {
    const listed = (await driver.networks.list({ active: true })).unwrap();
    expect(listed.map(({ name }) => name)).toEqual(['default']);
    const network = (await driver.networks.byName('default')).unwrap();
    expect(network.uuid).toBe(await virsh(daemon, TEST, 'net-uuid', 'default'));
    expect((await driver.networks.byUuid(network.uuid)).unwrap().name).toBe('default');
    expect((await network.xmlDesc()).unwrap().trim()).toBe(await virsh(daemon, TEST, 'net-dumpxml', 'default'));
    expect((await driver.networks.list({ inactive: true })).val).toEqual([]);
    expect((await driver.networks.byName('none')).val).toMatchObject({ code: 'NO_NETWORK' });
  });

  test('are defined, started, described, stopped and undefined', async () => {
    const network = (await session.networks.defineXml(definition('life'), { validate: true })).unwrap();
    expect((await state(network)).slice(0, 2)).toEqual([false, true]);
    expect((await network.start()).ok).toBe(true);
    expect((await network.setAutostart(true)).ok).toBe(true);
    expect(await state(network)).toEqual([true, true, true]);
    expect(await virsh(daemon, SESSION, 'net-info', 'life')).toMatch(/Autostart: +yes\nBridge: +virtkit0/u);
    expect((await network.bridgeName()).val).toBe('virtkit0');
    expect((await network.dhcpLeases()).val).toEqual([]);
    expect((await network.setAutostart(false)).ok).toBe(true);
    expect((await network.destroy()).ok).toBe(true);
    expect(await state(network)).toEqual([false, true, false]);
    expect((await network.undefine()).ok).toBe(true);
    expect((await network.isActive()).val).toMatchObject({ code: 'NO_NETWORK' });
  });

  test('are gone with their end when they are transient', async () => {
    const network = (await session.networks.createXml(definition('passing'))).unwrap();
    expect((await state(network)).slice(0, 2)).toEqual([true, false]);
    expect((await network.destroy()).ok).toBe(true);
    expect((await session.networks.byName('passing')).val).toMatchObject({ code: 'NO_NETWORK' });
  });

  test('are changed in part, in what runs and in what is defined', async () => {
    const network = (await session.networks.defineXml(definition('changed'))).unwrap();
    (await network.start()).unwrap();
    const group = { section: 'portgroup', xml: "<portgroup name='fast'/>" } as const;
    (await network.update({ command: 'addLast', ...group }, { live: true, config: true })).unwrap();
    for (const inactive of [false, true]) expect((await network.xmlDesc({ inactive })).unwrap()).toContain("'fast'");
    (await network.update({ command: 'delete', ...group }, { config: true })).unwrap();
    expect((await network.xmlDesc()).unwrap()).toContain("'fast'");
    expect((await network.xmlDesc({ inactive: true })).unwrap()).not.toContain("'fast'");
    (await network.destroy()).unwrap();
    (await network.undefine()).unwrap();
  });

  test('have ports, with limits that can be changed', async () => {
    const network = (await session.networks.createXml(definition('plugged'))).unwrap();
    expect((await network.ports.list()).val).toEqual([]);
    const made = (await network.ports.createXml(port, { validate: true })).unwrap();
    expect(made.uuid).toBe(PORT_UUID);
    expect((await network.ports.list()).unwrap().map(({ uuid }) => uuid)).toEqual([PORT_UUID]);
    const found = (await network.ports.byUuid(PORT_UUID)).unwrap();
    expect((await found.xmlDesc()).unwrap()).toContain("<mac address='52:54:00:00:00:01'/>");
    expect((await found.setParameters({ 'inbound.average': 1000, 'inbound.peak': 2000 })).ok).toBe(true);
    expect((await found.parameters()).val).toMatchObject({ 'inbound.average': 1000, 'inbound.peak': 2000 });
    expect((await found.delete()).ok).toBe(true);
    expect((await network.ports.byUuid(PORT_UUID)).val).toMatchObject({ code: 'NO_NETWORK_PORT' });
    (await network.destroy()).unwrap();
  });

  test('keep metadata where the server is new enough, and else it says since when', async () => {
    const network = (await session.networks.defineXml(definition('titled'))).unwrap();
    const set = await network.metadata.set('title', 'a title', { config: true });
    const got = await network.metadata.get('title', { config: true });
    const lacking = expect.objectContaining({ code: 'NO_SUPPORT', message: expect.stringContaining('9.7.0') });
    expect(got.val).toEqual(set.ok ? 'a title' : lacking);
    (await network.undefine()).unwrap();
  });
});

/** Active, persistent, autostart. */
async function state(network: Network): Promise<unknown[]> {
  return [(await network.isActive()).val, (await network.isPersistent()).val, (await network.autostart()).val];
}
