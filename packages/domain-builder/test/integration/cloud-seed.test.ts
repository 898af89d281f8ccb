import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noCloudSeed, seedStep } from '../../src/presets/cloud-seed.ts';

const run = (
  program: string,
  ...args: readonly string[]
): { readonly status: number | null; readonly stdout: string } =>
  spawnSync(program, args, { encoding: 'utf8', timeout: 60_000 });

const has = (program: string): boolean => run(program, '--version').status === 0;
const maySkip = process.env['CI'] !== 'true';

describe.skipIf(!(has('genisoimage') && has('xorriso')) && maySkip)('the host step seed (genisoimage, xorriso)', () => {
  let folder = '';
  beforeAll(() => {
    // A name that graft points must not take apart.
    folder = mkdtempSync(join(tmpdir(), 'seed=\\ '));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('makes a volume with the label and the files that cloud-init looks for, and takes it back', () => {
    const at = (name: string): string => join(folder, name);
    writeFileSync(at('users.yaml'), '#cloud-config\n');
    writeFileSync(at('instance.yaml'), 'instance-id: one\n');
    writeFileSync(at('net.yaml'), 'version: 2\n');
    const files = { userData: at('users.yaml'), metaData: at('instance.yaml'), networkConfig: at('net.yaml') };
    const { commands, undo } = seedStep({ iso: at('seed.iso'), files });
    for (const [program = '', ...args] of commands) expect(run(program, ...args)).toMatchObject({ status: 0 });

    const inspect = (...args: readonly string[]): string => run('xorriso', '-indev', at('seed.iso'), ...args).stdout;
    expect(inspect('-pvd_info')).toMatch(new RegExp(`Volume Id\\s*: ${noCloudSeed.volumeId}\\n`));
    const names = inspect('-lsl', '/')
      .match(/'[^']+'/g)
      ?.map((name) => name.slice(1, -1));
    expect(names?.toSorted()).toEqual([...noCloudSeed.required, 'network-config'].toSorted());

    for (const [program = '', ...args] of undo) run(program, ...args);
    expect(run('test', '-e', at('seed.iso')).status).not.toBe(0);
  });
});
