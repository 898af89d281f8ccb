// Generated (linguist-generated) by `pnpm --filter @virtkit/libvirt-client codegen`
// from protocol/*.json, libvirt 11.3.0. Change the generator, not this file.

import { connectCloseReason, connectDomainEventAgentLifecycleReason, connectDomainEventAgentLifecycleState, connectDomainEventBlockJobStatus, connectDomainEventDiskChangeReason, domainBlockJobType, domainEventCrashedDetailType, domainEventDefinedDetailType, domainEventGraphicsAddressType, domainEventGraphicsPhase, domainEventIOErrorAction, domainEventPMSuspendedDetailType, domainEventResumedDetailType, domainEventShutdownDetailType, domainEventStartedDetailType, domainEventStoppedDetailType, domainEventSuspendedDetailType, domainEventTrayChangeReason, domainEventType, domainEventUndefinedDetailType, domainEventWatchdogAction, domainMemoryFailureActionType, domainMemoryFailureFlags, domainMemoryFailureRecipientType, domainMetadataType, networkEventLifecycleType, networkMetadataType, nodeDeviceEventLifecycleType, secretEventLifecycleType, storagePoolEventLifecycleType } from './flags.gen.ts';

/** Events of virDomainEventID. */
export const domainEvents = {
  register: 'CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY',
  deregister: 'CONNECT_DOMAIN_EVENT_CALLBACK_DEREGISTER_ANY',
  events: {
    lifecycle: { id: 0, procedure: 'DOMAIN_EVENT_CALLBACK_LIFECYCLE', legacy: 'DOMAIN_EVENT_LIFECYCLE', since: '1.2.2', values: { event: domainEventType } },
    reboot: { id: 1, procedure: 'DOMAIN_EVENT_CALLBACK_REBOOT', legacy: 'DOMAIN_EVENT_REBOOT', since: '1.2.2' },
    rtcChange: { id: 2, procedure: 'DOMAIN_EVENT_CALLBACK_RTC_CHANGE', legacy: 'DOMAIN_EVENT_RTC_CHANGE', since: '1.2.2' },
    watchdog: { id: 3, procedure: 'DOMAIN_EVENT_CALLBACK_WATCHDOG', legacy: 'DOMAIN_EVENT_WATCHDOG', since: '1.2.2', values: { action: domainEventWatchdogAction } },
    ioError: { id: 4, procedure: 'DOMAIN_EVENT_CALLBACK_IO_ERROR', legacy: 'DOMAIN_EVENT_IO_ERROR', since: '1.2.2', values: { action: domainEventIOErrorAction } },
    graphics: { id: 5, procedure: 'DOMAIN_EVENT_CALLBACK_GRAPHICS', legacy: 'DOMAIN_EVENT_GRAPHICS', since: '1.2.2', values: { phase: domainEventGraphicsPhase, family: domainEventGraphicsAddressType } },
    ioErrorReason: { id: 6, procedure: 'DOMAIN_EVENT_CALLBACK_IO_ERROR_REASON', legacy: 'DOMAIN_EVENT_IO_ERROR_REASON', since: '1.2.2', values: { action: domainEventIOErrorAction } },
    controlError: { id: 7, procedure: 'DOMAIN_EVENT_CALLBACK_CONTROL_ERROR', legacy: 'DOMAIN_EVENT_CONTROL_ERROR', since: '1.2.2' },
    blockJob: { id: 8, procedure: 'DOMAIN_EVENT_CALLBACK_BLOCK_JOB', legacy: 'DOMAIN_EVENT_BLOCK_JOB', since: '1.2.2', values: { type: domainBlockJobType, status: connectDomainEventBlockJobStatus } },
    diskChange: { id: 9, procedure: 'DOMAIN_EVENT_CALLBACK_DISK_CHANGE', legacy: 'DOMAIN_EVENT_DISK_CHANGE', since: '1.2.2', values: { reason: connectDomainEventDiskChangeReason } },
    trayChange: { id: 10, procedure: 'DOMAIN_EVENT_CALLBACK_TRAY_CHANGE', legacy: 'DOMAIN_EVENT_TRAY_CHANGE', since: '1.2.2', values: { reason: domainEventTrayChangeReason } },
    pmwakeup: { id: 11, procedure: 'DOMAIN_EVENT_CALLBACK_PMWAKEUP', legacy: 'DOMAIN_EVENT_PMWAKEUP', since: '1.2.2' },
    pmsuspend: { id: 12, procedure: 'DOMAIN_EVENT_CALLBACK_PMSUSPEND', legacy: 'DOMAIN_EVENT_PMSUSPEND', since: '1.2.2' },
    balloonChange: { id: 13, procedure: 'DOMAIN_EVENT_CALLBACK_BALLOON_CHANGE', legacy: 'DOMAIN_EVENT_BALLOON_CHANGE', since: '1.2.2' },
    pmsuspendDisk: { id: 14, procedure: 'DOMAIN_EVENT_CALLBACK_PMSUSPEND_DISK', legacy: 'DOMAIN_EVENT_PMSUSPEND_DISK', since: '1.2.2' },
    deviceRemoved: { id: 15, procedure: 'DOMAIN_EVENT_CALLBACK_DEVICE_REMOVED', legacy: 'DOMAIN_EVENT_DEVICE_REMOVED', since: '1.2.2' },
    blockJob2: { id: 16, procedure: 'DOMAIN_EVENT_BLOCK_JOB_2', since: '1.2.6', values: { type: domainBlockJobType, status: connectDomainEventBlockJobStatus } },
    tunable: { id: 17, procedure: 'DOMAIN_EVENT_CALLBACK_TUNABLE', since: '1.2.9' },
    agentLifecycle: { id: 18, procedure: 'DOMAIN_EVENT_CALLBACK_AGENT_LIFECYCLE', since: '1.2.11', values: { state: connectDomainEventAgentLifecycleState, reason: connectDomainEventAgentLifecycleReason } },
    deviceAdded: { id: 19, procedure: 'DOMAIN_EVENT_CALLBACK_DEVICE_ADDED', since: '1.2.15' },
    migrationIteration: { id: 20, procedure: 'DOMAIN_EVENT_CALLBACK_MIGRATION_ITERATION', since: '1.3.2' },
    jobCompleted: { id: 21, procedure: 'DOMAIN_EVENT_CALLBACK_JOB_COMPLETED', since: '1.3.3' },
    deviceRemovalFailed: { id: 22, procedure: 'DOMAIN_EVENT_CALLBACK_DEVICE_REMOVAL_FAILED', since: '1.3.4' },
    metadataChange: { id: 23, procedure: 'DOMAIN_EVENT_CALLBACK_METADATA_CHANGE', since: '3.0.0', values: { type: domainMetadataType } },
    blockThreshold: { id: 24, procedure: 'DOMAIN_EVENT_BLOCK_THRESHOLD', since: '3.2.0' },
    memoryFailure: { id: 25, procedure: 'DOMAIN_EVENT_MEMORY_FAILURE', since: '6.9.0', values: { recipient: domainMemoryFailureRecipientType, action: domainMemoryFailureActionType, flags: domainMemoryFailureFlags } },
    memoryDeviceSizeChange: { id: 26, procedure: 'DOMAIN_EVENT_MEMORY_DEVICE_SIZE_CHANGE', since: '7.9.0' },
    nicMacChange: { id: 27, procedure: 'DOMAIN_EVENT_NIC_MAC_CHANGE', since: '11.2.0' },
  },
} as const;

