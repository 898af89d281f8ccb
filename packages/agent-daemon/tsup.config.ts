import { defineConfig } from 'tsup';
import { quickjsBundle } from './tsup.quickjs.config.ts';

export default defineConfig([
  {
    entry: ['src/index.ts', 'src/standalone.ts'],
    format: ['esm', 'cjs'],
    target: 'node20',
    platform: 'node',
    shims: true,
    // tsup injects `baseUrl`, which TypeScript 6 reports as deprecated.
    dts: { compilerOptions: { composite: false, ignoreDeprecations: '6.0' } },
    sourcemap: true,
    // Not what the other bundle and buildStandalone() put beside it.
    clean: ['!quickjs', '!quickjs/**', '!standalone', '!standalone/**'],
    treeshake: true,
  },
  quickjsBundle,
]);
