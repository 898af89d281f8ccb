import { readFileSync } from 'node:fs';
import { defineConfig } from 'tsup';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string };

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
    // Not what the entry below and buildStandalone() put beside it.
    clean: ['!quickjs', '!quickjs/**', '!standalone', '!standalone/**'],
    treeshake: true,
  },
  {
    // The daemon for the stand-alone executable: one module without imports but the engine's own.
    entry: { agent: 'src/quickjs-main.ts' },
    outDir: 'dist/quickjs',
    format: 'esm',
    target: 'es2023',
    platform: 'neutral',
    noExternal: [/^(?!(?:os|std|native)$)/],
    external: ['os', 'std', 'native'],
    define: { VIRTKIT_VERSION: JSON.stringify(version) },
    esbuildOptions: (options) => {
      options.conditions = ['@virtkit/source'];
      options.alias = { zod: './src/host/quickjs/zod/index.ts' };
      options.legalComments = 'none';
    },
    minify: true,
    treeshake: true,
    dts: false,
    clean: true,
  },
]);
