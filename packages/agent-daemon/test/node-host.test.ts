import { mkdtempSync, chmodSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll } from 'vitest';
import { agentContract } from './contract/agent-contract.ts';
import { startProcess } from './contract/start-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'virtkit-node-agent-'));
const program = join(folder, 'agent.mjs');

// One file outside the checkout, which an unprivileged user may not be able to read.
beforeAll(async () => {
  chmodSync(folder, 0o755);
  await build({
    entryPoints: [join(import.meta.dirname, 'contract/node-agent-main.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['@virtkit/source'],
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

agentContract('the agent on Node', ({ policyPath, uid, gid }) =>
  startProcess(process.execPath, [program, policyPath], { uid, gid }),
);
