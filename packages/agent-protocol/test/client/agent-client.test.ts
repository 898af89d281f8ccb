import { expect, test } from 'vitest';
import { type AgentClient, connectAgent } from '../../src/index.ts';
import { FakeAgent, FakePort } from './fake-port.ts';

async function session(port = new FakePort()): Promise<{ agent: FakeAgent; client: AgentClient }> {
  const agent = new FakeAgent(port);
  return { agent, client: (await connectAgent(port)).unwrap() };
}

const run = { argv: ['true'] };

test('ids carry the epoch and count up', async () => {
  const { agent, client } = await session();
  agent.answer = (request) => agent.reply(request, { time: 5 });
  expect((await client.ping()).val).toEqual({ time: 5 });
  await client.ping();
  expect(agent.requests.map((request) => request.id)).toEqual([`${agent.epoch}:1`, `${agent.epoch}:2`]);
  await client.close();
});

test('answers find their calls in any order', async () => {
  const { agent, client } = await session();
  const calls = [client.ping(), client.ping(), client.ping()];
  await agent.seen('requests', 3);
  for (const [index, request] of agent.requests.toReversed().entries()) agent.reply(request, { time: index });
  expect((await Promise.all(calls)).map((result) => result.unwrap().time)).toEqual([2, 1, 0]);
  await client.close();
});

test('unknown fields of an answer are dropped, a wrong shape is PROTOCOL', async () => {
  const { agent, client } = await session();
  agent.answer = (request) => agent.reply(request, { time: 5, zone: 'UTC' });
  expect((await client.ping()).val).toEqual({ time: 5 });
  agent.answer = (request) => agent.reply(request, { time: 'noon' });
  expect((await client.ping()).val).toMatchObject({ code: 'PROTOCOL', message: expect.stringContaining('time') });
  await client.close();
});

test('an error answer keeps code, number and data', async () => {
  const { agent, client } = await session();
  agent.answer = (request) => agent.fail(request, -32002);
  expect((await client.file.read({ path: '/x' })).val).toMatchObject({
    code: 'NOT_FOUND',
    rpcCode: -32002,
    data: { kind: 'test' },
  });
  await client.close();
});

test('wrong parameters never leave', async () => {
  const { agent, client } = await session();
  expect((await client.exec.run({ argv: [] })).val).toMatchObject({ code: 'INVALID_PARAMS', rpcCode: undefined });
  expect(agent.requests).toEqual([]);
  await client.close();
});

test('a request over the agent limit never leaves', async () => {
  const { agent, client } = await session();
  expect((await client.file.write({ path: '/x', content: 'x'.repeat(70_000) })).val).toMatchObject({
    code: 'TOO_LARGE',
  });
  expect(agent.requests).toEqual([]);
  await client.close();
});

test('a call over its deadline is TIMEOUT and the agent is told', async () => {
  const { agent, client } = await session();
  expect((await client.exec.run(run, { timeoutMs: 20 })).val).toMatchObject({ code: 'TIMEOUT', rpcCode: undefined });
  await agent.seen('requests', 2);
  expect(agent.requests[1]).toMatchObject({ method: '$/cancel', params: { id: agent.requests[0]?.id } });
  await client.close();
});

test('an aborted call is ABORTED at once, and its late answer is ignored', async () => {
  const { agent, client } = await session();
  const abort = new AbortController();
  const call = client.exec.run(run, { signal: abort.signal });
  await agent.seen('requests', 1);
  abort.abort(new Error('enough'));
  expect((await call).val).toMatchObject({ code: 'ABORTED', cause: { message: 'enough' } });
  const [request] = agent.requests;
  if (request !== undefined) agent.fail(request, -32006);
  agent.answer = (later) => agent.reply(later, { time: 1 });
  expect((await client.ping()).ok).toBe(true);
  expect((await client.ping({ signal: abort.signal })).val).toMatchObject({ code: 'ABORTED' });
  await client.close();
});

test('a call that waits behind a full pipe is taken back when it is given up', async () => {
  const { agent, client } = await session(new FakePort({ writableHighWaterMark: 16 }));
  agent.port.stall = true;
  const first = client.ping({ timeoutMs: 60_000 });
  const second = await client.exec.run(run, { timeoutMs: 20 });
  expect(second.val).toMatchObject({ code: 'TIMEOUT' });
  agent.answer = (request) => agent.reply(request, { time: 1 });
  agent.port.drain();
  const [request] = agent.requests;
  if (request !== undefined) agent.reply(request, { time: 1 });
  expect((await first).ok).toBe(true);
  await client.ping();
  expect(agent.requests.map(({ method }) => method)).toEqual(['ping', 'ping']);
  await client.close();
});

