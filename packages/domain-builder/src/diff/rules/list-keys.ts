import type { DataObject } from '../../model/origin.ts';
import { textAt } from '../device-key.ts';

type Key = (item: DataObject, index: number) => string;

const by =
  (...names: readonly string[]): Key =>
  (item) =>
    JSON.stringify(names.map((name) => textAt(item, name) ?? ''));

const byOrPlace =
  (name: string): Key =>
  (item, index) =>
    textAt(item, name) ?? String(index);

/** Lists whose items have a name, so that their order does not matter. Of lists that are not here, it does. */
export const listKeys: Readonly<Record<string, Key>> = {
  'cpu.features': by('name'),
  'cpu.numa.cells': byOrPlace('id'),
  'cpu.numa.cells.distances.siblings': by('id'),
  'clock.timers': by('name'),
  'cputune.vcpupins': by('vcpu'),
  'cputune.iothreadpins': by('iothread'),
  'cputune.vcpuscheds': by('vcpus'),
  'cputune.iothreadscheds': by('iothreads'),
  'cputune.cachetunes': by('vcpus'),
  'cputune.memorytunes': by('vcpus'),
  'cputune.memorytunes.nodes': by('id'),
  'iothreadids.iothreads': byOrPlace('id'),
  'vcpus.vcpus': by('id'),
  'numatune.memnodes': by('cellid'),
  'blkiotune.devices': by('path'),
  'throttlegroups.groups': by('groupName'),
  'perf.events': by('name'),
  'memoryBacking.hugepages.pages': by('size', 'nodeset'),
  'os.firmwareChoice.features': by('name'),
  'keywrap.ciphers': by('name'),
  sysinfos: by('type'),
  'sysinfos.bios.entries': by('name'),
  'sysinfos.system.entries': by('name'),
  'sysinfos.entries': by('name'),
  seclabels: byOrPlace('model'),
  'devices.graphics.channels': by('name'),
  'devices.interfaces.filterref.parameters': by('name'),
  'devices.sounds.codecs': by('type'),
};
