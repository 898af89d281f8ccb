// pnpm --filter @virtkit/agent-daemon build:standalone: the agent's executable, from the pinned engine source.
import { quickjsSource } from './lib/downloads.mjs';
import { main, SetupError } from './lib/run.mjs';
import { buildPackages } from './lib/workspace.mjs';

await main(async () => {
  await buildPackages();
  const { source } = await quickjsSource();
  const { buildStandalone } = await import('../packages/agent-daemon/dist/standalone.js');
  const built = await buildStandalone({
    quickjsSource: source,
    onProgress: ({ step, steps, what }) => console.log(`virtkit: ${step}/${steps} ${what}`),
  });
  if (!built.ok) throw new SetupError(built.val.message);
  console.log(`${built.val.path}: ${built.val.size} bytes${built.val.built ? '' : ' (up to date)'}`);
});
