// node scripts/fetch.mjs kernel|busybox|quickjs|schemas: downloads it when .cache has it not, and prints where it lies.
import { busybox, kernel, libvirtSchemas, quickjsSource } from './lib/downloads.mjs';
import { main, SetupError } from './lib/run.mjs';

const downloads = { kernel, busybox, quickjs: quickjsSource, schemas: libvirtSchemas };

await main(async () => {
  const name = process.argv[2] ?? '';
  if (!Object.hasOwn(downloads, name))
    throw new SetupError('usage: node scripts/fetch.mjs kernel|busybox|quickjs|schemas');
  for (const [key, path] of Object.entries(await downloads[name]())) console.log(`${key} ${path}`);
});
