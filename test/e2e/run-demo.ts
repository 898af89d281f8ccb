import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../../scripts/demo.mjs', import.meta.url));

/** `npm run demo`, running: its output as it comes, and its end. */
export interface DemoRun {
  readonly pid: number;
  /** Resolves when the output has this text; rejects when the demo ends without it. */
  printed(text: string): Promise<void>;
  /** Sends a signal to the whole group, as a terminal does on Ctrl-C. */
  interrupt(signal: NodeJS.Signals): void;
  readonly ended: Promise<{ readonly code: number | null; readonly output: string }>;
}

/** Starts the demo in a process group of its own. */
export function startDemo(args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): DemoRun {
  const child = spawn(process.execPath, [script, ...args], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  const { pid } = child;
  if (pid === undefined) throw new Error('the demo did not start');
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
    pid,
    ended,
    interrupt: (signal) => process.kill(-pid, signal),
    printed: (text) =>
      new Promise((resolve, reject) => {
        const watch = (): void => {
          if (!output.includes(text)) return;
          watchers.delete(watch);
          resolve();
        };
        watchers.add(watch);
        watch();
        void ended.then(() => reject(new Error(`the demo ended without "${text}":\n${output}`)));
      }),
  };
}

/** What a demo left behind: its folder, processes that work in it, and members of its process group. */
export function leftovers({ pid }: DemoRun, output: string): readonly string[] {
  const folder = /(?:a private libvirtd, as \S+|the test server), in (\S+)/.exec(output)?.[1];
  if (folder === undefined) throw new Error(`the demo named no folder:\n${output}`);
  return [...leftIn(folder), ...processes((name) => isMember(name, pid))];
}

/** What is left of a folder: itself, and the processes that were started with files of it. */
export function leftIn(folder: string): readonly string[] {
  return [...processes((name) => commandLine(name).includes(`${folder}/`)), ...(existsSync(folder) ? [folder] : [])];
}

function processes(isMeant: (name: string) => boolean): readonly string[] {
  const names = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && isMeant(name));
  return names.map((name) => `${name} ${commandLine(name)}`);
}

/** Whether a process runs in a process group; one that has ended and waits to be noticed does not (proc(5), stat). */
function isMember(name: string, group: number): boolean {
  const [state, , pgrp] = read(`/proc/${name}/stat`)
    .replace(/^.*\) /s, '')
    .split(' ');
  return state !== 'Z' && pgrp === String(group);
}

const commandLine = (name: string): string => read(`/proc/${name}/cmdline`).replaceAll('\0', ' ');

function read(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    // It ended meanwhile.
    return '';
  }
}
