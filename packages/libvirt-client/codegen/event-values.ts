const lifecycle = (family: string): Readonly<Record<string, string>> => ({ event: `vir${family}EventLifecycleType` });
const ioError = { action: 'virDomainEventIOErrorAction' };
const blockJob = { type: 'virDomainBlockJobType', status: 'virConnectDomainEventBlockJobStatus' };

/** Which enum names the values of an event's field, by carrying procedure; the wire declares them all as int. */
export const valueTables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  DOMAIN_EVENT_CALLBACK_LIFECYCLE: { event: 'virDomainEventType' },
  DOMAIN_EVENT_CALLBACK_WATCHDOG: { action: 'virDomainEventWatchdogAction' },
  DOMAIN_EVENT_CALLBACK_IO_ERROR: ioError,
  DOMAIN_EVENT_CALLBACK_IO_ERROR_REASON: ioError,
  DOMAIN_EVENT_CALLBACK_GRAPHICS: {
    phase: 'virDomainEventGraphicsPhase',
    family: 'virDomainEventGraphicsAddressType',
  },
  DOMAIN_EVENT_CALLBACK_BLOCK_JOB: blockJob,
  DOMAIN_EVENT_BLOCK_JOB_2: blockJob,
  DOMAIN_EVENT_CALLBACK_DISK_CHANGE: { reason: 'virConnectDomainEventDiskChangeReason' },
  DOMAIN_EVENT_CALLBACK_TRAY_CHANGE: { reason: 'virDomainEventTrayChangeReason' },
  DOMAIN_EVENT_CALLBACK_AGENT_LIFECYCLE: {
    state: 'virConnectDomainEventAgentLifecycleState',
    reason: 'virConnectDomainEventAgentLifecycleReason',
  },
  DOMAIN_EVENT_CALLBACK_METADATA_CHANGE: { type: 'virDomainMetadataType' },
  DOMAIN_EVENT_MEMORY_FAILURE: {
    recipient: 'virDomainMemoryFailureRecipientType',
    action: 'virDomainMemoryFailureActionType',
    flags: 'virDomainMemoryFailureFlags',
  },
  NETWORK_EVENT_LIFECYCLE: lifecycle('Network'),
  NETWORK_EVENT_CALLBACK_METADATA_CHANGE: { type: 'virNetworkMetadataType' },
  STORAGE_POOL_EVENT_LIFECYCLE: lifecycle('StoragePool'),
  NODE_DEVICE_EVENT_LIFECYCLE: lifecycle('NodeDevice'),
  SECRET_EVENT_LIFECYCLE: lifecycle('Secret'),
};
