import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createConnection } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { connect } from '../../src/index.ts';
import { keepaliveProgram } from '../../src/rpc/dispatcher.ts';
import { FrameReader } from '../../src/rpc/framing.ts';
import { missing, open, startDaemon, tinyGuest } from '../support/daemon.ts';

const options = { skip: missing.length > 0 };

test('a daemon that is killed ends every call, stream and subscription once', options, async () => {
  const daemon = await startDaemon();
  try {
    const conn = await open(daemon, 'qemu:///session');
    const events = conn.events.domain('lifecycle');
    (await events.ready).unwrap();
    const guest = (await conn.domains.createXml(tinyGuest('left'), { startPaused: true })).unwrap();
    const stream = (await guest.openConsole()).unwrap();
    const failed = once(stream, 'error');
    let answers = 0;
    // More than the server takes at once, so that some are sent and some wait.
    const calls = Array.from({ length: 50 }, async () => {
      const result = await conn.capabilities();
      answers += 1;
      return result;
    });
    process.kill(daemon.pid, 'SIGKILL');
    const results = await Promise.all(calls);
    expect(answers).toBe(50);
    const failures = results.filter((result) => !result.ok);
    expect(failures.length).toBeGreaterThan(40);
    for (const { val } of failures) expect(val).toMatchObject({ code: 'CONNECTION_CLOSED' });
    expect(['eof', 'error']).toContain((await conn.closed).reason);
    expect(await failed).toMatchObject([{ code: 'CONNECTION_CLOSED' }]);
    expect((await events.waitFor(({ event }) => event === 'stopped')).val).toMatchObject({ code: 'CONNECTION_CLOSED' });
    await conn.close();
  } finally {
    await daemon.stop();
  }
});

test('a daemon that stops reading and answering is given up by keepalive', options, async () => {
  const daemon = await startDaemon();
  try {
    const keepAlive = { intervalMs: 50, count: 2 };
    const conn = (await connect(daemon.uri('test:///default'), { keepAlive })).unwrap();
    process.kill(daemon.pid, 'SIGSTOP');
    const pending = conn.hostname();
    expect(await conn.closed).toEqual({ reason: 'keepalive' });
    expect((await pending).val).toMatchObject({ code: 'CONNECTION_CLOSED' });
    process.kill(daemon.pid, 'SIGCONT');
  } finally {
    await daemon.stop();
  }
});

test('a real daemon answers our pings', options, async () => {
  const daemon = await startDaemon();
  try {
    const duplex = createConnection(daemon.socket);
    const keepAlive = { intervalMs: 10, count: 1 };
    const conn = (await connect({ uri: 'test:///default', duplex }, { keepAlive })).unwrap();
    const reader = new FrameReader();
    await new Promise<void>((resolve) => {
      let pongs = 0;
      // The connection reads the same bytes.
      duplex.on('data', (bytes: Uint8Array) => {
        for (const { header } of reader.push(bytes)) {
          const isPong = header.program === keepaliveProgram.number && header.procedure === keepaliveProgram.pong;
          if (isPong && ++pongs === 3) resolve();
        }
      });
    });
    expect((await conn.hostname()).ok).toBe(true);
    await conn.close();
  } finally {
    await daemon.stop();
  }
});

test('a program that has closed its connection ends by itself', options, async () => {
  const daemon = await startDaemon();
  try {
    const script = fileURLToPath(new URL('../support/closes.ts', import.meta.url));
    const argv = ['--conditions=@virtkit/source', '--import', 'tsx', script, daemon.uri('test:///default')];
    const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'inherit'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (bytes: Buffer) => chunks.push(bytes));
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(Buffer.concat(chunks).toString()).toBe('closed');
  } finally {
    await daemon.stop();
  }
});
