// pnpm types: the native tsc over the whole workspace, then over what must stay portable (no Node, no DOM) on its own.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bin, root } from './lib/paths.mjs';
import { main, must } from './lib/run.mjs';

await main(async () => {
  await must(bin('tsc'), ['-p', root]);
  for (const name of readdirSync(join(root, 'packages')).toSorted()) {
    for (const variant of ['portable', 'quickjs']) {
      const config = join(root, 'packages', name, `tsconfig.${variant}.json`);
      if (existsSync(config)) await must(bin('tsc'), ['-p', config]);
    }
  }
});
