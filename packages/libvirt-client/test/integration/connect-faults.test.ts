import { once } from 'node:events';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect } from '../../src/index.ts';
import { argsOf, retOf } from '../../src/protocol/payloads.ts';
import { findProcedureByNumber, type ProcedureName } from '../../src/protocol/procedures.ts';
import { FrameReader } from '../../src/rpc/framing.ts';
import { messageType } from '../../src/rpc/header.ts';
import { XdrWriter } from '../../src/xdr/writer.ts';
import { frameBytes } from '../support/frames.ts';
import { held } from '../leaks/connect-many.ts';

const STEPS = ['AUTH_LIST', 'CONNECT_SUPPORTS_FEATURE', 'CONNECT_OPEN'] as const;
const answers: Partial<Record<ProcedureName, unknown>> = {
  AUTH_LIST: { types: [0] },
  CONNECT_SUPPORTS_FEATURE: { supported: 1 },
};

describe('connecting to what is no libvirt', () => {
  let folder = '';
  let servers: Server[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vk-'));
  });
  afterAll(async () => {
    for (const server of servers) server.close();
    servers = [];
    await rm(folder, { recursive: true, force: true });
  });

  /** A socket whose connections go to `onConnection`; gives the URI. */
  async function listen(name: string, onConnection: (socket: Socket) => void): Promise<string> {
    const server = createServer(onConnection);
    servers.push(server);
    server.listen(join(folder, name));
    await once(server, 'listening');
    return uriOf(name);
  }
  const uriOf = (name: string) => `test:///default?socket=${join(folder, name)}`;

  /** Answers the steps of opening; at the given one it does `atStep` in place of an answer. */
  const answerUntil = (step: ProcedureName, atStep: (socket: Socket) => void) => (socket: Socket) => {
    const reader = new FrameReader();
    socket.on('error', () => {});
    socket.on('data', (bytes) => {
      for (const { header, payload } of reader.push(bytes)) {
        if (header.type !== messageType.call) continue;
        // Only procedures with a name are called.
        const name = findProcedureByNumber(header.program, header.procedure)?.name as ProcedureName;
        argsOf(name).decode(payload);
        if (name === step) return atStep(socket);
        const writer = new XdrWriter();
        retOf(name).encode(answers[name] as never, writer);
        socket.write(frameBytes({ ...header, type: messageType.reply }, writer.finish()));
      }
    });
  };

  test('a file that is no socket', async () => {
    await writeFile(join(folder, 'file'), 'text');
    expect((await connect(uriOf('file'))).val).toMatchObject({ code: 'CONNECT_FAILED' });
  });

  test('a folder', async () => {
    expect((await connect(`test:///default?socket=${folder}`)).val).toMatchObject({ code: 'CONNECT_FAILED' });
  });

  test('a socket that nobody listens on', async () => {
    const uri = await listen('left', () => {});
    const server = servers.pop();
    // Node removes the file with the server; what a crashed daemon leaves is the file alone.
    await rename(join(folder, 'left'), join(folder, 'kept'));
    server?.close();
    expect((await connect(uri)).val).toMatchObject({ code: 'CONNECT_FAILED' });
    expect((await connect(uriOf('kept'))).val).toMatchObject({
      code: 'CONNECT_FAILED',
      message: expect.stringContaining('nobody listens'),
    });
  });

  test('a server that speaks something else, at once', async () => {
    const uri = await listen('smtp', (socket) => {
      socket.on('error', () => {});
      socket.write('220 mail.example.org ESMTP\r\n');
    });
    expect((await connect(uri)).val).toMatchObject({ code: 'PROTOCOL' });
  });

  test('a server that accepts and closes', async () => {
    const uri = await listen('closes', (socket) => void socket.end());
    expect((await connect(uri)).val).toMatchObject({ code: 'CONNECTION_CLOSED' });
  });

  test.each(STEPS)('a server that closes at %s', async (step) => {
    const uri = await listen(
      `end-${step}`,
      answerUntil(step, (socket) => void socket.end()),
    );
    expect((await connect(uri)).val).toMatchObject({ code: 'CONNECTION_CLOSED', procedure: step });
  });

  test.each(STEPS)('a server that resets at %s', async (step) => {
    const uri = await listen(
      `reset-${step}`,
      answerUntil(step, (socket) => void socket.destroy()),
    );
    expect((await connect(uri)).val).toMatchObject({ code: 'CONNECTION_CLOSED', procedure: step });
  });

  test.each(STEPS)('a server that closes in the middle of a message, at %s', async (step) => {
    const uri = await listen(
      `cut-${step}`,
      answerUntil(step, (socket) => void socket.end(Buffer.from([0, 0, 0, 40, 0x20, 0]))),
    );
    expect((await connect(uri)).val).toMatchObject({ code: 'PROTOCOL' });
  });

  test.each(STEPS)('a server that falls silent at %s', async (step) => {
    const uri = await listen(
      `silent-${step}`,
      answerUntil(step, () => {}),
    );
    expect((await connect(uri, { timeoutMs: 200 })).val).toMatchObject({ code: 'TIMEOUT' });
    const control = new AbortController();
    const opening = connect(uri, { signal: control.signal });
    control.abort();
    expect((await opening).val).toMatchObject({ code: 'ABORTED' });
  });

  test('leaves nothing open', async () => {
    const uri = await listen(
      'again',
      answerUntil('CONNECT_OPEN', (socket) => void socket.destroy()),
    );
    await connect(uri);
    const before = await held();
    for (let round = 0; round < 20; round++) expect((await connect(uri)).ok).toBe(false);
    const after = await held();
    expect(after.descriptors).toBeLessThanOrEqual(before.descriptors);
  });
});
