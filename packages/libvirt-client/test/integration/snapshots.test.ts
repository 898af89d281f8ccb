import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Connection, Domain, DomainCheckpoint, DomainSnapshot } from '../../src/index.ts';
import type { PrivateLibvirtd } from '../../src/testing.ts';
import { missing, open, startDaemon, virsh } from '../support/daemon.ts';

const DRIVER = 'test:///default';
const names = (list: readonly (DomainCheckpoint | DomainSnapshot)[]) => list.map(({ name }) => name).toSorted();

/** A domain whose disk the test driver believes to be there. */
const guestXml = `<domain type='test'><name>kept</name><memory unit='KiB'>65536</memory><os><type>hvm</type></os>
  <devices><disk type='file' device='disk'><driver name='qemu' type='qcow2'/><source file='/none/kept.qcow2'/>
  <target dev='vda' bus='virtio'/></disk></devices></domain>`;

describe.skipIf(missing.length > 0)("the test driver's snapshots and checkpoints", () => {
  let daemon: PrivateLibvirtd;
  let conn: Connection;
  let domain: Domain;
  beforeAll(async () => {
    daemon = await startDaemon();
    conn = await open(daemon, DRIVER);
    (await conn.domains.defineXml(guestXml)).unwrap();
    domain = (await (await conn.domains.byName('kept')).unwrap().start()).unwrap();
  });
  afterAll(async () => {
    await conn?.close();
    await daemon?.stop();
  });

  const snapshotXml = (name: string) => `<domainsnapshot><name>${name}</name></domainsnapshot>`;

  test('makes a tree of snapshots, which virsh sees the same', async () => {
    const { snapshots } = domain;
    expect((await snapshots.hasCurrent()).val).toBe(false);
    expect((await snapshots.current()).val).toMatchObject({ code: 'NO_DOMAIN_SNAPSHOT' });
    for (const name of ['one', 'two', 'three']) (await snapshots.create(snapshotXml(name))).unwrap();

    expect(names((await snapshots.list()).unwrap())).toEqual(['one', 'three', 'two']);
    expect(
      (await snapshots.list({ topological: true }))
        .unwrap()
        .map(({ name }) => name)
        .join('\n'),
    ).toBe(await virsh(daemon, DRIVER, 'snapshot-list', 'kept', '--name', '--topological'));
    expect(names((await snapshots.list({ roots: true })).unwrap())).toEqual(['one']);
    expect(names((await snapshots.list({ leaves: true })).unwrap())).toEqual(['three']);
    expect(names((await snapshots.list({ flags: ['noLeaves', 'internal'] })).unwrap())).toEqual(['one', 'two']);
    expect(names((await snapshots.list({ external: true })).unwrap())).toEqual([]);

    const one = (await snapshots.byName('one')).unwrap();
    expect(names((await one.children()).unwrap())).toEqual(['two']);
    expect(names((await one.children({ descendants: true })).unwrap())).toEqual(['three', 'two']);
    expect((await one.parent()).val).toMatchObject({ code: 'NO_DOMAIN_SNAPSHOT' });
    expect((await one.isCurrent()).val).toBe(false);
    const current = (await snapshots.current()).unwrap();
    expect([current.name, (await current.isCurrent()).val, (await snapshots.hasCurrent()).val]).toEqual([
      'three',
      true,
      true,
    ]);
    expect((await current.hasMetadata()).val).toBe(true);
    expect((await current.parent()).unwrap().name).toBe(
      await virsh(daemon, DRIVER, 'snapshot-parent', 'kept', 'three'),
    );
    expect((await current.xmlDesc()).unwrap().trim()).toBe(
      await virsh(daemon, DRIVER, 'snapshot-dumpxml', 'kept', 'three'),
    );
  });

  test('goes back to a snapshot, and deletes it with what came after', async () => {
    (await domain.suspend()).unwrap();
    const one = (await domain.snapshots.byName('one')).unwrap();
    expect((await one.revert()).ok).toBe(true);
    expect((await domain.state()).val).toMatchObject({ state: 'running' });
    expect((await one.isCurrent()).val).toBe(true);
    expect((await one.revert({ paused: true })).ok).toBe(true);
    expect((await domain.state()).val).toMatchObject({ state: 'paused' });
    expect((await one.delete({ childrenOnly: true })).ok).toBe(true);
    expect(names((await domain.snapshots.list()).unwrap())).toEqual(['one']);
    expect((await one.delete()).ok).toBe(true);
    expect((await one.delete()).val).toMatchObject({ code: 'NO_DOMAIN_SNAPSHOT' });
  });

  test('makes checkpoints one after the other, which virsh sees the same', async () => {
    const { checkpoints } = domain;
    for (const name of ['first', 'second', 'third']) {
      (await checkpoints.create(`<domaincheckpoint><name>${name}</name></domaincheckpoint>`)).unwrap();
    }
    expect(
      (await checkpoints.list({ topological: true }))
        .unwrap()
        .map(({ name }) => name)
        .join('\n'),
    ).toBe(await virsh(daemon, DRIVER, 'checkpoint-list', 'kept', '--name', '--topological'));
    expect(names((await checkpoints.list({ leaves: true })).unwrap())).toEqual(['third']);
    const first = (await checkpoints.byName('first')).unwrap();
    expect(names((await first.children()).unwrap())).toEqual(['second']);
    expect(names((await first.children({ descendants: true })).unwrap())).toEqual(['second', 'third']);
    expect((await first.parent()).val).toMatchObject({ code: 'NO_DOMAIN_CHECKPOINT' });
    const second = (await checkpoints.byName('second')).unwrap();
    expect((await second.parent()).unwrap().name).toBe('first');
    expect((await second.xmlDesc({ noDomain: true })).unwrap().trim()).toBe(
      await virsh(daemon, DRIVER, 'checkpoint-dumpxml', 'kept', 'second', '--no-domain'),
    );
    expect((await second.delete()).ok).toBe(true);
    expect((await checkpoints.byName('second')).val).toMatchObject({ code: 'NO_DOMAIN_CHECKPOINT' });
    expect(names((await first.children()).unwrap())).toEqual(['third']);
    expect((await first.delete({ children: true })).ok).toBe(true);
    expect((await checkpoints.list()).val).toEqual([]);
  });

  test('saves a domain to a file, changes what is in it, and restores it', async () => {
    (await domain.resume()).unwrap();
    const file = `${daemon.home}/kept.save`;
    expect((await domain.save(file)).ok).toBe(true);
    expect((await domain.state()).val).toMatchObject({ state: 'shutoff', reason: 'saved' });
    const { saveImages } = conn.domains;
    const xml = (await saveImages.xmlDesc(file)).unwrap();
    expect(xml.trim()).toBe(await virsh(daemon, DRIVER, 'save-image-dumpxml', file));
    const changed = xml.replace('<on_crash>destroy</on_crash>', '<on_crash>restart</on_crash>');
    expect(changed).not.toBe(xml);
    expect((await saveImages.defineXml(file, changed)).ok).toBe(true);
    (await saveImages.restore(file)).unwrap();
    expect((await domain.state()).val).toMatchObject({ state: 'running' });
    expect((await saveImages.restore(file, { paused: true })).val).toMatchObject({ code: 'INVALID_ARG' });
    expect((await domain.xmlDesc()).unwrap()).toContain('<on_crash>restart</on_crash>');
    expect((await saveImages.restore(`${daemon.home}/none`)).val).toMatchObject({ code: 'SYSTEM_ERROR' });
  });

  test('keeps the state of a domain until it is started, or forgotten', async () => {
    const { managedSave } = domain;
    expect((await managedSave.exists()).val).toBe(false);
    expect((await managedSave.save({ running: true })).ok).toBe(true);
    expect((await managedSave.exists()).val).toBe(true);
    expect(await virsh(daemon, DRIVER, 'dominfo', 'kept')).toMatch(/Managed save: +yes/u);
    expect((await managedSave.remove()).ok).toBe(true);
    expect((await managedSave.exists()).val).toBe(false);
  });
});
