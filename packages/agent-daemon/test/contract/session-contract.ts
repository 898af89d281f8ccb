import { existsSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { processesWith, until } from './processes.ts';
import { RawPeer } from './raw-peer.ts';
import type { StartAgent } from './types.ts';
import { Workbench } from './workbench.ts';

export function sessionContract(start: StartAgent): void {
  test('hello tells epoch, boot id, limits and what may be called', async () => {
    await using bench = new Workbench(start);
    const client = await bench.client({ programs: [] });
    expect(client.session).toMatchObject({
      protocol: 1,
      agent: { name: 'virtkit-agent' },
      limits: { maxConcurrent: 8 },
    });
    expect(client.session.epoch).toMatch(/^[0-9a-f]{16}$/);
    expect(client.session.capabilities['ping']).toEqual({ since: '0.1.0', enabled: true });
    expect(client.session.capabilities['exec.run']).toMatchObject({
      enabled: false,
      reason: expect.stringContaining('programs'),
    });
  });

  test('a stale half message before the hello is forgotten', async () => {
    await using bench = new Workbench(start);
    const peer = new RawPeer((await bench.agent()).duplex);
    peer.bytes('{"jsonrpc":"2.0","id":"0011223344556677:1","method":"file.write","params":{"path":"');
    const answer = await peer.hello();
    expect(answer.result).toMatchObject({ nonce: 'ab'.repeat(16) });
  });

  test('a request of another epoch is refused and not executed', async () => {
    await using bench = new Workbench(start);
    const peer = await bench.raw();
    const params = { path: bench.path('write', 'late'), content: 'x' };
    peer.line({ jsonrpc: '2.0', id: '0011223344556677:1', method: 'file.write', params });
    const answer = await peer.answerTo('0011223344556677:1');
    expect(answer.error).toMatchObject({ code: -32010, data: { kind: 'other-epoch' } });
    expect(existsSync(params.path)).toBe(false);
  });

  test('before a hello everything but ping is refused', async () => {
    await using bench = new Workbench(start);
    const peer = new RawPeer((await bench.agent()).duplex);
    peer.line({ jsonrpc: '2.0', id: 1, method: 'system.info' });
    expect((await peer.next()).error).toMatchObject({ code: -32010, data: { kind: 'no-session' } });
    peer.line({ jsonrpc: '2.0', id: 2, method: 'ping' });
    expect((await peer.next()).result).toMatchObject({ time: expect.any(Number) });
  });

  test('a hello without a common protocol version is refused', async () => {
    await using bench = new Workbench(start);
    const peer = new RawPeer((await bench.agent()).duplex);
    const client = { name: 'contract', version: '1' };
    const params = { client, protocol: [99], nonce: 'cd'.repeat(16), maxFrame: 4096 };
    peer.line({ jsonrpc: '2.0', id: 'hello:x', method: 'session.hello', params });
    expect((await peer.next()).error).toMatchObject({ code: -32007, data: { kind: 'no-common-protocol' } });
  });

  test('a new hello kills what the former session runs and drops its answers', async () => {
    await using bench = new Workbench(start);
    const peer = await bench.raw();
    const marker = bench.folder;
    const former = peer.request(1, 'exec.run', {
      argv: ['sh', '-c', 'sleep 300 & sleep 300'],
      env: { MARKER: marker },
    });
    await until(() => processesWith(marker).length === 3, 'the program and its children run');
    await peer.hello('cd'.repeat(16));
    await until(() => processesWith(marker).length === 0, 'the program and its children are gone');
    const id = peer.request(1, 'ping');
    const answer = await peer.next();
    expect(answer.id).toBe(id);
    expect(answer.id).not.toBe(former);
  });

  test('ping is answered while a program runs', async () => {
    await using bench = new Workbench(start);
    const peer = await bench.raw();
    const fifo = bench.fifo('read/fifo');
    const slow = peer.request(1, 'exec.run', { argv: ['cat', fifo] });
    const ping = peer.request(2, 'ping');
    expect((await peer.next()).id).toBe(ping);
    writeFileSync(fifo, 'go');
    expect(await peer.next()).toMatchObject({ id: slow, result: { exitCode: 0, stdout: 'go' } });
  });

  test('a cancelled program is killed and answered with CANCELLED', async () => {
    await using bench = new Workbench(start);
    const client = await bench.client();
    const abort = new AbortController();
    const params = { argv: ['sh', '-c', 'sleep 300 & sleep 300'], env: { MARKER: bench.folder } };
    const call = client.exec.run(params, { signal: abort.signal });
    await until(() => processesWith(bench.folder).length === 3, 'the program and its children run');
    abort.abort();
    expect((await call).val).toMatchObject({ code: 'ABORTED' });
    await until(() => processesWith(bench.folder).length === 0, 'the program and its children are gone');
  });

  test('the answer to a cancelled request carries -32006', async () => {
    await using bench = new Workbench(start);
    const peer = await bench.raw();
    const id = peer.request(1, 'exec.run', { argv: ['sleep', '300'] });
    peer.line({ jsonrpc: '2.0', method: '$/cancel', params: { id } });
    expect((await peer.next()).error).toMatchObject({ code: -32006, data: { kind: 'request' } });
  });

  test('an id that is still in flight is refused and its first owner answered', async () => {
    await using bench = new Workbench(start);
    const peer = await bench.raw();
    const fifo = bench.fifo('read/fifo');
    peer.request(1, 'exec.run', { argv: ['cat', fifo] });
    peer.request(1, 'ping');
    expect((await peer.next()).error).toMatchObject({ code: -32600, data: { kind: 'duplicate-id' } });
    writeFileSync(fifo, 'go');
    expect((await peer.next()).result).toMatchObject({ exitCode: 0 });
  });

  test('a notification is neither answered nor executed', async () => {
    await using bench = new Workbench(start);
    const peer = await bench.raw();
    const path = bench.path('write', 'late');
    peer.line({ jsonrpc: '2.0', method: 'file.write', params: { path, content: 'x' } });
    const id = peer.request(1, 'ping');
    expect((await peer.next()).id).toBe(id);
    expect(existsSync(path)).toBe(false);
  });

  test('the end of the port ends the agent and what it runs', async () => {
    await using bench = new Workbench(start);
    const agent = await bench.agent();
    const peer = new RawPeer(agent.duplex);
    await peer.hello();
    peer.request(1, 'exec.run', { argv: ['sh', '-c', 'sleep 300 & sleep 300'], env: { MARKER: bench.folder } });
    await until(() => processesWith(bench.folder).length === 3, 'the program and its children run');
    agent.duplex.destroy();
    expect(await agent.exited).toEqual({ code: 0, signal: null });
    expect(processesWith(bench.folder)).toEqual([]);
  });
}
