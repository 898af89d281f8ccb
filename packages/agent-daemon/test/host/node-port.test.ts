import { duplexPair } from 'node:stream';
import { connectAgent } from '@virtkit/agent-protocol';
import { expect, test } from 'vitest';
import { checkPolicy } from '../../src/core/policy.ts';
import { createDaemon, createNodeHost, NodePort, startNodeDaemon } from '../../src/index.ts';

test('one daemon serves one connection after another, each with a session of its own', async () => {
  const port = new NodePort();
  const daemon = createDaemon({
    host: createNodeHost({ port }),
    policy: checkPolicy('{"version":1}', 'test'),
    version: '1',
  });
  daemon.start();
  const epochs: string[] = [];
  for (let count = 0; count < 3; count++) {
    const [near, far] = duplexPair();
    port.attach(near);
    const client = (await connectAgent(far)).unwrap();
    expect((await client.system.info()).ok).toBe(true);
    epochs.push(client.session.epoch);
    await client.close();
  }
  expect(new Set(epochs).size).toBe(3);
  daemon.stop('done');
  expect(await daemon.stopped).toBe('done');
});

test('a daemon that is closed ends the client with it', async () => {
  const [near, far] = duplexPair();
  const daemon = startNodeDaemon({ port: near, policy: { version: 1, programs: 'any' } }).unwrap();
  const client = (await connectAgent(far)).unwrap();
  const call = client.exec.run({ argv: ['sleep', '300'] });
  await client.ping();
  await daemon.close();
  expect((await call).val).toMatchObject({ code: 'CONNECTION_CLOSED' });
  expect(await client.closed).toMatchObject({ reason: 'eof' });
  expect((await client.ping()).ok).toBe(false);
});

test('a client that is closed ends the daemon of its pipe', async () => {
  const [near, far] = duplexPair();
  const daemon = startNodeDaemon({ port: near, policy: { version: 1 } }).unwrap();
  const client = (await connectAgent(far)).unwrap();
  await client.close();
  expect(await daemon.stopped).toBe('the other side closed the pipe');
});

test('a policy that is not valid starts nothing', () => {
  const [near] = duplexPair();
  // What a caller without types could pass.
  const result = startNodeDaemon({ port: near, policy: { version: 1, power: 'yes' } as never });
  expect(result.val).toMatchObject({ code: 'POLICY', message: expect.stringContaining('power') });
});
