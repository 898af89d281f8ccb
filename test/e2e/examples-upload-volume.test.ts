import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connect } from '@virtkit/libvirt-client';
import { startPrivateLibvirtd } from '@virtkit/libvirt-client/testing';
import { expect, test } from 'vitest';
import { runExample } from './run-example.ts';

const MIB = 1024 * 1024;
const skip = process.env['CI'] !== 'true' && !existsSync('/usr/sbin/libvirtd');

test.skipIf(skip)('upload-volume uploads a file, whole or sparse, shows how far it is, and verifies it', async () => {
  const daemon = (await startPrivateLibvirtd()).unwrap();
  try {
    const conn = (await connect(daemon.uri())).unwrap();
    const target = join(daemon.home, 'pool');
    const xml = `<pool type='dir'><name>images</name><target><path>${target}</path></target></pool>`;
    (await conn.storagePools.createXml(xml, { withBuild: true })).unwrap();
    const file = join(daemon.home, 'disk.img');
    const content = Buffer.alloc(16 * MIB);
    content.fill('data', 3 * MIB, 5 * MIB);
    await writeFile(file, content);
    const sha256 = createHash('sha256').update(content).digest('hex');

    for (const [name, ...more] of [['plain'], ['sparse', '--sparse']]) {
      const args = ['--connect', daemon.uri(), ...more, 'images', name ?? '', file];
      const { code, output } = await runExample('upload-volume', args).ended;
      expect(output).toContain('100 %');
      expect(output).toContain(`verified: sha256 ${sha256}`);
      expect(code).toBe(0);
    }
    const pool = (await conn.storagePools.byName('images')).unwrap();
    const sparse = (await (await pool.volumes.byName('sparse')).unwrap().info()).unwrap();
    expect(sparse.capacity).toBe(BigInt(content.length));
    expect(sparse.allocation).toBeLessThan(4n * BigInt(MIB));

    const again = await runExample('upload-volume', ['--connect', daemon.uri(), 'images', 'plain', file]).ended;
    expect(again).toMatchObject({ code: 1, output: expect.stringContaining('exists already') });
    await conn.close();
  } finally {
    await daemon.stop();
  }
});
