import { describe, expect, test } from 'vitest';
import { constName, fieldName, memberNames, propertyKey, typeName } from '../../codegen/names.ts';

describe('memberNames', () => {
  test.each([
    [
      'virDomainShutdownFlagValues',
      ['VIR_DOMAIN_SHUTDOWN_DEFAULT', 'VIR_DOMAIN_SHUTDOWN_ACPI_POWER_BTN', 'VIR_DOMAIN_SHUTDOWN_GUEST_AGENT'],
      ['default', 'acpiPowerBtn', 'guestAgent'],
    ],
    ['virDomainMigrateFlags', ['VIR_MIGRATE_LIVE', 'VIR_MIGRATE_PEER2PEER'], ['live', 'peer2peer']],
    ['virDomainCreateFlags', ['VIR_DOMAIN_NONE', 'VIR_DOMAIN_START_PAUSED'], ['none', 'startPaused']],
    [
      'virConnectListAllNodeDeviceFlags',
      ['VIR_CONNECT_LIST_NODE_DEVICES_CAP_SYSTEM', 'VIR_CONNECT_LIST_NODE_DEVICES_ACTIVE'],
      ['capSystem', 'active'],
    ],
    [
      'virDomainEventID',
      ['VIR_DOMAIN_EVENT_ID_LIFECYCLE', 'VIR_DOMAIN_EVENT_ID_BLOCK_JOB_2'],
      ['lifecycle', 'blockJob2'],
    ],
  ])('drops what the members of %s share', (name, members, expected) => {
    expect(memberNames(name, members)).toEqual(expected);
  });

  test('never drops the last word', () => {
    expect(memberNames('virThing', ['VIR_THING', 'VIR_THING_MORE'])).toEqual(['thing', 'more']);
  });

  test.each([
    ['virStorageVolDownloadFlags', 'VIR_STORAGE_VOL_DOWNLOAD_SPARSE_STREAM', 'sparseStream'],
    ['virDomainBlockJobSetSpeedFlags', 'VIR_DOMAIN_BLOCK_JOB_SPEED_BANDWIDTH_BYTES', 'bandwidthBytes'],
    ['virTypedParameterFlags', 'VIR_TYPED_PARAM_STRING_OKAY', 'stringOkay'],
    ['virDomainNostateReason', 'VIR_DOMAIN_NOSTATE_UNKNOWN', 'unknown'],
    ['virNodeGetCPUStatsAllCPUs', 'VIR_NODE_CPU_STATS_ALL_CPUS', 'allCpus'],
  ])('drops what the only member of %s repeats', (name, member, expected) => {
    expect(memberNames(name, [member])).toEqual([expected]);
  });
});

test('field names lose their underscores and nothing else', () => {
  expect(['need_results', 'nrVirtCpu', 'callbackID', 'f_bsize'].map(fieldName)).toEqual([
    'needResults',
    'nrVirtCpu',
    'callbackID',
    'fBsize',
  ]);
});

test('type names are in Pascal case without vir', () => {
  expect(['remote_nonnull_domain', 'virNetMessageError', 'virIPAddrType'].map(typeName)).toEqual([
    'RemoteNonnullDomain',
    'NetMessageError',
    'IPAddrType',
  ]);
});

test('constants begin in lower case, a leading acronym as a whole', () => {
  expect(['DomainXMLFlags', 'IPAddrType', 'CPUCompareResult', 'NWFilterDefineFlags'].map(constName)).toEqual([
    'domainXMLFlags',
    'ipAddrType',
    'cpuCompareResult',
    'nwFilterDefineFlags',
  ]);
});

test('a key that is no identifier is quoted', () => {
  expect(['a1', '1a', 'a.b'].map(propertyKey)).toEqual(['a1', "'1a'", "'a.b'"]);
});
