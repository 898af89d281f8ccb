import { readFileSync } from 'node:fs';
import { defineConfig, type Options } from 'tsup';

// JSON.parse gives any; a package has a version.
const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string };

/** The daemon for the stand-alone executable: one module without imports but the engine's own. */
export const quickjsBundle: Options = {
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
};

export default defineConfig(quickjsBundle);
