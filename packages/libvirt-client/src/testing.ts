/**
 * Helpers to test programs: against a real, private libvirtd, and against a libvirtd inside the process.
 *
 * @module
 */
export type { DaemonAccount } from './testing/account.ts';
export type { SaslOptions } from './testing/sasl-users.ts';
export type { DaemonTlsFiles, ListenOptions } from './testing/listeners.ts';
export type { PrivateLibvirtd } from './testing/private-libvirtd.ts';
export { type PrivateLibvirtdOptions, startPrivateLibvirtd } from './testing/start-private-libvirtd.ts';
export type { Call, Handler } from './testing/server/call.ts';
export { failure, ServerFailure } from './testing/server/failure.ts';
export type { Fault, Faults } from './testing/server/faults.ts';
export type { EventBody } from './testing/server/emit.ts';
export type { Extent, SparseBytes } from './testing/server/state/sparse-bytes.ts';
export type { DomainSpec, TestDomains } from './testing/server/state/test-domains.ts';
export type { TestDomain } from './testing/server/state/test-domain.ts';
export type { TestHost } from './testing/server/state/test-host.ts';
export type { TestNetwork, TestNetworks } from './testing/server/state/test-networks.ts';
export type { TestPool, VolumeSpec } from './testing/server/state/test-pool.ts';
export type { TestPools } from './testing/server/state/test-pools.ts';
export type { TestVolume } from './testing/server/state/test-volume.ts';
export { startTestServer, TestLibvirt, type TestServerOptions } from './testing/server/test-libvirt.ts';
export type { EventFamily, Registration } from './testing/server/wire/registrations.ts';
export type { ServerStream, StreamSide } from './testing/server/wire/server-stream.ts';
export type { GuestHandler } from './testing/server/wire/stream-duplex.ts';
