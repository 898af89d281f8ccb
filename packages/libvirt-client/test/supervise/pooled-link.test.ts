import { describe, expect, test } from 'vitest';
import { openLink } from '../../src/connection/connect.ts';
import type { RpcLink } from '../../src/connection/link.ts';
import { Rpc } from '../../src/connection/rpc.ts';
import { pool } from '../../src/index.ts';
import { Connection } from '../../src/objects/connection.ts';
import { PooledLink } from '../../src/supervise/pooled-link.ts';
import { FakeServer, HOLD, type ReceivedCall } from '../support/fake-server.ts';

class Lane extends FakeServer {
  readonly held: ReceivedCall[] = [];

  constructor() {
    super({
      CONNECT_GET_HOSTNAME: (_, call) => {
        this.held.push(call);
        return HOLD;
      },
      CONNECT_GET_URI: () => ({ uri: 'u' }),
      CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY: () => ({ callbackID: 1 }),
    });
  }

  async link(): Promise<RpcLink> {
    return (await openLink({ uri: '', duplex: this.client }, { keepAlive: false })).link;
  }
}

async function pooled(lanes: readonly [Lane, ...Lane[]], spare: readonly Lane[] = []) {
  const [first, ...others] = lanes;
  const left = [...spare];
  let dials = 0;
  const links: [RpcLink, ...RpcLink[]] = [
    await first.link(),
    ...(await Promise.all(others.map((lane) => lane.link()))),
  ];
  const link = new PooledLink(links, async () => {
    dials += 1;
    return (left.shift() ?? new Lane()).link();
  });
  return { link, conn: new Connection(link, new Rpc(link)), dials: () => dials };
}

describe('a pool', () => {
  test('gives each call to the connection with the least to do', async () => {
    const lanes = [new Lane(), new Lane(), new Lane()] as const;
    const { conn } = await pooled(lanes);
    const blocked = Array.from({ length: 6 }, () => conn.hostname());
    await Promise.all(lanes.map((lane) => lane.until(() => lane.held.length === 2)));
    expect((await conn.uri()).val).toBe('u');
    await conn.close();
    for (const { val } of await Promise.all(blocked)) expect(val).toMatchObject({ code: 'CONNECTION_CLOSED' });
  });

  test('registers events on its first connection, however busy that is', async () => {
    const lanes = [new Lane(), new Lane()] as const;
    const { conn } = await pooled(lanes);
    void conn.hostname();
    await lanes[0].until(() => lanes[0].held.length === 1);
    (await conn.events.domain('lifecycle').ready).unwrap();
    expect(lanes.map((lane) => lane.count('CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY'))).toEqual([1, 0]);
    await conn.close();
  });

  test('replaces a connection that is lost, and ends with its first one', async () => {
    const [first, second, spare] = [new Lane(), new Lane(), new Lane()];
    const { conn, link, dials } = await pooled([first, second], [spare]);
    second.end();
    // Each call is an occasion to see the loss and to dial.
    while (dials() === 0) expect((await conn.uri()).ok).toBe(true);
    void conn.hostname();
    await first.until(() => first.held.length === 1);
    while (spare.count('CONNECT_GET_URI') === 0) expect((await conn.uri()).ok).toBe(true);
    first.end();
    expect(await conn.closed).toEqual({ reason: 'eof' });
    expect(link.end).toEqual({ reason: 'eof' });
    expect((await conn.uri()).val).toMatchObject({ code: 'CONNECTION_CLOSED' });
    await spare.until((received) => received.length > 0);
    await conn.close();
  });
});

test('pool() refuses a size that is none, and gives the error of connecting', async () => {
  await expect(pool('qemu:///session', { size: 0 })).rejects.toThrow(TypeError);
  const opened = await pool('qemu+unix:///session?socket=/nonexistent/socket', { size: 2 });
  expect(opened.val).toMatchObject({ code: 'CONNECT_FAILED' });
});
