import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { generate } from '../../codegen/generate.ts';

const root = join(import.meta.dirname, '..', '..');
let out: string;

beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'virtkit-codegen-'));
  cpSync(join(root, 'src', 'generated'), out, { recursive: true });
});

afterEach(() => rmSync(out, { recursive: true, force: true }));

function run(...args: readonly string[]): { status: number | null; stderr: string } {
  const main = join(root, 'codegen', 'main.ts');
  return spawnSync(process.execPath, ['--import', 'tsx', main, ...args], { cwd: root, encoding: 'utf8' });
}

function flipByte(name: string): void {
  const file = join(out, name);
  const bytes = readFileSync(file);
  bytes[500] = (bytes[500] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

describe('codegen --check', () => {
  test('passes for the files of the repository', () => {
    expect(run('--check')).toMatchObject({ status: 0, stderr: '' });
  });

  test('names a file in which one byte differs, and changes nothing', () => {
    flipByte('structs.gen.ts');
    const before = readFileSync(join(out, 'structs.gen.ts'));
    const { status, stderr } = run('--check', '--out', out);
    expect(status).toBe(1);
    expect(stderr).toContain(`stale: ${join(out, 'structs.gen.ts')}`);
    expect(stderr).not.toContain('types.gen.ts');
    expect(readFileSync(join(out, 'structs.gen.ts')).equals(before)).toBe(true);
  });

  test('names a file that is missing and one that is left over', () => {
    rmSync(join(out, 'types.gen.ts'));
    writeFileSync(join(out, 'old.gen.ts'), '');
    const { status, stderr } = run('--check', '--out', out);
    expect(status).toBe(1);
    expect(stderr).toContain(`stale: ${join(out, 'types.gen.ts')}`);
    expect(stderr).toContain(`not generated any more: ${join(out, 'old.gen.ts')}`);
  });
});

test('codegen brings stale files up to date', () => {
  flipByte('flags.gen.ts');
  writeFileSync(join(out, 'old.gen.ts'), '');
  expect(run('--out', out).status).toBe(0);
  expect(run('--check', '--out', out)).toMatchObject({ status: 0, stderr: '' });
});

test('the same data gives the same bytes', () => {
  const folder = join(root, 'protocol');
  expect([...generate(folder)]).toEqual([...generate(folder)]);
});
