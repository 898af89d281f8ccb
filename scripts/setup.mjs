// node scripts/setup.mjs: everything that developing and testing needs on this machine, and nothing twice.
import { main } from './lib/run.mjs';
import { prepareTests } from './lib/prepare.mjs';

await main(async () => {
  await prepareTests();
  console.log('virtkit: ready');
});
