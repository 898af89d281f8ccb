import { expect, test } from 'vitest';
import { checkPolicy } from '../../src/core/policy.ts';
import {
  type AgentPolicyInput,
  createDaemon,
  type Daemon,
  type HostClock,
  type NodeHostOptions,
} from '../../src/index.ts';
import { FakeHostPort, fakeHost, helloBytes, NONCE, requestLine } from './fake-host.ts';

interface Rig {
  readonly port: FakeHostPort;
  readonly daemon: Daemon;
  readonly log: string[];
}

function rig(
  policy: Partial<AgentPolicyInput> = {},
  options: Omit<NodeHostOptions, 'port' | 'log'> = {},
  timer?: (callback: () => void) => void,
): Rig {
  const port = new FakeHostPort();
  const log: string[] = [];
  const real = fakeHost(port, { ...options, log: (level, line) => log.push(`${level} ${line}`) });
  const host = timer === undefined ? real : { ...real, clock: withTimer(real.clock, timer) };
  const checked = checkPolicy(JSON.stringify({ version: 1, programs: 'any', ...policy }), 'test');
  const daemon = createDaemon({ host, policy: checked, version: '1.2.3' });
  daemon.start();
  return { port, daemon, log };
}

/** A clock whose timers the test runs itself. */
function withTimer(clock: HostClock, timer: (callback: () => void) => void): HostClock {
  return {
    ...clock,
    timer: (_delayMs, callback) => {
      timer(callback);
      return () => undefined;
    },
  };
}

/** Says hello and returns the epoch. */
function hello(port: FakeHostPort, nonce = NONCE): string {
  const before = port.text().length;
  port.send(helloBytes(nonce));
  return /"epoch":"([0-9a-f]{16})"/.exec(port.text().slice(before))?.[1] ?? '';
}

async function stop({ daemon }: Rig): Promise<void> {
  daemon.stop('end of the test');
  expect(await daemon.stopped).toBe('end of the test');
}

test('0xFF comes before the answer to a hello, so that the client forgets what was cut', async () => {
  const it = rig();
  hello(it.port);
  expect(it.port.text().slice(0, 2)).toBe('\u00ff\n');
  await stop(it);
});

test('a request in the same chunk as its hello belongs to the session', async () => {
  const it = rig();
  hello(it.port);
  it.port.send(Buffer.concat([helloBytes('cd'.repeat(16)), Buffer.from('{"jsonrpc":"2.0","id":"half')]));
  const epoch = /"epoch":"([0-9a-f]{16})"[^\n]*\n$/.exec(it.port.text())?.[1] ?? '';
  it.port.send(`","method":"ping"}\n`, requestLine(`${epoch}:1`, 'agent.info'));
  const text = await it.port.until(new RegExp(`"id":"${epoch}:1"`));
  expect(text).toContain('"id":"half","result"');
  expect(text).toContain(`"id":"${epoch}:1","result"`);
  await stop(it);
});

test('a hang-up ends the session, what it runs and what it was owed', async () => {
  const it = rig();
  const former = hello(it.port);
  it.port.send(requestLine(`${former}:1`, 'exec.run', { argv: ['sleep', '300'] }));
  it.port.send('{"half":');
  it.port.room = 0;
  it.port.send(requestLine(`${former}:2`, 'ping'));
  it.port.hangup();
  it.port.room = Number.POSITIVE_INFINITY;
  const epoch = hello(it.port, 'cd'.repeat(16));
  expect(epoch).not.toBe(former);
  it.port.send(requestLine(`${former}:3`, 'system.info'), requestLine(`${epoch}:1`, 'ping'));
  const text = await it.port.until(new RegExp(`"id":"${epoch}:1"`));
  expect(text).toContain(`"id":"${former}:3","error":{"code":-32010`);
  expect(text).not.toContain(`"id":"${former}:1"`);
  expect(text).not.toContain(`"id":"${former}:2"`);
  await stop(it);
  expect(it.log.filter((line) => line.startsWith('audit exec.run'))).toEqual([
    expect.stringMatching(
      /^audit exec\.run argv0="sleep" program="\S+" exit="SIGTERM" result=CANCELLED\/session-over ms=\d+$/,
    ),
  ]);
});

test('a host that does not read stops the agent from reading, not from running', async () => {
  const it = rig({ limits: { maxFrame: 4096 } });
  const epoch = hello(it.port);
  it.port.room = 0;
  let counter = 0;
  while (!it.port.paused && counter < 1000) {
    counter += 1;
    it.port.send(requestLine(`${epoch}:${counter}`, 'agent.info'));
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
  expect(it.port.paused).toBe(true);
  expect(counter).toBeLessThan(60);
  it.port.drain(Number.POSITIVE_INFINITY);
  expect(it.port.paused).toBe(false);
  await it.port.until(new RegExp(`"id":"${epoch}:${counter}"`));
  await stop(it);
});

test('answers are whole and in order however few bytes the port takes at a time', async () => {
  const it = rig();
  const epoch = hello(it.port);
  const before = it.port.text().length;
  it.port.room = 0;
  for (const counter of [1, 2, 3]) it.port.send(requestLine(`${epoch}:${counter}`, 'ping'));
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
  for (let count = 0; count < 400; count++) it.port.drain(1);
  const lines = it.port.text().slice(before).trimEnd().split('\n');
  const ids = lines.map((line) => /"id":"[0-9a-f]+:([0-9])"/.exec(line)?.[1]);
  expect(ids).toEqual(['1', '2', '3']);
  await stop(it);
});

test('the answer to a power request has left before anything happens', async () => {
  const acted: string[] = [];
  const timers: (() => void)[] = [];
  const it = rig({ power: true }, { power: (action, force) => acted.push(`${action} ${force}`) }, (callback) =>
    timers.push(callback),
  );
  const epoch = hello(it.port);
  it.port.room = 10;
  it.port.send(requestLine(`${epoch}:1`, 'power.reboot', { force: true }));
  await it.port.until(/\{"jsonrpc"$/);
  expect(timers).toEqual([]);
  it.port.drain(Number.POSITIVE_INFINITY);
  expect(it.port.text()).toContain('"accepted":true');
  expect(acted).toEqual([]);
  for (const callback of timers) callback();
  expect(acted).toEqual(['reboot true']);
  await stop(it);
});

test('the log names who opened a session and what changed, on one line each', async () => {
  const it = rig({ roots: { write: ['/nonexistent'] } });
  const epoch = hello(it.port);
  const path = '/nonexistent/a\naudit exec.run argv0="forged"';
  it.port.send(requestLine(`${epoch}:1`, 'file.write', { path, content: 'the content' }));
  await it.port.until(/"id":"[0-9a-f]+:1"/);
  expect(it.log[0]).toContain(`session opened by "test" "1" epoch=${epoch}`);
  expect(it.log[1]).toMatch(
    /^audit file\.write path="\/nonexistent\/a\\naudit .*" result=NOT_FOUND\/not-found ms=\d+$/,
  );
  expect(it.log.join('')).not.toContain('the content');
  await stop(it);
});

test('a port that is gone stops the daemon', async () => {
  const it = rig();
  it.port.end();
  expect(await it.daemon.stopped).toBe('device removed');
  expect(it.port.closed).toBe(true);
});
