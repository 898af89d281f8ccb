import { createServer, connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { connectAgent, formatHelloId } from '../../src/index.ts';
import { FakeAgent, FakePort } from './fake-port.ts';

test('the session tells what the agent said', async () => {
  const agent = new FakeAgent();
  const client = (await connectAgent(agent.port)).unwrap();
  expect(client.session).toMatchObject({
    epoch: agent.epoch,
    agent: { name: 'fake' },
    capabilities: { ping: { enabled: true } },
  });
  expect(agent.hellos[0]?.params).toMatchObject({ protocol: [1], maxFrame: 1_048_576 });
  await client.close();
});

test('a hello that was lost is sent again, with another nonce', async () => {
  const agent = new FakeAgent();
  const { hello } = agent;
  agent.hello = undefined;
  const opening = connectAgent(agent.port);
  await agent.seen('hellos', 2);
  agent.hello = hello;
  const client = (await opening).unwrap();
  const nonces = agent.hellos.map((request) => request.params['nonce']);
  expect(new Set(nonces).size).toBe(nonces.length);
  expect(client.session.nonce).toBe(nonces.at(-1));
  await client.close();
});

test('of several hellos that are answered late, the last one counts', async () => {
  const agent = new FakeAgent();
  agent.hello = undefined;
  const opening = connectAgent(agent.port);
  await agent.seen('hellos', 3);
  // An agent that starts now finds all three in the pipe, and answers in order.
  const epochs = agent.hellos.map((request) => {
    agent.welcome(request);
    return agent.epoch;
  });
  const client = (await opening).unwrap();
  expect(client.session.epoch).toBe(epochs.at(-1));
  await client.close();
});

test('an answer to an earlier hello alone is not a session yet', async () => {
  const agent = new FakeAgent();
  agent.hello = undefined;
  const opening = connectAgent(agent.port);
  await agent.seen('hellos', 2);
  const [first, second] = agent.hellos;
  if (first !== undefined) agent.welcome(first);
  const early = agent.epoch;
  // The second one was in the pipe behind it and ended that session.
  if (second !== undefined) agent.welcome(second);
  const client = (await opening).unwrap();
  expect(client.session.epoch).not.toBe(early);
  await client.close();
});

test('megabytes of a former session are skipped, half lines and merged ones too', async () => {
  const agent = new FakeAgent();
  agent.hello = (request) => {
    const stale = agent.line({ jsonrpc: '2.0', id: '0000000000000000:7', result: { content: 'x'.repeat(60_000) } });
    const foreign = agent.line({
      jsonrpc: '2.0',
      id: formatHelloId('00'.repeat(16)),
      result: { nonce: '00'.repeat(16) },
    });
    for (let count = 0; count < 50; count++) agent.port.send(stale);
    agent.port.send(
      foreign,
      'x'.repeat(3_000_000),
      '\n',
      Uint8Array.of(0x22, 0xc3, 0x0a),
      '{"jsonrpc":"2.0","id":"half',
    );
    agent.welcome(request);
  };
  const client = (await connectAgent(agent.port)).unwrap();
  expect(client.session.epoch).toBe(agent.epoch);
  await client.close();
});

test('an old half answer that swallows the answer to the hello costs one attempt', async () => {
  const agent = new FakeAgent();
  agent.hello = (request) => {
    // Without the 0xFF of a well-behaved agent.
    if (agent.hellos.length === 1) agent.port.send('{"jsonrpc":"2.0","id":"half', agent.welcomeLine(request));
    else agent.welcome(request);
  };
  const client = (await connectAgent(agent.port)).unwrap();
  expect(agent.hellos.length).toBeGreaterThan(1);
  await client.close();
});

test('the answer may arrive byte by byte', async () => {
  const agent = new FakeAgent();
  agent.hello = (request) => {
    if (agent.hellos.length > 1) return;
    for (const byte of Buffer.from(agent.welcomeLine(request))) agent.port.send(Uint8Array.of(byte));
  };
  const client = (await connectAgent(agent.port)).unwrap();
  await client.close();
  expect(agent.port.destroyed).toBe(true);
});

test('an agent that never answers is UNAVAILABLE after the deadline, and the stream is destroyed', async () => {
  const port = new FakePort();
  const result = await connectAgent(port, { timeoutMs: 30 });
  expect(result.val).toMatchObject({ code: 'UNAVAILABLE', reason: 'timeout' });
  expect(port.destroyed).toBe(true);
});

test('a stream that ends is port-closed, one that was closed before is no-channel', async () => {
  const port = new FakePort();
  const opening = connectAgent(port);
  port.push(null);
  expect((await opening).val).toMatchObject({ code: 'UNAVAILABLE', reason: 'port-closed' });
  expect((await connectAgent(port)).val).toMatchObject({ code: 'UNAVAILABLE', reason: 'no-channel' });
});

test('a stream that fails carries its cause, and EBUSY is busy', async () => {
  const port = new FakePort();
  const opening = connectAgent(port);
  const cause = Object.assign(new Error('held by another'), { code: 'EBUSY' });
  port.destroy(cause);
  expect((await opening).val).toMatchObject({ code: 'UNAVAILABLE', reason: 'busy', cause });
});

test('an agent without a common protocol is incompatible', async () => {
  const agent = new FakeAgent();
  agent.hello = (request) => agent.fail(request, -32007, 'the agent speaks protocol 2');
  const result = await connectAgent(agent.port);
  expect(result.val).toMatchObject({
    code: 'UNAVAILABLE',
    reason: 'incompatible',
    message: expect.stringContaining('protocol 2'),
  });
});

test('a busy agent is asked again', async () => {
  const agent = new FakeAgent();
  agent.hello = (request) => (agent.hellos.length < 2 ? agent.fail(request, -32005) : agent.welcome(request));
  const client = (await connectAgent(agent.port)).unwrap();
  expect(agent.hellos).toHaveLength(2);
  await client.close();
});

test('an abort ends the attempt at once, before or during it', async () => {
  const abort = new AbortController();
  const opening = connectAgent(new FakePort(), { signal: abort.signal });
  abort.abort(new Error('enough'));
  expect((await opening).val).toMatchObject({ code: 'ABORTED', cause: { message: 'enough' } });
  const port = new FakePort();
  expect((await connectAgent(port, { signal: abort.signal })).val).toMatchObject({ code: 'ABORTED' });
  expect(port.destroyed).toBe(true);
});

test('a full pipe does not collect hellos', async () => {
  const port = new FakePort({ writableHighWaterMark: 16 });
  let writes = 0;
  port.received = () => {
    writes += 1;
  };
  port.stall = true;
  const result = await connectAgent(port, { timeoutMs: 1200 });
  expect(result.val).toMatchObject({ reason: 'timeout' });
  expect(writes).toBe(1);
});

test('a wrong maxFrame is a TypeError', async () => {
  await expect(connectAgent(new FakePort(), { maxFrame: 10 })).rejects.toThrow(TypeError);
});

test('a client over a real socket works and lets the process end', async () => {
  const server = createServer((socket) => {
    const agent = new FakeAgent();
    agent.port.push = (chunk: unknown) => socket.write(chunk as Uint8Array);
    agent.answer = (request) => agent.reply(request, { time: 1 });
    socket.on('data', (bytes) => agent.take(bytes));
    socket.on('close', () => server.close());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  // A listening TCP server has an address of this shape.
  const { port } = server.address() as AddressInfo;
  const client = (await connectAgent(connect(port, '127.0.0.1'))).unwrap();
  expect((await client.ping()).val).toEqual({ time: 1 });
  await client.close();
  await new Promise((resolve) => {
    server.on('close', resolve);
  });
});
