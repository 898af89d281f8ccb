/** How a running guest takes a change in place: which of libvirt's calls makes it. */
export type LiveChange =
  | 'update-device'
  | 'set-block-io-tune'
  | 'set-memory'
  | 'set-vcpus'
  | 'set-metadata'
  | 'set-memory-stats-period'
  | 'set-scheduler'
  | 'set-memory-tune'
  | 'set-blkio'
  | 'set-numa'
  | 'set-perf'
  | 'set-lifecycle-action'
  | 'pin-vcpu'
  | 'pin-emulator'
  | 'pin-iothread'
  | 'change-iothread';

/** The changes that a guest of QEMU takes in place, by the longest pattern that a field's begins with. */
const liveChanges: Readonly<Record<string, LiveChange>> = {
  title: 'set-metadata',
  description: 'set-metadata',
  metadata: 'set-metadata',
  currentMemory: 'set-memory',
  'vcpu.current': 'set-vcpus',
  'cputune.shares': 'set-scheduler',
  'cputune.period': 'set-scheduler',
  'cputune.quota': 'set-scheduler',
  'cputune.globalPeriod': 'set-scheduler',
  'cputune.globalQuota': 'set-scheduler',
  'cputune.emulatorPeriod': 'set-scheduler',
  'cputune.emulatorQuota': 'set-scheduler',
  'cputune.iothreadPeriod': 'set-scheduler',
  'cputune.iothreadQuota': 'set-scheduler',
  'cputune.vcpupins': 'pin-vcpu',
  'cputune.emulatorpin': 'pin-emulator',
  'cputune.iothreadpins': 'pin-iothread',
  'memtune.hardLimit': 'set-memory-tune',
  'memtune.softLimit': 'set-memory-tune',
  'memtune.swapHardLimit': 'set-memory-tune',
  'blkiotune.weight': 'set-blkio',
  'numatune.memory.nodeset': 'set-numa',
  'perf.events': 'set-perf',
  onPoweroff: 'set-lifecycle-action',
  onReboot: 'set-lifecycle-action',
  onCrash: 'set-lifecycle-action',
  iothreads: 'change-iothread',
  iothreadids: 'change-iothread',
  'devices.disks.iotune': 'set-block-io-tune',
  'devices.disks.type': 'update-device',
  'devices.disks.source': 'update-device',
  'devices.disks.driver.type': 'update-device',
  'devices.interfaces.link': 'update-device',
  'devices.interfaces.filterref': 'update-device',
  'devices.interfaces.bandwidth': 'update-device',
  'devices.interfaces.coalesce': 'update-device',
  'devices.interfaces.type': 'update-device',
  'devices.interfaces.source': 'update-device',
  'devices.interfaces.trustGuestRxFilters': 'update-device',
  'devices.graphics.passwd': 'update-device',
  'devices.graphics.passwdValidTo': 'update-device',
  'devices.graphics.connected': 'update-device',
  'devices.memballoons.stats': 'set-memory-stats-period',
  'devices.memories.target.requested': 'update-device',
};

/** The change for a field; undefined when the guest has to be started anew. */
export const liveChangeOf = (pattern: string): LiveChange | undefined => {
  for (let end = pattern.length; end > 0; end = pattern.lastIndexOf('.', end - 1)) {
    const prefix = pattern.slice(0, end);
    if (Object.hasOwn(liveChanges, prefix)) return liveChanges[prefix];
  }
  return undefined;
};
