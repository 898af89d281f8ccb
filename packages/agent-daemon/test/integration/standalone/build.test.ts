import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AgentError, buildStandalone, installationFiles, standaloneExecutable } from '../../../src/standalone.ts';
import { currentExecutable, quickjsSource, skipsExecutable } from '../../support/executable.ts';

describe.skipIf(skipsExecutable)('buildStandalone (needs gcc, make, musl-gcc and the QuickJS source)', () => {
  let folder = '';
  const outFile = () => join(folder, 'out', 'agent');
  const cacheDir = () => join(folder, 'cache');
  const tool = (body: string): string => {
    const path = join(folder, 'cc');
    writeFileSync(path, `#!/bin/sh\n${body}\n`);
    chmodSync(path, 0o755);
    return path;
  };
  const leftovers = () =>
    [join(folder, 'out'), cacheDir()].flatMap((path) => (existsSync(path) ? readdirSync(path) : []));

  beforeAll(async () => void (await currentExecutable()), 300_000);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'virtkit-build-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('does nothing when the executable was made from the same inputs', async () => {
    const before = statSync((await standaloneExecutable()).unwrap().path).mtimeMs;
    const again = (await buildStandalone({ quickjsSource })).unwrap();
    expect(again).toMatchObject({ built: false, path: expect.stringMatching(/virtkit-agent-linux-x86_64$/) });
    expect(again.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(statSync(again.path).mtimeMs).toBe(before);
  });

  test('names the Debian package of a tool that is missing', async () => {
    const oldPath = process.env['PATH'];
    process.env['PATH'] = folder;
    try {
      const built = await buildStandalone({ quickjsSource, outFile: outFile(), cacheDir: cacheDir() });
      expect(built.val).toBeInstanceOf(AgentError);
      expect(built.val).toMatchObject({
        code: 'NOT_FOUND',
        message: expect.stringContaining('apt-get install make gcc musl-tools'),
      });
    } finally {
      process.env['PATH'] = oldPath;
    }
    expect(leftovers()).toEqual([]);
  });

  test('names the folder that is no source tree', async () => {
    const built = await buildStandalone({ quickjsSource: folder, outFile: outFile() });
    expect(built.val).toMatchObject({ code: 'NOT_FOUND', message: expect.stringContaining(folder) });
  });

  test("gives a failing tool's last lines, and leaves nothing behind", { timeout: 60_000 }, async () => {
    const cc = tool('for i in $(seq 100); do echo "line $i" >&2; done; exit 3');
    const built = await buildStandalone({ quickjsSource, outFile: outFile(), cacheDir: cacheDir(), cc });
    expect(built.val).toMatchObject({
      code: 'COMMAND_FAILED',
      message: expect.stringMatching(/cc ended with 3\n[^]*line 100$/),
    });
    expect((built.val as AgentError).message).not.toContain('line 50\n');
    expect(leftovers()).toEqual([]);
  });

  test('refuses an executable that does not start', { timeout: 60_000 }, async () => {
    const cc = tool('printf "#!/bin/sh\\necho broken; exit 9\\n" > agent; chmod 755 agent');
    const built = await buildStandalone({ quickjsSource, outFile: outFile(), cacheDir: cacheDir(), cc });
    expect(built.val).toMatchObject({ code: 'COMMAND_FAILED', message: expect.stringContaining('broken') });
    expect(leftovers()).toEqual([]);
  });

  test('an abort ends the tools and removes the build folder', { timeout: 60_000 }, async () => {
    const controller = new AbortController();
    const cc = tool(`echo $$ > ${folder}/pid; exec sleep 1000`);
    const running = buildStandalone({
      quickjsSource,
      outFile: outFile(),
      cacheDir: cacheDir(),
      cc,
      signal: controller.signal,
    });
    while (!existsSync(join(folder, 'pid')) || readFileSync(join(folder, 'pid'), 'utf8') === '')
      await new Promise(setImmediate);
    controller.abort();
    expect((await running).val).toMatchObject({ code: 'ABORTED' });
    const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'));
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    expect(leftovers()).toEqual([]);
  });

  test(
    'reports its steps, never writes to the source tree, and replaces what is stale',
    { timeout: 300_000 },
    async () => {
      const source = join(folder, 'source');
      mkdirSync(source);
      for (const name of readdirSync(quickjsSource)) {
        const path = join(quickjsSource, name);
        if (statSync(path).isFile()) writeFileSync(join(source, name), readFileSync(path));
      }
      const names = readdirSync(source).sort();
      chmodSync(source, 0o555);
      mkdirSync(join(folder, 'out'));
      writeFileSync(outFile(), 'an old one');
      const steps: string[] = [];
      const onProgress = ({ step, steps: all, what }: { step: number; steps: number; what: string }) =>
        void steps.push(`${step}/${all} ${what}`);
      const built = (
        await buildStandalone({ quickjsSource: source, outFile: outFile(), cacheDir: cacheDir(), onProgress })
      ).unwrap();
      chmodSync(source, 0o755);
      expect(built).toMatchObject({
        built: true,
        path: outFile(),
        sha256: (await standaloneExecutable()).unwrap().sha256,
      });
      expect(steps).toHaveLength(5);
      expect(steps[3]).toBe('4/5 the executable');
      expect(readdirSync(source).sort()).toEqual(names);
      expect(leftovers().sort()).toEqual(['agent', 'agent.json']);
      expect(statSync(outFile()).mode & 0o777).toBe(0o755);
    },
  );
});

describe('installationFiles', () => {
  test('lists files that are there, with their modes', () => {
    const files = installationFiles({ executable: process.execPath });
    expect(files.map(({ path, mode }) => [path, mode.toString(8)])).toEqual([
      ['virtkit-agent', '755'],
      ['install.sh', '755'],
      ['agent.json', '644'],
      ['virtkit-agent.service', '644'],
      ['virtkit-agent.openrc', '755'],
      ['third-party-notices.txt', '644'],
    ]);
    for (const { source } of files) expect('path' in source && existsSync(source.path)).toBe(true);
  });

  test('takes another policy', () => {
    const files = installationFiles({ executable: '/x', policy: '{"version":1}' });
    expect(files.find(({ path }) => path === 'agent.json')?.source).toEqual({ text: '{"version":1}' });
  });
});
