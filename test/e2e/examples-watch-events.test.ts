import { existsSync } from 'node:fs';
import { connect } from '@virtkit/libvirt-client';
import { startPrivateLibvirtd } from '@virtkit/libvirt-client/testing';
import { expect, test } from 'vitest';
import { runExample } from './run-example.ts';

const skip = process.env['CI'] !== 'true' && !existsSync('/usr/sbin/libvirtd');

test.skipIf(skip)('watch-events prints what happens, over a restart of the daemon, until Ctrl-C', async () => {
  const daemon = (await startPrivateLibvirtd()).unwrap();
  try {
    const run = runExample('watch-events', [daemon.uri('test:///default')]);
    await run.printed('-- online');
    // The last of the subscriptions: those before it are registered too.
    await run.printed('without domain nicMacChange');
    const conn = (await connect(daemon.uri('test:///default'))).unwrap();
    (await (await conn.domains.byName('test')).unwrap().suspend()).unwrap();
    await run.printed('domain lifecycle: domain=test event="suspended" detail="paused"');
    (await (await conn.networks.byName('default')).unwrap().destroy()).unwrap();
    await run.printed('network lifecycle: network=default event="stopped"');
    await conn.close();
    (await daemon.restart()).unwrap();
    await run.printed('domain lifecycle: GAP of ');
    run.interrupt();
    const { code, output } = await run.ended;
    expect(output).toContain('-- trying again in ');
    expect(output).toContain('-- ended (client)');
    expect(code).toBe(0);
  } finally {
    await daemon.stop();
  }
});
