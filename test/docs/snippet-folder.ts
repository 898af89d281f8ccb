import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './documents.ts';
import type { Snippet } from './snippets.ts';

/** A folder below test/ that holds each snippet as a file: the packages resolve there by their public names. */
export class SnippetFolder {
  readonly #path: string;
  readonly #snippets: readonly Snippet[];

  constructor(snippets: readonly Snippet[]) {
    const parent = join(root, 'test', '.cache');
    mkdirSync(parent, { recursive: true });
    this.#path = mkdtempSync(join(parent, 'snippets-'));
    this.#snippets = snippets;
    for (const [index, snippet] of snippets.entries()) writeFileSync(this.#file(index), `${snippet.text}\n`);
    // Node's console and timers are all that a reader gets without an import.
    const config = { extends: '../../../tsconfig.base.json', include: ['*.ts'] };
    writeFileSync(join(this.#path, 'tsconfig.json'), JSON.stringify(config));
  }

  #file(index: number): string {
    return join(this.#path, `snippet-${index}.ts`);
  }

  /** Type-checks all snippets in one run; the messages by snippet name, each with the document's line. */
  check(): ReadonlyMap<string, readonly string[]> {
    const done = spawnSync(join(root, 'node_modules/.bin/tsc'), ['-p', this.#path, '--pretty', 'false'], {
      cwd: this.#path,
      encoding: 'utf8',
    });
    if (done.error !== undefined) throw done.error;
    const found = new Map<string, string[]>();
    let last: string[] | undefined;
    for (const line of done.stdout.split('\n').filter((text) => text !== '')) {
      const error = /^snippet-(\d+)\.ts\((\d+),\d+\): (.*)$/.exec(line);
      const snippet = error === null ? undefined : this.#snippets[Number(error[1])];
      if (error !== null && snippet !== undefined) {
        last = found.get(snippet.name) ?? [];
        found.set(snippet.name, last);
        last.push(`${snippet.path}:${snippet.lines[Number(error[2]) - 1]}: ${error[3]}`);
      } else if (line.startsWith(' ') && last !== undefined) {
        last.push(line);
      } else {
        throw new Error(`tsc failed outside the snippets: ${done.stdout}`);
      }
    }
    if (done.status !== 0 && found.size === 0) throw new Error(`tsc failed: ${done.stdout}${done.stderr}`);
    return found;
  }

  /** Runs one snippet against the sources; answers what it printed when it failed or printed something else, with the document's lines. */
  run(snippet: Snippet, timeoutMs: number): string | undefined {
    const index = this.#snippets.indexOf(snippet);
    const args = ['--conditions=@virtkit/source', '--import', 'tsx', this.#file(index)];
    const done = spawnSync(process.execPath, args, { cwd: this.#path, encoding: 'utf8', timeout: timeoutMs });
    if (done.status === 0) return wrongOutput(snippet, done.stdout);
    const why = done.error?.message ?? `exit code ${done.status ?? done.signal}`;
    const output = `${done.stdout}${done.stderr}`.replaceAll(
      /(?:file:\/\/)?[^\s(]*\/snippet-(\d+)\.ts:(\d+)/g,
      (all, which: string, line: string) => {
        const named = this.#snippets[Number(which)];
        return named === undefined ? all : `${named.path}:${named.lines[Number(line) - 1]}`;
      },
    );
    return `${snippet.name}: ${why}\n${output}`;
  }

  /** Removes the folder. */
  remove(): void {
    rmSync(this.#path, { recursive: true, force: true });
  }
}

const wrongOutput = ({ name, output }: Snippet, printed: string): string | undefined =>
  output === undefined || output.trim() === printed.trim() ? undefined : `${name}: printed something else\n${printed}`;
