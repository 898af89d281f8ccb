import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { processesWith, until } from '../../contract/processes.ts';
import { startProcess } from '../../contract/start-process.ts';
import type { StartAgent } from '../../contract/types.ts';
import { Workbench } from '../../contract/workbench.ts';
import { currentExecutable, PublicCopy, skipsExecutable } from '../../support/executable.ts';
import { isSleeping, openFiles, processStatus } from '../../support/process-status.ts';

const IDLE_MS = 3000;
const isRoot = process.getuid?.() === 0;

describe.skipIf(skipsExecutable)(
  'the stand-alone executable (needs gcc, make, musl-gcc and the QuickJS source)',
  () => {
    let copy: PublicCopy;
    let size = 0;

    beforeAll(async () => {
      const made = await currentExecutable();
      size = made.size;
      copy = new PublicCopy(made.path);
    }, 300_000);
    afterAll(() => copy[Symbol.dispose]());

    const run = (...args: string[]) => spawnSync(copy.path, args, { encoding: 'utf8', timeout: 10_000 });
    const start: StartAgent = ({ policyPath }) =>
      startProcess(copy.path, ['--config', policyPath, '--port', 'fd:3'], {});

    test('has at most a million bytes', () => {
      expect(size).toBeGreaterThan(100_000);
      expect(size).toBeLessThanOrEqual(1_000_000);
    });

    test('needs no loader and no library: it has neither PT_INTERP nor PT_DYNAMIC', () => {
      const elf = readFileSync(copy.path);
      const [offset, entry, count] = [Number(elf.readBigUInt64LE(32)), elf.readUInt16LE(54), elf.readUInt16LE(56)];
      const types = Array.from({ length: count }, (_, index) => elf.readUInt32LE(offset + index * entry));
      expect(types).toContain(1);
      expect(types).not.toContain(2);
      expect(types).not.toContain(3);
    });

    test.skipIf(!isRoot)('starts in an empty root (needs root)', () => {
      const root = join(copy.folder, 'empty');
      mkdirSync(root);
      writeFileSync(join(root, 'agent'), readFileSync(copy.path), { mode: 0o755 });
      const version = execFileSync('chroot', [root, '/agent', '--version'], { encoding: 'utf8' });
      expect(version).toMatch(/^virtkit-agent \d+\.\d+\.\d+ \(quickjs 2025-04-26\)\n$/);
    });

    test('says how it is used', () => {
      expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('--config FILE') });
    });

    test('refuses a mistake on the command line with exit code 2', () => {
      expect(run('--prot', 'x')).toMatchObject({ status: 2, stderr: expect.stringContaining('"--prot"') });
    });

    test('checks a policy without a port', () => {
      const good = join(copy.folder, 'good.json');
      const bad = join(copy.folder, 'bad.json');
      writeFileSync(good, '{"version":1}', { mode: 0o600 });
      writeFileSync(bad, '{"version":1,"port":1}', { mode: 0o600 });
      expect(run('--check-config', '--config', good)).toMatchObject({ status: 0, stderr: '' });
      expect(run('--check-config', '--config', bad)).toMatchObject({
        status: 1,
        stderr: expect.stringContaining('"port"'),
      });
    });

    test('the policy that is installed is valid', () => {
      const installed = join(copy.folder, 'agent.json');
      writeFileSync(installed, readFileSync(new URL('../../../packaging/agent.json', import.meta.url)), {
        mode: 0o600,
      });
      expect(run('--check-config', '--config', installed)).toMatchObject({ status: 0, stderr: '' });
    });

    test('names the descriptor that is not open', async () => {
      await using bench = new Workbench(start);
      bench.put('policy.json', '{"version":1}');
      expect(run('--config', bench.policyPath, '--port', 'fd:77')).toMatchObject({
        status: 1,
        stderr: expect.stringContaining('fcntl'),
      });
    });

    test('starts with its standard descriptors closed, and keeps the port apart from them', async () => {
      await using bench = new Workbench(start);
      bench.put('policy.json', '{"version":1}');
      const line = `exec "${copy.path}" --check-config --config "${bench.policyPath}" 0<&- 1>&- 2>&-`;
      expect(spawnSync('/bin/sh', ['-c', line]).status).toBe(0);
    });

    test('stays small while it works, and sleeps when there is nothing to do', { timeout: 60_000 }, async () => {
      await using bench = new Workbench(start);
      const agent = await bench.agent({ limits: { requestsPerSecond: 100_000 } });
      const { connectAgent } = await import('@virtkit/agent-protocol');
      const client = (await connectAgent(agent.duplex)).unwrap();
      const half = 'x'.repeat(400_000);
      bench.put('read/half', half);
      for (let round = 0; round < 20; round++) {
        expect((await client.file.read({ path: bench.path('read', 'half') })).unwrap().content).toHaveLength(400_000);
        (await client.file.write({ path: bench.path('write', 'half'), content: half })).unwrap();
        (await client.exec.run({ argv: ['/bin/sh', '-c', 'head -c 200000 /dev/zero'], encoding: 'base64' })).unwrap();
        (await client.system.info()).unwrap();
        (await client.network.info()).unwrap();
        (await client.disk.usage()).unwrap();
      }
      for (let round = 0; round < 2000; round++) (await client.ping()).unwrap();
      const kilobytes = processStatus(agent.pid, 'VmRSS');
      expect(kilobytes).toBeGreaterThan(200);
      expect(kilobytes).toBeLessThanOrEqual(2500);

      await until(() => isSleeping(agent.pid), 'the agent sleeps');
      const before = processStatus(agent.pid, 'voluntary_ctxt_switches');
      await new Promise((resolve) => {
        setTimeout(resolve, IDLE_MS);
      });
      expect(processStatus(agent.pid, 'voluntary_ctxt_switches')).toBe(before);
    });

    test('waits for its port without waking up, and opens it when it appears', { timeout: 30_000 }, async () => {
      await using bench = new Workbench(start);
      bench.put('policy.json', '{"version":1}');
      const port = bench.path('port');
      const child = spawn(copy.path, ['--config', bench.policyPath, '--port', port], {
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      const ended = new Promise((resolve) => {
        child.on('exit', (code) => resolve(code));
      });
      const pid = child.pid ?? 0;
      try {
        await until(() => openFiles(pid).includes('anon_inode:inotify'), 'the agent watches /dev');
        // It looks again a few times in the first seconds, in case the port's name comes after its device.
        await new Promise((resolve) => {
          setTimeout(resolve, IDLE_MS);
        });
        const before = processStatus(pid, 'voluntary_ctxt_switches');
        await new Promise((resolve) => {
          setTimeout(resolve, IDLE_MS);
        });
        expect(processStatus(pid, 'voluntary_ctxt_switches') - before).toBeLessThanOrEqual(1);
        bench.fifo('port');
        await until(() => openFiles(pid).includes(port), 'the agent opened the port');
        child.kill('SIGTERM');
        expect(await ended).toBe(0);
      } finally {
        child.kill('SIGKILL');
        await ended;
      }
    });

    test('SIGTERM ends it, and the programs that it runs, with exit code 0', async () => {
      await using bench = new Workbench(start);
      const agent = await bench.agent();
      const { connectAgent } = await import('@virtkit/agent-protocol');
      const client = (await connectAgent(agent.duplex)).unwrap();
      const marker = `VIRTKIT_MARK=${bench.folder}`;
      const answer = client.exec.run({
        argv: ['/bin/sh', '-c', 'sleep 1000 & sleep 1000'],
        env: { VIRTKIT_MARK: bench.folder },
      });
      await until(() => processesWith(marker).length >= 2, 'the program runs');
      process.kill(agent.pid, 'SIGTERM');
      expect(await agent.exited).toEqual({ code: 0, signal: null });
      expect((await answer).ok).toBe(false);
      await until(() => processesWith(marker).length === 0, 'the program is gone');
    });
  },
);
