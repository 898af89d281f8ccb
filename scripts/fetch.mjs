// node scripts/fetch.mjs kernel|busybox|quickjs|schemas|secure-boot: downloads it when .cache has it not, and prints where it lies.
import { busybox, kernel, libvirtSchemas, quickjsSource, secureBootLoaders } from './lib/downloads.mjs';
import { main, SetupError } from './lib/run.mjs';

const downloads = {
  kernel,
  busybox,
  quickjs: quickjsSource,
  schemas: libvirtSchemas,
  'secure-boot': secureBootLoaders,
};

await main(async () => {
  const name = process.argv[2] ?? '';
  if (!Object.hasOwn(downloads, name))
    throw new SetupError('usage: node scripts/fetch.mjs kernel|busybox|quickjs|schemas|secure-boot');
  for (const [key, path] of Object.entries(await downloads[name]())) console.log(`${key} ${path}`);
});
