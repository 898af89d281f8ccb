import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Task } from '../rounds.ts';

const PYTHON = '/usr/bin/python3';

/** What a peer in Python can be asked to do over all texts. */
export type PythonTask = 'parse' | 'write' | 'write edited' | 'parse, edit, write';

/** A peer in Python: one process that answers one question after the other, so that its start counts for nothing. */
export interface PythonPeer {
  readonly name: string;
  /** The places of the texts that it can read and write. */
  readonly accepted: () => Promise<readonly number[]>;
  /** Leaves out all other texts. */
  readonly keep: (places: readonly number[]) => Promise<void>;
  readonly task: (task: PythonTask) => Task;
  readonly stop: () => Promise<void>;
}

/** Starts a peer, or gives `undefined` when it is not installed. */
export const startPython = async (name: 'lxml' | 'virtinst', texts: string): Promise<PythonPeer | undefined> => {
  const program = join(import.meta.dirname, 'python.py');
  const child = spawn(PYTHON, [program, name, texts], { stdio: ['pipe', 'pipe', 'pipe'] });
  const ended = once(child, 'close').catch(() => undefined);
  let complaints = '';
  child.stderr.on('data', (part: Buffer) => (complaints += part.toString()));
  // It may be gone before it was asked; the answer, or the lack of one, tells.
  child.stdin.on('error', () => undefined);
  const answers = createInterface(child.stdout)[Symbol.asyncIterator]();
  const ask = async (command: object): Promise<unknown> => {
    child.stdin.write(`${JSON.stringify(command)}\n`);
    const { value, done } = await answers.next();
    if (done) throw new Error(`${name} ended: ${complaints}`);
    return JSON.parse(value);
  };
  let places: readonly number[];
  try {
    places = numbers(await ask({ do: 'accepted' }));
  } catch (error) {
    await ended;
    if (/ModuleNotFoundError|ImportError/.test(complaints) || child.pid === undefined) return undefined;
    throw error;
  }
  return {
    name,
    accepted: () => Promise.resolve(places),
    keep: async (kept) => {
      await ask({ do: 'keep', places: kept });
    },
    task: (task) => ({ name: `${name}, ${task}`, run: async () => Number(await ask({ do: task })) }),
    stop: async () => {
      child.stdin.end();
      await ended;
    },
  };
};

const numbers = (value: unknown): readonly number[] => (Array.isArray(value) ? value.map(Number) : []);
