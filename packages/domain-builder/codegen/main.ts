import { readFileSync, writeFileSync } from 'node:fs';
import { generatedTypes } from './generated-types.ts';

const target = new URL('../src/schema/types.gen.ts', import.meta.url);
const wanted = generatedTypes();

if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== wanted) {
    console.error('src/schema/types.gen.ts is stale; run `pnpm run codegen`');
    process.exitCode = 1;
  }
} else {
  writeFileSync(target, wanted);
}
