import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { connect } from '../../src/index.ts';

const open: { server: Server; sockets: Socket[] }[] = [];

/** A server of 127.0.0.1 that does what it is told with who comes. */
async function serve(greet: (socket: Socket) => void): Promise<number> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => {});
    greet(socket);
  });
  open.push({ server, sockets });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

afterEach(async () => {
  for (const { server, sockets } of open.splice(0)) {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  }
});

test.each(['tcp', 'tls'])('a server that never answers is given up in time (%s)', async (transport) => {
  const gone: Promise<unknown>[] = [];
  const port = await serve((socket) => {
    socket.resume();
    gone.push(once(socket, 'close'));
  });
  const uri = `test+${transport}://127.0.0.1:${port}/default`;
  const opened = await connect(uri, { timeoutMs: 100, tls: { ca: [] } });
  expect(opened.val).toMatchObject({ code: 'TIMEOUT' });
  await Promise.all(gone);
  expect(gone).toHaveLength(1);
});

test.each(['hang up', 'talk nonsense'])('a TLS server that turns out to %s is a TLS failure', async (what) => {
  const port = await serve((socket) => {
    if (what === 'hang up') socket.destroy();
    else socket.write('220 mail.example.com ESMTP\r\n');
  });
  const opened = await connect(`test+tls://127.0.0.1:${port}/default`, { tls: { ca: [] } });
  expect(opened.val).toMatchObject({ code: 'TLS_FAILED', message: expect.stringContaining(`127.0.0.1:${port}`) });
});

test('a TCP server that talks nonsense is told by its code', async () => {
  const port = await serve((socket) => void socket.write('220 mail.example.com ESMTP\r\n'));
  const opened = await connect(`test+tcp://127.0.0.1:${port}/default`);
  expect(opened.val).toMatchObject({ code: 'PROTOCOL' });
});
