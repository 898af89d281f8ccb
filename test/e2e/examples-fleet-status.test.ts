import { existsSync } from 'node:fs';
import { startPrivateLibvirtd } from '@virtkit/libvirt-client/testing';
import { expect, test } from 'vitest';
import { runExample } from './run-example.ts';

const skip = process.env['CI'] !== 'true' && !existsSync('/usr/sbin/libvirtd');

test.skipIf(skip)('fleet-status watches a hundred connections from one process', async () => {
  const daemon = (await startPrivateLibvirtd()).unwrap();
  try {
    const uris = Array.from({ length: 100 }, () => daemon.uri('test:///default'));
    const { code, output } = await runExample('fleet-status', ['--once', ...uris]).ended;
    expect(output).toContain('100 of 100 hosts online, 100 domains running');
    expect(code).toBe(0);

    const run = runExample('fleet-status', [...uris.slice(0, 3), `qemu+unix:///session?socket=${daemon.home}/none`]);
    await run.printed('away: ');
    run.interrupt();
    expect((await run.ended).code).toBe(0);
  } finally {
    await daemon.stop();
  }
});
