import { setImmediate as turn, setTimeout as delay } from 'node:timers/promises';
import { connect } from '../../src/index.ts';

/** A program that transfers a volume slowly, and prints by how many MiB it has grown at most. */
async function main(uri: string, direction: string): Promise<void> {
  const conn = (await connect(uri)).unwrap();
  const pool = (await conn.storagePools.byName('p')).unwrap();
  const volume = (await pool.volumes.byName('big')).unwrap();
  const size = Number((await volume.info()).unwrap().capacity);
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let most = 0;
  const look = () => {
    most = Math.max(most, process.memoryUsage().rss - before);
  };
  let bytes = 0;
  if (direction === 'download') {
    for await (const chunk of (await volume.download()).unwrap()) {
      const earlier = bytes;
      bytes += (chunk as Buffer).length;
      // Slower than the daemon, with long stops.
      if (Math.floor(bytes / 2 ** 20) > Math.floor(earlier / 2 ** 20)) {
        look();
        await (bytes % 2 ** 26 < 2 ** 20 ? delay(100) : turn());
      }
    }
  } else {
    const upload = (await volume.upload()).unwrap();
    for (; bytes < size; bytes += 2 ** 20) {
      if (!upload.write(Buffer.alloc(2 ** 20, 1))) await new Promise((resolve) => upload.once('drain', resolve));
      look();
    }
    await new Promise<void>((resolve) => upload.end(resolve));
  }
  look();
  await conn.close();
  process.stdout.write(JSON.stringify({ bytes, size, grownMiB: Math.round(most / 2 ** 20) }));
}

await main(process.argv[2] ?? '', process.argv[3] ?? '');
