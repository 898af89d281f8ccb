import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { open, serve } from './session.ts';

const channelName = 'org.virtkit.agent.0';

describe('consoles and channels of the test server', () => {
  test('connect a client with a handler that plays the guest', async () => {
    const server = serve();
    const web = server.domains.define({ name: 'web' });
    web.channel(channelName, async (duplex) => {
      for await (const chunk of duplex) duplex.write(String(chunk).toUpperCase());
    });
    web.start();
    const conn = await open(server);
    const channel = (await (await conn.domains.byName('web')).unwrap().openChannel(channelName)).unwrap();
    channel.write('hello');
    expect(String((await once(channel, 'data'))[0])).toBe('HELLO');
    channel.end();
    await once(channel, 'close');
    expect(channel.errored).toBeNull();
  });

  test('end for the client when the guest ends them, and when the domain stops', async () => {
    const server = serve();
    const web = server.domains.define({ name: 'web' });
    web.console((duplex) => void duplex.end('booting\n'));
    web.channel(channelName, (duplex) => void duplex.write('hello'));
    web.start();
    const conn = await open(server);
    const domain = (await conn.domains.byName('web')).unwrap();
    expect(await text((await domain.openConsole()).unwrap())).toBe('booting\n');
    const channel = (await domain.openChannel(channelName)).unwrap();
    await once(channel, 'readable');
    web.powerOff();
    expect(await text(channel)).toBe('hello');
  });

  test('fail for the client when the handler fails, and with what the handler rejects when the client finishes', async () => {
    const server = serve();
    const web = server.domains.define({ name: 'web' });
    web.channel('fails', () => {
      throw new Error('the guest is on fire');
    });
    web.channel('fails.late', async (duplex) => {
      await text(duplex);
      throw new Error('no room');
    });
    web.start();
    const domain = (await (await open(server)).domains.byName('web')).unwrap();
    const failing = (await domain.openChannel('fails')).unwrap();
    failing.resume();
    expect((await once(failing, 'error'))[0]).toMatchObject({ code: 'INTERNAL_ERROR', str2: 'the guest is on fire' });
    const late = (await domain.openChannel('fails.late')).unwrap();
    late.resume().end('data');
    expect((await once(late, 'error'))[0]).toMatchObject({ code: 'INTERNAL_ERROR', str2: 'no room' });
  });

  test('are exclusive, unless forced', async () => {
    const server = serve();
    server.domains.create({ name: 'web', channels: [channelName] });
    const domain = (await (await open(server)).domains.byName('web')).unwrap();
    const first = (await domain.openChannel(channelName)).unwrap();
    const lost = once(first.resume(), 'error');
    expect((await domain.openChannel(channelName)).val).toMatchObject({ code: 'OPERATION_FAILED' });
    const second = (await domain.openChannel(channelName, { force: true })).unwrap();
    expect((await lost)[0]).toMatchObject({ domain: 'STREAMS' });
    second.destroy();
    await once(second, 'close');
    // The abort went ahead of the next call on the same connection.
    (await domain.openChannel(channelName)).unwrap().destroy();
  });

  test('are refused where there is none, and where the domain does not run', async () => {
    const server = serve();
    const web = server.domains.define('<domain><name>web</name></domain>');
    const domain = (await (await open(server)).domains.byName('web')).unwrap();
    expect((await domain.openConsole()).val).toMatchObject({ code: 'OPERATION_INVALID' });
    web.start();
    expect((await domain.openConsole()).val).toMatchObject({ str2: 'cannot find character device <null>' });
    expect((await domain.openChannel('x')).val).toMatchObject({
      code: 'INTERNAL_ERROR',
      str2: 'cannot find channel x',
    });
  });

  test('hold back a client that writes more than the guest reads', async () => {
    const server = serve();
    const web = server.domains.define({ name: 'web' });
    let read = () => 0;
    web.channel(channelName, (duplex) => {
      read = () => {
        let total = 0;
        duplex.on('data', (bytes: Buffer) => (total += bytes.length));
        return total;
      };
    });
    web.start();
    const domain = (await (await open(server)).domains.byName('web')).unwrap();
    const channel = (await domain.openChannel(channelName)).unwrap();
    const chunk = Buffer.alloc(1024 * 1024, 1);
    let accepted = 0;
    while (accepted < 64 && channel.write(chunk)) accepted += 1;
    expect(accepted).toBeLessThan(16);
    const drained = once(channel, 'drain');
    read();
    await drained;
  });
});
