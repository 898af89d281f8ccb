import { fromRecord, type TypedInputs } from '../typed-params.ts';
import type { TypedParam } from '../../protocol/typed-params.ts';

/** What a migration can be told besides its flags (VIR_MIGRATE_PARAM_*); what is left out, the hypervisors choose. */
export interface MigrationParameters {
  /** Where the guest's data go to, as the source sees the destination: `tcp://HOST`, `tcp://HOST:PORT`, `rdma://…`, `unix:///…`. */
  readonly migrateUri?: string | undefined;
  /** The address on which the destination waits for the data. */
  readonly listenAddress?: string | undefined;
  /** The domain's name at the destination. */
  readonly destinationName?: string | undefined;
  /** The domain's XML for the destination, where what the guest does not see of it shall differ. */
  readonly destinationXml?: string | undefined;
  /** The same for the definition that `persistDest` leaves at the destination. */
  readonly persistentXml?: string | undefined;
  /** The most MiB per second. */
  readonly bandwidthMiB?: bigint | undefined;
  /** The most MiB per second after the switch to post-copy. */
  readonly postcopyBandwidthMiB?: bigint | undefined;
  /** The MiB per second to assume for the last step, when deciding whether the guest can be stopped for it. */
  readonly switchoverBandwidthMiB?: bigint | undefined;
  /** Where clients of the guest's display shall go on. */
  readonly graphicsUri?: string | undefined;
  /** The targets (`vda`) of the disks to copy, with `nonSharedDisk` or `nonSharedInc`; all that can be, without it. */
  readonly disks?: readonly string[] | undefined;
  /** Of these, those whose zeroes shall be found and not written. */
  readonly disksDetectZeroes?: readonly string[] | undefined;
  /** The port for the disks' data. */
  readonly disksPort?: number | undefined;
  /** Where the disks' data go to: `tcp://…` or `unix:///…`. */
  readonly disksUri?: string | undefined;
  /** How to compress, with `compressed`. */
  readonly compression?: readonly ('mt' | 'xbzrle' | 'zlib' | 'zstd')[] | undefined;
  /** 0 (none) to 9 (most). */
  readonly compressionMtLevel?: number | undefined;
  /** The threads that compress. */
  readonly compressionMtThreads?: number | undefined;
  /** The threads that decompress. */
  readonly compressionMtDecompressThreads?: number | undefined;
  /** The memory in which pages are compared, in bytes. */
  readonly compressionXbzrleCache?: bigint | undefined;
  /** 0 (none) to 9 (most). */
  readonly compressionZlibLevel?: number | undefined;
  /** 0 (none) to 20 (most). */
  readonly compressionZstdLevel?: number | undefined;
  /** By how many percent the guest is slowed down first, with `autoConverge`. */
  readonly autoConvergeInitial?: number | undefined;
  /** By how many more percent, when that was not enough. */
  readonly autoConvergeIncrement?: number | undefined;
  /** How many connections at once, with `parallel`. */
  readonly parallelConnections?: number | undefined;
  /** The host name to expect in the destination's certificate, with `tls`. */
  readonly tlsDestination?: string | undefined;
  /** Further parameters, by their names in libvirt. */
  readonly params?: TypedInputs | undefined;
}

const names = {
  migrateUri: 'migrate_uri',
  listenAddress: 'listen_address',
  destinationName: 'destination_name',
  destinationXml: 'destination_xml',
  persistentXml: 'persistent_xml',
  bandwidthMiB: 'bandwidth',
  postcopyBandwidthMiB: 'bandwidth.postcopy',
  switchoverBandwidthMiB: 'bandwidth.avail.switchover',
  graphicsUri: 'graphics_uri',
  disks: 'migrate_disks',
  disksDetectZeroes: 'migrate_disks_detect_zeroes',
  disksPort: 'disks_port',
  disksUri: 'disks_uri',
  compression: 'compression',
  compressionMtLevel: 'compression.mt.level',
  compressionMtThreads: 'compression.mt.threads',
  compressionMtDecompressThreads: 'compression.mt.dthreads',
  compressionXbzrleCache: 'compression.xbzrle.cache',
  compressionZlibLevel: 'compression.zlib.level',
  compressionZstdLevel: 'compression.zstd.level',
  autoConvergeInitial: 'auto_converge.initial',
  autoConvergeIncrement: 'auto_converge.increment',
  parallelConnections: 'parallel.connections',
  tlsDestination: 'tls.destination',
} as const satisfies Record<Exclude<keyof MigrationParameters, 'params'>, string>;

/** The parameters as the wire has them. Throws what {@link fromRecord} throws. */
export function migrationParams(options: MigrationParameters): TypedParam[] {
  // Object.keys forgets the names' type.
  const given = (Object.keys(names) as (keyof typeof names)[]).map((name) => [names[name], options[name]]);
  return fromRecord({ ...Object.fromEntries(given), ...options.params });
}

/** The parameters with one more, in place of those of its name. */
export function withParam(params: readonly TypedParam[], field: string, value: string): TypedParam[] {
  return [...params.filter((param) => param.field !== field), { field, value: { type: 'string', value } }];
}
