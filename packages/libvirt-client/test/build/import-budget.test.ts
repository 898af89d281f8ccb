import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'tsup';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ENTRY = fileURLToPath(new URL('../../src/index.ts', import.meta.url));
/** What an import reads and compiles; the tables of the protocol are most of it. Raise it only for what is worth it. */
const MOST_KIB = 560;

describe('importing the built package', () => {
  let folder = '';
  let files: { readonly name: string; readonly text: string }[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vk-build-'));
    await build({
      entry: [ENTRY],
      config: false,
      format: 'esm',
      target: 'node20',
      platform: 'node',
      treeshake: true,
      silent: true,
      // Whatever is not ours stays an import, and is seen.
      external: [/^[^./]/u],
      outDir: folder,
      outExtension: () => ({ js: '.js' }),
    });
    const names = (await readdir(folder)).filter((name) => name.endsWith('.js'));
    files = await Promise.all(names.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('loads nothing but Node’s own modules and ts-results: no zod, no XML parser', () => {
    const found = files.flatMap(({ text }) => [
      ...text.matchAll(/^(?:import|export)\b[^'"]*['"](?<name>[^'"]+)['"]/gmu),
      ...text.matchAll(/\bimport\(\s*['"](?<name>[^'"]+)['"]/gu),
    ]);
    const names = new Set(found.map(({ groups }) => groups?.['name'] ?? ''));
    expect(names.size).toBeGreaterThan(3);
    expect([...names].filter((name) => !isBuiltin(name) && !name.startsWith('./'))).toEqual(['ts-results']);
  });

  test(`is at most ${MOST_KIB} KiB of JavaScript`, () => {
    const bytes = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
    expect(bytes).toBeGreaterThan(100 * 1024);
    expect(bytes / 1024).toBeLessThanOrEqual(MOST_KIB);
  });
});