/** Events of virNetworkEventID. */
export const networkEvents = {
  register: 'CONNECT_NETWORK_EVENT_REGISTER_ANY',
  deregister: 'CONNECT_NETWORK_EVENT_DEREGISTER_ANY',
  events: {
    lifecycle: { id: 0, procedure: 'NETWORK_EVENT_LIFECYCLE', since: '1.2.1', values: { event: networkEventLifecycleType } },
    metadataChange: { id: 1, procedure: 'NETWORK_EVENT_CALLBACK_METADATA_CHANGE', since: '9.8.0', values: { type: networkMetadataType } },
  },
} as const;

/** Events of virStoragePoolEventID. */
export const storagePoolEvents = {
  register: 'CONNECT_STORAGE_POOL_EVENT_REGISTER_ANY',
  deregister: 'CONNECT_STORAGE_POOL_EVENT_DEREGISTER_ANY',
  events: {
    lifecycle: { id: 0, procedure: 'STORAGE_POOL_EVENT_LIFECYCLE', since: '2.0.0', values: { event: storagePoolEventLifecycleType } },
    refresh: { id: 1, procedure: 'STORAGE_POOL_EVENT_REFRESH', since: '2.0.0' },
  },
} as const;

/** Events of virNodeDeviceEventID. */
export const nodeDeviceEvents = {
  register: 'CONNECT_NODE_DEVICE_EVENT_REGISTER_ANY',
  deregister: 'CONNECT_NODE_DEVICE_EVENT_DEREGISTER_ANY',
  events: {
    lifecycle: { id: 0, procedure: 'NODE_DEVICE_EVENT_LIFECYCLE', since: '2.2.0', values: { event: nodeDeviceEventLifecycleType } },
    update: { id: 1, procedure: 'NODE_DEVICE_EVENT_UPDATE', since: '2.2.0' },
  },
} as const;

/** Events of virSecretEventID. */
export const secretEvents = {
  register: 'CONNECT_SECRET_EVENT_REGISTER_ANY',
  deregister: 'CONNECT_SECRET_EVENT_DEREGISTER_ANY',
  events: {
    lifecycle: { id: 0, procedure: 'SECRET_EVENT_LIFECYCLE', since: '3.0.0', values: { event: secretEventLifecycleType } },
    valueChanged: { id: 1, procedure: 'SECRET_EVENT_VALUE_CHANGED', since: '3.0.0' },
  },
} as const;

/** The details of each domain lifecycle event. */
export const domainLifecycleDetails = {
  defined: domainEventDefinedDetailType,
  undefined: domainEventUndefinedDetailType,
  started: domainEventStartedDetailType,
  suspended: domainEventSuspendedDetailType,
  resumed: domainEventResumedDetailType,
  stopped: domainEventStoppedDetailType,
  shutdown: domainEventShutdownDetailType,
  pmsuspended: domainEventPMSuspendedDetailType,
  crashed: domainEventCrashedDetailType,
} as const;

/** QEMU monitor events, passed on by the qemu program. */
export const qemuMonitorEvents = {
  register: 'qemu.CONNECT_DOMAIN_MONITOR_EVENT_REGISTER',
  deregister: 'qemu.CONNECT_DOMAIN_MONITOR_EVENT_DEREGISTER',
  procedure: 'qemu.DOMAIN_MONITOR_EVENT',
} as const;

/** The server's own connection to its hypervisor closed. */
export const connectionClosedEvent = {
  register: 'CONNECT_REGISTER_CLOSE_CALLBACK',
  deregister: 'CONNECT_UNREGISTER_CLOSE_CALLBACK',
  procedure: 'CONNECT_EVENT_CONNECTION_CLOSED',
  values: { reason: connectCloseReason },
} as const;
