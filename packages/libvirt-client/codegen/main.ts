import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generate } from './generate.ts';

const root = join(import.meta.dirname, '..');
const { values: options } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    protocol: { type: 'string', default: join(root, 'protocol') },
    out: { type: 'string', default: join(root, 'src', 'generated') },
  },
});

const files = generate(options.protocol);
mkdirSync(options.out, { recursive: true });
const present = readdirSync(options.out).filter((name) => name.endsWith('.gen.ts'));
const leftOver = present.filter((name) => !files.has(name));
const changed = [...files].filter(
  ([name, text]) => !present.includes(name) || readFileSync(join(options.out, name), 'utf8') !== text,
);

if (options.check) {
  for (const [name] of changed) process.stderr.write(`stale: ${join(options.out, name)}\n`);
  for (const name of leftOver) process.stderr.write(`not generated any more: ${join(options.out, name)}\n`);
  if (changed.length + leftOver.length > 0) {
    process.stderr.write('run `pnpm --filter @virtkit/libvirt-client codegen`\n');
    process.exitCode = 1;
  }
} else {
  for (const [name, text] of changed) writeFileSync(join(options.out, name), text);
  for (const name of leftOver) rmSync(join(options.out, name));
  process.stdout.write(`${files.size} files, ${changed.length} changed, ${leftOver.length} removed\n`);
}
