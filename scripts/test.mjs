// npm test: set-up, then everything. Its last line is `N passed, N failed, N skipped`.
import { prepareTests } from './lib/prepare.mjs';
import { main, SetupError } from './lib/run.mjs';

await main(async () => {
  try {
    await prepareTests();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    console.error(`\nvirtkit: ${error.message}\n\n0 passed, 1 failed, 0 skipped`);
    return 1;
  }
  const { everything, runChecks } = await import('./lib/checks.mjs');
  return runChecks(everything());
});
