import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { leftIn } from './run-demo.ts';

const folder = fileURLToPath(new URL('../../examples/migrate/', import.meta.url));

/** Runs the example; `onText` is told all it has printed, whenever that is more. */
function run(args: readonly string[], onText: (text: string, child: ChildProcess) => void = () => {}) {
  const command = ['--conditions=@virtkit/source', '--import', 'tsx', 'src/main.ts', ...args];
  const env = { ...process.env, TSX_DISABLE_CACHE: '1' };
  const child = spawn(process.execPath, command, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
      onText(output, child);
    });
  }
  return new Promise<{ code: number | null; output: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** What is left of the two daemons that the output tells of: folders, and processes that were started in them. */
function leftBehind(output: string): string[] {
  const homes = [...output.matchAll(/libvirtd runs as .* in (\S+)\n/gu)].map(([, home = '']) => home);
  expect(homes).toHaveLength(2);
  return homes.flatMap(leftIn);
}

describe('the example "migrate"', () => {
  test.each(['source', 'client'])('moves a guest that goes on counting, led by the %s', async (leader) => {
    const { code, output } = await run(['--led-by', leader]);
    expect(output).toMatch(new RegExp(`migrated in [\\d.]+ s, led by the ${leader}\n`, 'u'));
    const [, from, to] =
      /source: .* is at (\d+)\n[^]*destination: .* is at (\d+); guests left at the source: 0/u.exec(output) ?? [];
    expect(Number(to)).toBeGreaterThan(Number(from));
    expect(code).toBe(0);
    expect(leftBehind(output)).toEqual([]);
  });

  test('leaves nothing behind after Ctrl-C in the midst of it', async () => {
    let isInterrupted = false;
    const { code, output } = await run([], (text, child) => {
      if (isInterrupted || !text.includes('source:')) return;
      isInterrupted = true;
      child.kill('SIGINT');
    });
    expect(output).toContain('failed: migration of counter: aborted by the caller');
    expect(code).toBe(1);
    expect(leftBehind(output)).toEqual([]);
  });

  test('explains an option that it does not know', async () => {
    const { code, output } = await run(['--led-by', 'nobody']);
    expect(output).toContain('usage: npm start');
    expect(code).toBe(2);
  });
});
