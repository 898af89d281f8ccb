import { Socket } from 'node:net';
import { startNodeDaemon } from '../../src/index.ts';

/** The Node agent as a process: `node node-agent-main.mjs POLICY`, with the port as descriptor 3. */
const [policy = ''] = process.argv.slice(2);
const port = new Socket({ fd: 3 });
const started = startNodeDaemon({ port, policy, log: (level, line) => process.stderr.write(`${level}: ${line}\n`) });
if (started.ok) {
  await started.val.stopped;
} else {
  process.stderr.write(`${started.val.message}\n`);
  port.destroy();
  process.exitCode = 1;
}
