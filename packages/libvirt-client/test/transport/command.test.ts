import { expect, test } from 'vitest';
import { LibvirtError } from '../../src/errors.ts';
import { type CommandEnd, connectCommand } from '../../src/transport/command.ts';

/** Runs a shell script as the way to a daemon, and gives what it says and how it ends. */
async function start(script: string) {
  let end: CommandEnd | undefined;
  const transport = await connectCommand({
    program: '/bin/sh',
    args: ['-c', script],
    facts: { peer: 'the script', isSecure: false },
    explain: (how) => {
      end = how;
      return new LibvirtError('CONNECT_FAILED', 'explained');
    },
  });
  const said: Uint8Array[] = [];
  let onClose = (_error?: Error) => {};
  const closed = new Promise<Error | undefined>((resolve) => (onClose = resolve));
  transport.start({ onData: (bytes) => said.push(bytes), onDrain: () => {}, onClose: (error) => onClose(error) });
  return { transport, closed, said: () => Buffer.concat(said).toString(), end: () => end };
}

test('carries bytes both ways, and ends with the program', async () => {
  const { transport, closed, said } = await start('cat');
  transport.write([Buffer.from('he'), Buffer.from('llo')]);
  transport.end();
  expect(await closed).toBeUndefined();
  expect(said()).toBe('hello');
});

test('explains a program that ends before it says anything', async () => {
  const { closed, end } = await start(String.raw`printf 'bad\033[31m\nthing\n' >&2; exit 9`);
  expect(await closed).toMatchObject({ code: 'CONNECT_FAILED', message: 'explained' });
  expect(end()).toEqual({ status: 9, stderr: 'bad?[31m; thing' });
});

test('tells of one that fails later', async () => {
  const { closed } = await start('echo x; echo lost >&2; kill -9 $$');
  expect(await closed).toMatchObject({
    code: 'CONNECTION_CLOSED',
    message: expect.stringMatching(/SIGKILL.*lost/u),
  });
});

test('keeps only the end of what it complains', async () => {
  const { closed, end } = await start('head -c 300000 /dev/zero | tr "\\\\0" x >&2; echo last >&2; exit 1');
  await closed;
  expect(end()?.stderr).toMatch(/^x{3000,4000}last$/u);
});

test('does not wait for ever for one that left a helper behind', async () => {
  const { closed, end } = await start('echo why >&2; sleep 3 >/dev/null & exit 4');
  await closed;
  expect(end()).toEqual({ status: 4, stderr: 'why' });
});

test('ends one that only stops talking', async () => {
  const { closed } = await start('exec >&-; cat >/dev/null');
  expect(await closed).toMatchObject({ code: 'CONNECT_FAILED' });
});

test('ends one that does not want to', async () => {
  const { transport, closed, said } = await start("trap '' TERM; echo ready; exec >&-; while :; do sleep 0.1; done");
  transport.write([Buffer.from('x')]);
  transport.destroy();
  expect(await closed).toBeUndefined();
  expect(said()).toMatch(/^(?:ready\n)?$/u);
});

test('does not start one that is not there, and not when aborted', async () => {
  const command = { program: '/nonexistent/x', args: [], facts: { peer: 'x', isSecure: false } };
  const explain = () => new LibvirtError('CONNECT_FAILED', 'never');
  await expect(connectCommand({ ...command, explain })).rejects.toMatchObject({ code: 'TOOL_MISSING' });
  const aborted = connectCommand({ ...command, program: '/bin/cat', explain }, AbortSignal.abort());
  await expect(aborted).rejects.toMatchObject({ code: 'ABORTED' });
});
