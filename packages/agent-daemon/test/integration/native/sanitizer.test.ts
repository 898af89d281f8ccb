import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { quickjsSource, skipsExecutable } from '../../support/executable.ts';

const packageRoot = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))));
const ENGINE = ['quickjs', 'libregexp', 'libunicode', 'cutils', 'dtoa', 'quickjs-libc'].map((name) =>
  join(quickjsSource, `${name}.c`),
);
const COMMON = ['-std=gnu11', '-fwrapv', '-D_GNU_SOURCE', '-DCONFIG_VERSION="test"', '-isystem', quickjsSource];

describe.skipIf(skipsExecutable)('the C module, compiled with the address and undefined behaviour sanitizers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'virtkit-native-'));
  const runner = join(folder, 'runner');

  beforeAll(() => {
    const native = readdirSync(join(packageRoot, 'native'))
      .filter((name) => name.endsWith('.c') && name !== 'main.c')
      .map((name) => join(packageRoot, 'native', name));
    execFileSync('gcc', [...COMMON, '-O0', '-w', '-c', ...ENGINE], { cwd: folder });
    const objects = readdirSync(folder).filter((name) => name.endsWith('.o'));
    const sanitize = ['-fsanitize=address,undefined', '-fno-sanitize-recover=all', '-g', '-O1'];
    const warnings = ['-Wall', '-Wextra', '-Werror'];
    const sources = [...native, join(packageRoot, 'test/native/runner.c')];
    execFileSync('gcc', [...COMMON, ...sanitize, ...warnings, ...sources, ...objects, '-lm', '-o', runner], {
      cwd: folder,
    });
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(['conversions', 'files', 'processes', 'events', 'facts', 'memory'])(
    '%s: right, wrong and too little; no error, no leak, no descriptor left',
    (name) => {
      const work = join(folder, name);
      mkdirSync(work);
      const script = join(packageRoot, 'test/native/scripts', `${name}.js`);
      const done = spawnSync(runner, [script, work], { encoding: 'utf8', timeout: 50_000 });
      expect(done).toMatchObject({ status: 0, stderr: '' });
    },
  );
});
