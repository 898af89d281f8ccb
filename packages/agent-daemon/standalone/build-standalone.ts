import { createHash } from 'node:crypto';
import { chmod, copyFile, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { AgentError } from '@virtkit/agent-protocol';
import { Err, Ok, type Result } from 'ts-results';
import { type Inputs, readInputs, sourcesOf } from './inputs.ts';
import { defaultOutFile } from './paths.ts';
import { recipe } from './recipe.ts';
import { aborted, requireTools, runTool } from './run-tool.ts';

/** A step of {@link buildStandalone} that begins now. */
export interface StandaloneProgress {
  /** Counted from 1. */
  readonly step: number;
  readonly steps: number;
  /** What is being made, such as `the bytecode`. */
  readonly what: string;
}

/** What {@link buildStandalone} makes the executable from, and where. */
export interface BuildStandaloneOptions {
  /** Folder of the QuickJS 2025-04-26 source tree; only read. */
  readonly quickjsSource: string;
  /** The executable to make; default: `dist/standalone/virtkit-agent-linux-x86_64` in this package. */
  readonly outFile?: string;
  /** Where the build's own folder is made, and removed afterwards; default: the system's folder for temporary files. */
  readonly cacheDir?: string;
  /** The compiler that links statically against musl. */
  readonly cc?: string;
  readonly signal?: AbortSignal;
  /** Called at the start of each step. */
  readonly onProgress?: (progress: StandaloneProgress) => void;
}

/** The agent's executable for one system. */
export interface StandaloneExecutable {
  /** Absolute path. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Of the file, in hexadecimal. */
  readonly sha256: string;
}

/** The result of {@link buildStandalone}: `built` is false when the executable was up to date. */
export interface BuiltStandalone extends StandaloneExecutable {
  readonly built: boolean;
}

/**
 * Makes the agent's stand-alone executable for x86-64 Linux: the daemon as bytecode, QuickJS and the C module, linked
 * statically against musl by child processes (`make`, `gcc`, `musl-gcc`, found through PATH). Does nothing when the file
 * was made from the same inputs; appears under its name only when whole and able to start.
 *
 * Errors: `UNSUPPORTED` (not x86-64 Linux), `NOT_FOUND` (a tool, the engine's tree or this package's build is missing),
 * `COMMAND_FAILED` (a tool failed; its last lines are in the message), `IO`, `ABORTED`.
 */
export async function buildStandalone(options: BuildStandaloneOptions): Promise<Result<BuiltStandalone, AgentError>> {
  try {
    return Ok(await build(options));
  } catch (error) {
    if (error instanceof AgentError) return Err(error);
    const message = error instanceof Error ? error.message : String(error);
    return Err(new AgentError('IO', `building the stand-alone agent: ${message}`, { cause: error }));
  }
}

async function build(options: BuildStandaloneOptions): Promise<BuiltStandalone> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new AgentError(
      'UNSUPPORTED',
      `the stand-alone agent is built on x86-64 Linux, not ${process.platform} ${process.arch}`,
    );
  }
  const { signal, cc = 'musl-gcc' } = options;
  if (signal?.aborted === true) throw aborted(signal);
  const outFile = resolve(options.outFile ?? defaultOutFile());
  const inputs = await readInputs({ quickjsSource: options.quickjsSource, cc });
  const present = await readExecutable(outFile, inputs.fingerprint);
  if (present !== undefined) return { ...present, built: false };

  await requireTools(['make', 'gcc', cc]);
  const parent = resolve(options.cacheDir ?? tmpdir());
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(join(parent, 'virtkit-agent-'));
  try {
    const made = await make(folder, inputs, { cc, signal, onProgress: options.onProgress });
    await publish(made, outFile, inputs.fingerprint);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const built = await readExecutable(outFile, inputs.fingerprint);
  if (built === undefined)
    throw new AgentError('CONFLICT', `${outFile} was changed by someone else while it was being built`);
  return { ...built, built: true };
}

/** Runs the recipe in `folder`, which only this build knows; returns the executable's path in it. */
async function make(
  folder: string,
  inputs: Inputs,
  options: {
    readonly cc: string;
    readonly signal: AbortSignal | undefined;
    readonly onProgress: ((progress: StandaloneProgress) => void) | undefined;
  },
): Promise<string> {
  for (const [name, files] of [['engine', inputs.engine] as const, ['native', inputs.native] as const]) {
    await mkdir(join(folder, name));
    for (const [file, content] of files) await writeFile(join(folder, name, file), content);
  }
  await writeFile(join(folder, 'agent.js'), inputs.bundle);
  const executable = join(folder, 'agent');
  const steps = [
    ...recipe({ cc: options.cc, version: inputs.version, nativeSources: sourcesOf(inputs.native) }),
    { what: 'its first start', command: executable, args: ['--version'] },
  ];
  for (const [index, step] of steps.entries()) {
    options.onProgress?.({ step: index + 1, steps: steps.length, what: step.what });
    await runTool(step, { folder, signal: options.signal });
  }
  return executable;
}

/** Puts the executable and its stamp in place: a reader sees the old pair, an executable without a stamp, or the new pair. */
async function publish(made: string, outFile: string, fingerprint: string): Promise<void> {
  await mkdir(dirname(outFile), { recursive: true });
  const { sha256 } = describe(outFile, await readFile(made));
  const partial = `${outFile}.${process.pid}.partial`;
  const stamp = `${stampOf(outFile)}.${process.pid}.partial`;
  try {
    await copyFile(made, partial);
    await chmod(partial, 0o755);
    await writeFile(stamp, `${JSON.stringify({ fingerprint, sha256 })}\n`);
    await rm(stampOf(outFile), { force: true });
    await rename(partial, outFile);
    await rename(stamp, stampOf(outFile));
  } finally {
    await rm(partial, { force: true });
    await rm(stamp, { force: true });
  }
}

/** The executable when it is there, whole, and made from these inputs. */
async function readExecutable(outFile: string, fingerprint: string): Promise<StandaloneExecutable | undefined> {
  let stamp: unknown;
  let content: Buffer;
  try {
    stamp = JSON.parse(await readFile(stampOf(outFile), 'utf8'));
    content = await readFile(outFile);
  } catch {
    return undefined;
  }
  const found = describe(outFile, content);
  const matches =
    typeof stamp === 'object' &&
    stamp !== null &&
    'fingerprint' in stamp &&
    stamp.fingerprint === fingerprint &&
    'sha256' in stamp &&
    stamp.sha256 === found.sha256;
  return matches ? found : undefined;
}

function stampOf(outFile: string): string {
  return `${outFile}.json`;
}

function describe(path: string, content: Buffer): StandaloneExecutable {
  return { path, size: content.length, sha256: createHash('sha256').update(content).digest('hex') };
}

/**
 * The executable that {@link buildStandalone} made in this package's own folder, or that came with the package.
 * Errors: `NOT_FOUND` when there is none.
 */
export async function standaloneExecutable(): Promise<Result<StandaloneExecutable, AgentError>> {
  try {
    return Ok(describe(defaultOutFile(), await readFile(defaultOutFile())));
  } catch (cause) {
    return Err(
      new AgentError(
        'NOT_FOUND',
        `${defaultOutFile()} is not there: make it by buildStandalone() (pnpm build:standalone)`,
        {
          cause,
          data: { kind: 'not-built', path: defaultOutFile(), retryable: false },
        },
      ),
    );
  }
}
