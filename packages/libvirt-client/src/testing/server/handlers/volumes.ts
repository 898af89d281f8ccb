import { storageVolDownloadFlags, storageVolType } from '../../../generated/flags.gen.ts';
import type { RemoteNonnullStorageVol } from '../../../generated/types.gen.ts';
import type { Handlers } from '../call.ts';
import { failure } from '../failure.ts';
import type { TestPools } from '../state/test-pools.ts';
import type { TestVolume } from '../state/test-volume.ts';
import { sendVolume, VolumeUpload } from './volume-streams.ts';

type OfVolume = { readonly vol: RemoteNonnullStorageVol };

export function volumeHandlers(pools: TestPools): Handlers {
  const of = ({ vol }: OfVolume): TestVolume => pools.volume(vol);
  const ref = ({ ref: vol }: TestVolume): OfVolume => ({ vol });
  const info = ({ content }: TestVolume) => ({
    type: storageVolType.file,
    capacity: BigInt(content.length),
    allocation: BigInt(content.allocated),
  });
  return {
    STORAGE_VOL_LOOKUP_BY_NAME: ({ pool, name }) => {
      const home = pools.lookup.need(pool);
      home.needActive();
      return ref(home.volume(name));
    },
    STORAGE_VOL_LOOKUP_BY_KEY: ({ key }) => ref(pools.volumeAt(key, 'key')),
    STORAGE_VOL_LOOKUP_BY_PATH: ({ path }) => ref(pools.volumeAt(path, 'path')),
    STORAGE_VOL_CREATE_XML: ({ pool, xml }) => ref(pools.lookup.need(pool).createVolume(xml)),
    STORAGE_VOL_DELETE: (args) => pools.get(args.vol.pool).deleteVolume(of(args).name),
    STORAGE_VOL_WIPE: (args) => {
      const { content } = of(args);
      content.clear(0, content.length);
    },
    STORAGE_VOL_RESIZE: (args) => of(args).content.resize(bounded(args.capacity, 'capacity')),
    STORAGE_VOL_GET_PATH: (args) => ({ name: of(args).path }),
    STORAGE_VOL_GET_XML_DESC: (args) => ({ xml: of(args).xml }),
    STORAGE_VOL_GET_INFO: (args) => info(of(args)),
    STORAGE_VOL_GET_INFO_FLAGS: (args) => info(of(args)),
    STORAGE_VOL_DOWNLOAD: (args, call) => {
      const { content } = of(args);
      const offset = bounded(args.offset, 'offset');
      const length = args.length === 0n ? content.length : bounded(args.length, 'length');
      const range = { offset, end: Math.min(content.length, offset + length) };
      call.onStream((stream) => sendVolume(stream, content, range, isSparse(args.flags)));
    },
    STORAGE_VOL_UPLOAD: (args, call) => {
      const volume = of(args);
      const range = { offset: bounded(args.offset, 'offset'), length: bounded(args.length, 'length') };
      call.onStream((stream) => stream.attach(new VolumeUpload(volume, range, isSparse(args.flags)).side));
    },
  };
}

const isSparse = (flags: number): boolean => (flags & storageVolDownloadFlags.sparseStream) !== 0;

function bounded(value: bigint, name: string): number {
  if (value <= BigInt(Number.MAX_SAFE_INTEGER)) return Number(value);
  throw failure('INVALID_ARG', 'STORAGE', `${name} ${value} is too large`);
}
