import { defineConfig } from 'vitest/config';

const conditions = ['@virtkit/source'];
const resolve = { conditions };
const ssr = { resolve: { conditions, externalConditions: conditions } };

/** One project for each level of the test plan; what a test needs tells the level, and its folder says which it is. */
const project = (
  name: string,
  include: string[],
  options: { exclude?: string[]; timeoutMs?: number; oneAtATime?: boolean } = {},
) => ({
  resolve,
  ssr,
  test: {
    name,
    include,
    exclude: ['**/node_modules/**', '**/dist/**', ...(options.exclude ?? [])],
    testTimeout: options.timeoutMs ?? 20_000,
    hookTimeout: options.timeoutMs ?? 60_000,
    fileParallelism: !options.oneAtATime,
  },
});

export default defineConfig({
  test: {
    projects: [
      project(
        'unit',
        [
          'packages/*/test/**/*.test.ts',
          'examples/*/test/**/*.test.ts',
          'scripts/test/**/*.test.ts',
          'test/architecture/**/*.test.ts',
          'test/docs/**/*.test.ts',
        ],
        {
          exclude: ['packages/*/test/integration/**', '**/*.long.test.ts'],
        },
      ),
      project('integration', ['packages/*/test/integration/**/*.test.ts'], {
        exclude: ['**/*.long.test.ts'],
        timeoutMs: 120_000,
        oneAtATime: true,
      }),
      project('e2e', ['test/e2e/**/*.test.ts'], { timeoutMs: 600_000, oneAtATime: true }),
      project('packed', ['test/packaging/**/*.test.ts'], { timeoutMs: 600_000, oneAtATime: true }),
      project('long', ['packages/*/test/**/*.long.test.ts', 'test/**/*.long.test.ts'], {
        timeoutMs: 3_600_000,
        oneAtATime: true,
      }),
    ],
  },
});
