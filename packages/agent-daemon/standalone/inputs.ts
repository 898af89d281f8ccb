import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AgentError } from '@virtkit/agent-protocol';
import { bundleFile, nativeFolder } from './paths.ts';
import { recipe } from './recipe.ts';

/** Everything that the executable is made of, in memory: some 3 MB. */
export interface Inputs {
  /** `2025-04-26`. */
  readonly version: string;
  readonly engine: ReadonlyMap<string, Buffer>;
  readonly native: ReadonlyMap<string, Buffer>;
  readonly bundle: Buffer;
  /** SHA-256 over all of it and the commands. */
  readonly fingerprint: string;
}

/** Reads the inputs. Throws `NOT_FOUND` when the engine's tree or the package's build is not there. */
export async function readInputs(options: { readonly quickjsSource: string; readonly cc: string }): Promise<Inputs> {
  const engine = await readFolder(
    options.quickjsSource,
    (name) => /\.[ch]$/.test(name) || name === 'Makefile' || name === 'VERSION',
  );
  const version = engine.get('VERSION')?.toString('latin1').trim() ?? '';
  if (!engine.has('quickjs.c') || !engine.has('Makefile') || !/^[\w.-]+$/.test(version)) {
    throw missing(
      `quickjsSource ${options.quickjsSource}: no QuickJS source tree (quickjs.c, Makefile and VERSION)`,
      options.quickjsSource,
    );
  }
  const native = await readFolder(nativeFolder(), (name) => /\.[ch]$/.test(name));
  const bundle = await readFile(bundleFile()).catch((cause: unknown) => {
    throw missing(`${bundleFile()} is not there: build @virtkit/agent-daemon first (pnpm build)`, bundleFile(), cause);
  });
  const parts = { version, engine, native, bundle };
  return { ...parts, fingerprint: fingerprintOf(parts, options.cc) };
}

async function readFolder(folder: string, wanted: (name: string) => boolean): Promise<Map<string, Buffer>> {
  const names = await readdir(folder).catch((cause: unknown) => {
    throw missing(`${folder}: cannot be read`, folder, cause);
  });
  const files = new Map<string, Buffer>();
  for (const name of names.filter(wanted).sort()) files.set(name, await readFile(join(folder, name)));
  return files;
}

function fingerprintOf(parts: Omit<Inputs, 'fingerprint'>, cc: string): string {
  const hash = createHash('sha256');
  const add = (name: string, content: Buffer | string): void => {
    hash.update(`${name}\0${content.length}\0`);
    hash.update(content);
  };
  for (const [name, content] of parts.engine) add(`engine/${name}`, content);
  for (const [name, content] of parts.native) add(`native/${name}`, content);
  add('bundle', parts.bundle);
  add('recipe', JSON.stringify(recipe({ cc, version: parts.version, nativeSources: sourcesOf(parts.native) })));
  return hash.digest('hex');
}

/** The C files among the module's files. */
export function sourcesOf(native: ReadonlyMap<string, Buffer>): string[] {
  return [...native.keys()].filter((name) => name.endsWith('.c'));
}

function missing(message: string, path: string, cause?: unknown): AgentError {
  return new AgentError('NOT_FOUND', message, { cause, data: { kind: 'input-missing', path, retryable: false } });
}
