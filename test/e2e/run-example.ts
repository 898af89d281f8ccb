import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** An example program, running. */
export interface ExampleRun {
  /** Resolves when the output has this text; rejects when the program ends without it. */
  printed(text: string): Promise<void>;
  interrupt(): void;
  readonly ended: Promise<{ readonly code: number | null; readonly output: string }>;
}

/** Runs `examples/NAME` with arguments. */
export function runExample(name: string, args: readonly string[]): ExampleRun {
  const folder = fileURLToPath(new URL(`../../examples/${name}/`, import.meta.url));
  const argv = ['--conditions=@virtkit/source', '--import', 'tsx', 'src/main.ts', ...args];
  const child = spawn(process.execPath, argv, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const watchers = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
      for (const watch of watchers) watch();
    });
  }
  const ended = new Promise<{ code: number | null; output: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, output }));
  });
  return {
    ended,
    interrupt: () => void child.kill('SIGINT'),
    printed: (text) =>
      new Promise((resolve, reject) => {
        const watch = (): void => {
          if (!output.includes(text)) return;
          watchers.delete(watch);
          resolve();
        };
        watchers.add(watch);
        watch();
        void ended.then(() => reject(new Error(`${name} ended without "${text}":\n${output}`)));
      }),
  };
}
