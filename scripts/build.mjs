// pnpm build: builds the packages whose sources changed.
import { main } from './lib/run.mjs';
import { buildPackages } from './lib/workspace.mjs';

await main(buildPackages);
