// pnpm check: format, lint, types, unused code, unit and integration tests, build, published shape, packed smoke test.
import { check, runChecks } from './lib/checks.mjs';
import { main } from './lib/run.mjs';

await main(() => runChecks(check()));
