import { parseArgs } from 'node:util';
import { connect } from '@virtkit/libvirt-client';
import { uploadFile } from './upload-file.ts';
import { volumeHash } from './volume-hash.ts';

const { values, positionals } = parseArgs({
  options: { connect: { type: 'string', default: 'qemu:///session' }, sparse: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const [poolName, name, file] = positionals;
if (poolName === undefined || name === undefined || file === undefined) {
  console.error('usage: upload-volume [--connect URI] [--sparse] POOL NAME FILE');
  process.exit(2);
}

const interrupted = new AbortController();
process.once('SIGINT', () => interrupted.abort());
const { signal } = interrupted;

const conn = (await connect(values.connect, { signal })).unwrap();
try {
  const pool = (await conn.storagePools.byName(poolName, { signal })).unwrap();
  const uploaded = await uploadFile(pool, name, file, {
    sparse: values.sparse,
    signal,
    onProgress: ({ sent, of }) =>
      console.log(`${String(Math.floor((sent / of) * 100)).padStart(3)} %  ${sent} of ${of} bytes`),
  });
  console.log(`uploaded ${uploaded.bytes} bytes, ${uploaded.allocation} of them take room`);
  if ((await volumeHash(uploaded.volume, signal)) !== uploaded.hash) throw new Error('the volume is not like the file');
  console.log(`verified: sha256 ${uploaded.hash}`);
} catch (error) {
  console.error(signal.aborted ? 'interrupted' : error);
  process.exitCode = 1;
} finally {
  await conn.close();
}