test.each([
  ['its end', (port: FakePort) => port.push(null), 'eof'],
  ['an error', (port: FakePort) => port.destroy(new Error('broken')), 'error'],
  ['being destroyed', (port: FakePort) => port.destroy(), 'eof'],
])('a stream closed by %s answers each pending call once', async (_name, close, reason) => {
  const { agent, client } = await session();
  let answers = 0;
  const calls = [client.ping(), client.exec.run(run), client.system.info()].map(async (call) => {
    const result = await call;
    answers += 1;
    return result.ok ? 'ok' : result.val.code;
  });
  await agent.seen('requests', 3);
  close(agent.port);
  expect(await Promise.all(calls)).toEqual(Array.from({ length: 3 }, () => 'CONNECTION_CLOSED'));
  expect(answers).toBe(3);
  expect((await client.closed).reason).toBe(reason);
  expect((await client.ping()).val).toMatchObject({ code: 'CONNECTION_CLOSED' });
});

test('close() answers pending calls, destroys the stream and may be repeated', async () => {
  const { agent, client } = await session();
  const call = client.ping();
  await agent.seen('requests', 1);
  await client.close();
  await client.close();
  expect((await call).val).toMatchObject({
    code: 'CONNECTION_CLOSED',
    message: expect.stringContaining('the client was closed'),
  });
  expect(agent.port.destroyed).toBe(true);
  expect(await client.closed).toMatchObject({ reason: 'client' });
});

test('await using closes the client', async () => {
  const { agent, client } = await session();
  {
    await using used = client;
    expect(used.session.epoch).toBe(agent.epoch);
  }
  expect(agent.port.destroyed).toBe(true);
});

test('a stale answer means that the session is gone: every call ends', async () => {
  const { agent, client } = await session();
  const other = client.ping();
  const call = client.system.info();
  await agent.seen('requests', 2);
  const [, request] = agent.requests;
  if (request !== undefined) agent.fail(request, -32010);
  expect((await call).val).toMatchObject({ code: 'STALE' });
  expect((await other).val).toMatchObject({ code: 'CONNECTION_CLOSED' });
  expect(await client.closed).toMatchObject({ reason: 'stale' });
});

test('garbage, foreign answers and notifications between answers are ignored', async () => {
  const { agent, client } = await session();
  agent.answer = (request) => {
    agent.port.send('garbage\n', '{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"x"}}\n', '[]\n7\n');
    agent.port.send('{"jsonrpc":"2.0","id":"0000000000000000:1","result":{}}\n{"jsonrpc":"2.0","method":"event"}\n');
    agent.port.send('{"jsonrpc":"2.0","id":"half', Uint8Array.of(0xff, 0x0a));
    agent.reply(request, { time: 9 });
  };
  expect((await client.ping()).val).toEqual({ time: 9 });
  await client.close();
});

test('an answer over the client limit fails its own call only', async () => {
  const port = new FakePort();
  const agent = new FakeAgent(port);
  const client = (await connectAgent(port, { maxFrame: 4096 })).unwrap();
  agent.answer = (request) => agent.reply(request, { time: 1, padding: 'x'.repeat(5000) });
  expect((await client.ping()).val).toMatchObject({ code: 'PROTOCOL', message: expect.stringContaining('too-large') });
  agent.answer = (request) => agent.reply(request, { time: 2 });
  expect((await client.ping()).ok).toBe(true);
  await client.close();
});

test('each convenience calls its method', async () => {
  const { agent, client } = await session();
  agent.answer = (request) => agent.fail(request, -32601);
  await Promise.all([
    client.agent.info(),
    client.system.info(),
    client.network.info(),
    client.disk.usage(),
    client.exec.run(run),
    client.file.read({ path: '/x' }),
    client.file.write({ path: '/x', content: '' }),
    client.power.shutdown(),
    client.power.reboot({ force: true }),
  ]);
  expect(agent.requests.map(({ method }) => method)).toEqual([
    'agent.info',
    'system.info',
    'network.info',
    'disk.usage',
    'exec.run',
    'file.read',
    'file.write',
    'power.shutdown',
    'power.reboot',
  ]);
  expect(agent.requests.at(-1)?.params).toEqual({ force: true });
  await client.close();
});
