import { chmodSync, chownSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { AgentUnderTest, StartAgent } from './types.ts';
import { UNPRIVILEGED, Workbench } from './workbench.ts';

/** What an agent said that ended by itself with exit code 1. */
async function refusal(agent: AgentUnderTest): Promise<string> {
  expect(await agent.exited).toEqual({ code: 1, signal: null });
  return agent.stderr();
}

export function policyContract(start: StartAgent): void {
  test.each([
    ['text that is not JSON', '{', 'JSON'],
    ['an unknown key', '{"version":1,"command_whitelist":[]}', 'command_whitelist'],
    ['an unknown key inside', '{"version":1,"limits":{"maxFrames":1}}', 'maxFrames'],
    ['a wrong type', '{"version":1,"power":"yes"}', 'power'],
    ['another version', '{"version":2}', 'version'],
    ['a method that does not exist', '{"version":1,"methods":{"deny":["exec.rum"]}}', 'methods.deny.0'],
    ['a relative root', '{"version":1,"roots":{"read":["var/log"]}}', 'roots.read.0'],
    ['a root with ".."', '{"version":1,"roots":{"write":["/srv/../etc"]}}', 'roots.write.0'],
  ])('%s stops the agent with a message', async (_name, text, word) => {
    await using bench = new Workbench(start);
    const message = await refusal(await bench.agentWithPolicy(text));
    expect(message).toContain(bench.policyPath);
    expect(message).toContain(word);
  });

  test('a missing file stops the agent', async () => {
    await using bench = new Workbench(start);
    const message = await refusal(await bench.restart());
    expect(message).toContain(bench.policyPath);
    expect(message).toContain('ENOENT');
  });

  test('a file that others may write stops the agent', async () => {
    await using bench = new Workbench(start);
    writeFileSync(bench.policyPath, '{"version":1}');
    chmodSync(bench.policyPath, 0o664);
    const message = await refusal(await bench.restart());
    expect(message).toContain(bench.policyPath);
    expect(message).toContain('0664');
  });

  test('a directory that others may write stops the agent', async () => {
    await using bench = new Workbench(start);
    writeFileSync(bench.policyPath, '{"version":1}');
    chmodSync(bench.folder, 0o777);
    const message = await refusal(await bench.restart());
    expect(message).toContain(bench.folder);
    expect(message).toContain('0777');
  });

  test('a link is judged by the file and folder it leads to', async () => {
    await using bench = new Workbench(start);
    bench.put('outside/policy.json', '{"version":1}');
    chmodSync(bench.path('outside'), 0o777);
    symlinkSync('outside/policy.json', bench.policyPath);
    const message = await refusal(await bench.restart());
    expect(message).toContain(bench.path('outside'));
    expect(message).toContain('0777');
  });

  test('a directory in the place of the file stops the agent', async () => {
    await using bench = new Workbench(start);
    symlinkSync('outside', bench.policyPath);
    const message = await refusal(await bench.restart());
    expect(message).toContain('directory');
  });

  test.skipIf(UNPRIVILEGED.uid === undefined)('a file of another user stops the agent (needs root)', async () => {
    await using bench = new Workbench(start);
    writeFileSync(bench.policyPath, '{"version":1}');
    chownSync(bench.policyPath, UNPRIVILEGED.uid ?? 0, 0);
    const message = await refusal(await bench.restart());
    expect(message).toContain(bench.policyPath);
    expect(message).toContain('must belong to root');
  });

  test('a file that the agent may not read stops it', async () => {
    await using bench = new Workbench(start);
    writeFileSync(bench.policyPath, '{"version":1}');
    chmodSync(bench.policyPath, 0o000);
    const message = await refusal(await bench.restart(UNPRIVILEGED));
    expect(message).toContain(bench.policyPath);
    expect(message).toContain('EACCES');
    rmSync(bench.policyPath);
  });

  test('a method that the policy denies is refused by name', async () => {
    await using bench = new Workbench(start);
    const client = await bench.client({ methods: { deny: ['disk.usage'] } });
    expect((await client.disk.usage()).val).toMatchObject({
      code: 'POLICY',
      rpcCode: -32012,
      data: { rule: 'methods' },
    });
    expect((await client.system.info()).ok).toBe(true);
  });

  test('an agent of a user without rights serves what that user may see', async () => {
    await using bench = new Workbench(start);
    const client = await bench.client({}, UNPRIVILEGED);
    expect((await client.agent.info()).unwrap().uid).toBe(UNPRIVILEGED.uid ?? process.getuid?.());
  });
}
