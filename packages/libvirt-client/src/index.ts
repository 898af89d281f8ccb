/**
 * libvirt's RPC protocol in TypeScript: connect to a daemon, manage domains, follow events, open consoles and channels.
 *
 * @packageDocumentation
 */
export { Err, Ok, Result } from 'ts-results';

export { connect } from './connect.ts';
export {
  type ConnectOptions,
  type ConnectTarget,
  type DuplexTarget,
  type TransportTarget,
} from './connection/connect.ts';
export type { Connection, DomainCapabilitiesQuery } from './objects/connection.ts';
export type { AuthOption, AuthRequest } from './connection/credentials.ts';
export type { KeepAliveOptions } from './connection/keepalive.ts';
export type { ConnectionSecurity } from './connection/link.ts';
export type { Credentials } from './connection/sasl/mechanism.ts';
export type { ArgsOf, CallOptions, CallParameters, RetOf, Rpc } from './connection/rpc.ts';
export { type ClientErrorCode, LibvirtError, type LibvirtErrorCode, type LibvirtErrorDetails } from './errors.ts';
export type {
  DomainEventMap,
  DomainEventOptions,
  DomainLifecycleBase,
  DomainLifecycleEvent,
  KnownLifecycleEvent,
  UnknownLifecycleEvent,
} from './objects/events/domain-events.ts';
export type { ConnectionClosedEvent } from './objects/events/connection-closed-event.ts';
export type { EventFamily, EventSubject, RawEvent } from './objects/events/event-family.ts';
export type { EventPayload } from './objects/events/event-payload.ts';
export type { Events, RawEventOptions } from './objects/events/events.ts';
export type { QemuMonitorEvent, QemuMonitorEventOptions } from './objects/events/monitor-events.ts';
export type {
  NetworkEventMap,
  NetworkEventOptions,
  NodeDeviceEventMap,
  NodeDeviceEventOptions,
  SecretEventMap,
  SecretEventOptions,
  StoragePoolEventMap,
  StoragePoolEventOptions,
} from './objects/events/other-events.ts';
export type { GapEvent } from './events/gap.ts';
export type { Subscription, SubscriptionOptions } from './events/subscription.ts';
export type { DownloadOptions, UploadOptions } from './objects/storage/volume-transfer.ts';
export type { BackoffOptions } from './supervise/backoff.ts';
export { pool, type PoolOptions } from './supervise/pool.ts';
export { supervise, type SuperviseOptions } from './supervise/supervise.ts';
export type { SupervisedConnection } from './supervise/supervised-connection.ts';
export type { SupervisorState } from './supervise/supervised-link.ts';
export type { DomainStateInfo, DomainStateReason } from './objects/domain-state.ts';
export type { DeviceOptions, DomainDevices } from './objects/domain/devices.ts';
export type { DomainControlInfo, DomainDiagnostics } from './objects/domain/diagnostics.ts';
export type { BlockInfo, DiskError, DomainDisks } from './objects/domain/disks.ts';
export type { DomainDisplay, Screenshot } from './objects/domain/display.ts';
export type {
  GuestAddress,
  GuestDisk,
  GuestFilesystemDisk,
  GuestFilesystemInfo,
  GuestInfo,
  GuestNetworkInterface,
  GuestUser,
} from './objects/domain/guest-info.ts';
export type { DomainGuest, GuestFilesystem, GuestTime, MountpointOptions } from './objects/domain/guest.ts';
export type {
  DomainInterfaces,
  GuestInterface,
  InterfaceAddress,
  InterfaceStats,
} from './objects/domain/interfaces.ts';
export type { DomainIothreads, IothreadInfo } from './objects/domain/iothreads.ts';
export type { DomainJobInfo, DomainJobs, DomainJobStats } from './objects/domain/jobs.ts';
export type { DomainMemory, DomainMemoryStats } from './objects/domain/memory.ts';
export type { DomainMetadata, MetadataElement } from './objects/domain/metadata.ts';
export type { DomainPart, ImpactOptions } from './objects/domain/part.ts';
export type { DomainPm } from './objects/domain/pm.ts';
export type { DomainSecurity, SecurityLabel } from './objects/domain/security.ts';
export type { ShutdownMode, ShutdownOptions } from './objects/domain/shutdown-mode.ts';
export type { AllDomainStatsOptions, DomainStatsOptions } from './objects/domain/stats.ts';
export type { DomainTunables } from './objects/domain/tunables.ts';
export type {
  BandwidthFields,
  BlkioFields,
  BlockStatsFields,
  IothreadFields,
  IoTuneFields,
  MemoryFields,
  NumaFields,
  PerfFields,
  Received,
  SchedulerFields,
  Settable,
} from './objects/domain/typed-fields.ts';
export type { DomainCpuStats, DomainVcpus, GuestVcpus, VcpuInfo } from './objects/domain/vcpus.ts';
export type { Domain, DomainInfo } from './objects/domain.ts';
export type { Domains, DomainStats } from './objects/domains.ts';
export type { FlagOptions } from './objects/flags.ts';
export type { DomainCheckpoint } from './objects/checkpoint/domain-checkpoint.ts';
export type { DomainCheckpoints } from './objects/checkpoint/domain-checkpoints.ts';
export type { BackupOptions, DomainBackup } from './objects/domain/backup.ts';
export type {
  BlockCommitOptions,
  BlockCopyOptions,
  BlockJobInfo,
  BlockJobSpeed,
  BlockRebaseOptions,
  DomainBlockJobs,
} from './objects/domain/block-jobs.ts';
export type { AgentCommandOptions, DomainQemu, QemuCommand } from './objects/domain/qemu.ts';
export type { DomainMigration } from './objects/migration/domain-migration.ts';
export type { MigrateOptions, MigrateToOptions } from './objects/migration/migrate-to.ts';
export type { MigrationParameters } from './objects/migration/parameters.ts';
export type { MigrationProgress } from './objects/migration/progress.ts';
export type { MigrationControl } from './objects/migration/watch.ts';
export type { ManagedSave } from './objects/saved-state/managed-save.ts';
export type { SaveImages } from './objects/saved-state/save-images.ts';
export type { SaveOptions } from './objects/saved-state/save-options.ts';
export type { DomainSnapshot } from './objects/snapshot/domain-snapshot.ts';
export type { DomainSnapshots } from './objects/snapshot/domain-snapshots.ts';
export type { AdminClient } from './objects/admin/admin-client.ts';
export type { AdminConnection } from './objects/admin/admin-connection.ts';
export type { AdminServer, ClientLimits, ThreadPoolLimits } from './objects/admin/admin-server.ts';
export { connectAdmin, type ConnectAdminOptions } from './objects/admin/connect-admin.ts';
export type { CpuComparison } from './objects/host/cpu-comparison.ts';
export type { FreePages } from './objects/host/free-pages.ts';
export type { CpuMap, HostCpu, HypervisorQuery } from './objects/host/host-cpu.ts';
export type { AllocPagesOptions, CellRange, HostMemory, PageCount } from './objects/host/host-memory.ts';
export type { Host, HostInfo, SecurityModel } from './objects/host/host.ts';
export type { Interface } from './objects/interface/interface.ts';
export type { Interfaces } from './objects/interface/interfaces.ts';
export type { DhcpLease, DhcpLeaseQuery } from './objects/network/dhcp-lease.ts';
export type { NetworkMetadata } from './objects/network/network-metadata.ts';
export type { NetworkPort } from './objects/network/network-port.ts';
export type { NetworkPorts } from './objects/network/network-ports.ts';
export type { NetworkChange } from './objects/network/network-update.ts';
export type { Network } from './objects/network/network.ts';
export type { Networks } from './objects/network/networks.ts';
export type { DetachOptions, NodeDevice } from './objects/node-device/node-device.ts';
export type { NodeDevices } from './objects/node-device/node-devices.ts';
export type { NwfilterBinding } from './objects/nwfilter/nwfilter-binding.ts';
export type { NwfilterBindings } from './objects/nwfilter/nwfilter-bindings.ts';
export type { Nwfilter } from './objects/nwfilter/nwfilter.ts';
export type { Nwfilters } from './objects/nwfilter/nwfilters.ts';
export type { Secret } from './objects/secret/secret.ts';
export type { Secrets } from './objects/secret/secrets.ts';
export type { StoragePool, StoragePoolInfo } from './objects/storage/storage-pool.ts';
export type { StoragePools } from './objects/storage/storage-pools.ts';
export type { StorageVolume, StorageVolumeInfo, WipeOptions } from './objects/storage/storage-volume.ts';
export type { StorageVolumes } from './objects/storage/storage-volumes.ts';
export type { TaggedValue, TypedInput, TypedInputs, TypedRecord, TypedValue } from './objects/typed-params.ts';
export type { FlagSet, ValueTable } from './protocol/flags.ts';
export type { ProcedureName } from './protocol/procedures.ts';
export type { ConnectionEnd } from './rpc/failure.ts';
export type { Hole, SparseChunk } from './rpc/hole.ts';
export type { HoleHandling, RpcStream } from './rpc/stream.ts';
export type { TlsOptions } from './transport/tls.ts';
export type { SecurityWarning, Transport, TransportEvents } from './transport/transport.ts';
