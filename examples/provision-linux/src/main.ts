import { copyFile, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ending } from './ending.ts';
import { readOptions } from './options.ts';
import { Progress } from './progress.ts';
import { provision } from './provision.ts';
import { simulate } from './simulate.ts';

const options = readOptions(process.argv.slice(2));
if (typeof options === 'string') {
  console.error(options);
  process.exitCode = 1;
} else {
  process.exitCode = await run(options);
}

async function run(given: Exclude<typeof options, string>): Promise<number> {
  const interrupted = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => interrupted.abort(new Error(`interrupted by ${name}`)));
  }
  const progress = new Progress();
  const ending: Ending = { cleanUp: [] };
  try {
    const { signal } = interrupted;
    const shown =
      'simulate' in given ? await simulate(progress, ending, signal) : await provision(given, progress, ending, signal);
    await end(ending);
    console.log(`\n${shown}\n\n${progress.summary()}`);
    return 0;
  } catch (error) {
    const logs = interrupted.signal.aborted ? undefined : await keepLogs(ending);
    await end(ending);
    console.error(
      `\nFailed at "${progress.failed ?? 'the clean-up'}": ${reason(interrupted.signal.aborted ? interrupted.signal.reason : error)}`,
    );
    if (logs) console.error(`The guest's serial log and libvirt's logs: ${logs}`);
    return 1;
  }
}

/** Ends what was begun, the newest first; one that cannot be ended does not keep the others. */
async function end({ cleanUp }: Ending): Promise<void> {
  for (const step of cleanUp.splice(0).toReversed()) {
    await step().catch((error: unknown) => console.error(`clean-up: ${reason(error)}`));
  }
}

/** Saves what tells why a guest failed; it would go with the temporary folder. */
async function keepLogs({ host, serialLog }: Ending): Promise<string | undefined> {
  if (!host) return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'virtkit-demo-failed-'));
  if (serialLog) await copyFile(serialLog, join(folder, 'serial.log')).catch(() => {});
  await writeFile(join(folder, 'libvirt.log'), host.report());
  return folder;
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? `${String(error.code)}: ` : '';
  return `${code}${error.message}`;
}
