import Table from 'cli-table3';
import ora from 'ora';

interface Step {
  readonly title: string;
  readonly seconds: number;
  readonly result: string;
}

/** What a step tells while it runs. */
export type Say = (detail: string) => void;

/** Shows the steps as they run (a plain log when there is no terminal) and remembers how long each took. */
export class Progress {
  readonly #steps: Step[] = [];
  /** The step that failed, once one has. */
  failed: string | undefined;

  /** Runs one step; `describe` says in a few words what came of it. */
  async step<T>(title: string, body: (say: Say) => Promise<T>, describe: (result: T) => string): Promise<T> {
    // Ctrl-C is the demo's own to handle: it has a guest and a daemon to end.
    const line = ora({ text: title, discardStdin: false, hideCursor: false }).start();
    const started = performance.now();
    const seconds = (): number => (performance.now() - started) / 1000;
    try {
      const result = await body((detail) => {
        line.text = `${title}: ${detail}`;
      });
      this.#steps.push({ title, seconds: seconds(), result: describe(result) });
      line.succeed(`${title}: ${describe(result)}`);
      return result;
    } catch (error) {
      this.failed ??= title;
      line.fail(title);
      throw error;
    }
  }

  /** The steps with their times. */
  summary(): string {
    const table = new Table({
      head: ['step', 'seconds', 'result'],
      colAligns: ['left', 'right', 'left'],
      style: plain,
    });
    for (const { title, seconds, result } of this.#steps) table.push([title, seconds.toFixed(2), result]);
    const total = this.#steps.reduce((sum, { seconds }) => sum + seconds, 0);
    table.push(['in all', total.toFixed(2), '']);
    return table.toString();
  }
}

/** Tables without colours: they are read in logs, too. */
export const plain = { head: [], border: [] };
