// node build-agent.mjs QUICKJS_SOURCE OUT_FILE: makes the agent's executable with nothing but the installed package.
import { ok, strictEqual } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { buildStandalone } from '@virtkit/agent-daemon/standalone';

const [quickjsSource, outFile] = process.argv.slice(2);
const built = (await buildStandalone({ quickjsSource, outFile })).unwrap();
strictEqual(built.path, outFile);
ok(built.built);
ok(built.size <= 1_000_000, `the executable has ${built.size} bytes`);
const { version } = JSON.parse(
  readFileSync(new URL('node_modules/@virtkit/agent-daemon/package.json', import.meta.url), 'utf8'),
);
const printed = execFileSync(outFile, ['--version'], { encoding: 'utf8', env: {} });
ok(printed.includes(version), `--version printed ${printed}`);
