import { describe, expect, test } from 'vitest';
import type { Domain } from '../../../src/index.ts';
import { domainOf, expectedOf, outcomeOf, ref, sends } from '../../support/sent-calls.ts';

const shares = { field: 'cpu_shares', value: { type: 'ullong', value: 5n } } as const;

const calls = [
  sends('DOMAIN_RESET', (d) => d.reset(), { flags: 0 }),
  sends('DOMAIN_SUSPEND', (d) => d.suspend(), {}),
  sends(
    'DOMAIN_RENAME',
    (d) => d.rename('new'),
    { newName: 'new', flags: 0 },
    { retcode: 0 },
    expect.objectContaining({ name: 'new' }),
  ),
  sends(
    'DOMAIN_SET_LIFECYCLE_ACTION',
    (d) => d.setLifecycleAction('crash', 'coredumpRestart', { live: true, config: true }),
    { type: 2, action: 5, flags: 3 },
  ),
  sends('DOMAIN_IS_ACTIVE', (d) => d.isActive(), {}, { active: 1 }, true),
  sends('DOMAIN_IS_PERSISTENT', (d) => d.isPersistent(), {}, { persistent: 0 }, false),
  sends('DOMAIN_IS_UPDATED', (d) => d.isUpdated(), {}, { updated: 1 }, true),
  sends('DOMAIN_GET_OS_TYPE', (d) => d.osType(), {}, { type: 'hvm' }, 'hvm'),
  sends(
    'CONNECT_GET_ALL_DOMAIN_STATS',
    (d) => d.stats({ groups: ['cpuTotal', 'block'], nowait: true }),
    { doms: [ref], stats: 34, flags: 0x2000_0000 },
    { retStats: [{ dom: ref, params: [shares] }] },
    { cpu_shares: 5n },
  ),
  sends(
    'CONNECT_GET_ALL_DOMAIN_STATS',
    (_, c) => c.domains.stats({ groups: 'state', active: true, flags: 0x4000_0000 }),
    { doms: [], stats: 1, flags: 0x4000_0001 },
    { retStats: [{ dom: ref, params: [shares] }] },
    [{ domain: expect.objectContaining({ name: 'web' }), stats: { cpu_shares: 5n } }],
  ),
  sends(
    'CONNECT_DOMAIN_XML_FROM_NATIVE',
    (_, c) => c.domains.xmlFromNative('qemu-argv', 'qemu'),
    { nativeFormat: 'qemu-argv', nativeConfig: 'qemu', flags: 0 },
    { domainXml: '<domain/>' },
    '<domain/>',
  ),
  sends(
    'CONNECT_DOMAIN_XML_TO_NATIVE',
    (_, c) => c.domains.xmlToNative('qemu-argv', '<domain/>'),
    { nativeFormat: 'qemu-argv', domainXml: '<domain/>', flags: 0 },
    { nativeConfig: 'qemu' },
    'qemu',
  ),

  sends('DOMAIN_GET_AUTOSTART', (d) => d.autostart(), {}, { autostart: 1 }, true),
  sends('DOMAIN_SET_AUTOSTART', (d) => d.setAutostart(true), { autostart: 1 }),
  sends('DOMAIN_GET_AUTOSTART_ONCE', (d) => d.autostartOnce(), {}, { autostart: 0 }, false),
  sends('DOMAIN_SET_AUTOSTART_ONCE', (d) => d.setAutostartOnce(false), { autostart: 0 }),
  sends('DOMAIN_PM_SUSPEND_FOR_DURATION', (d) => d.pm.suspendForDuration('hybrid', { durationSeconds: 5n }), {
    target: 2,
    duration: 5n,
    flags: 0,
  }),
  sends('DOMAIN_PM_WAKEUP', (d) => d.pm.wakeup(), { flags: 0 }),

  sends('DOMAIN_GET_MAX_MEMORY', (d) => d.memory.max(), {}, { memory: 5n }, 5n),
  sends('DOMAIN_SET_MAX_MEMORY', (d) => d.memory.setMax(5n), { memory: 5n }),
  sends('DOMAIN_SET_MEMORY_FLAGS', (d) => d.memory.set(5n, { maximum: true, config: true }), { memory: 5n, flags: 6 }),
  sends(
    'DOMAIN_MEMORY_STATS',
    (d) => d.memory.stats(),
    { maxStats: 1024, flags: 0 },
    {
      stats: [
        { tag: 7, val: 9n },
        { tag: 99, val: 1n },
      ],
    },
    { rss: 9n, tag99: 1n },
  ),
  sends('DOMAIN_SET_MEMORY_STATS_PERIOD', (d) => d.memory.setStatsPeriod(2, { live: true }), { period: 2, flags: 1 }),
  sends(
    'DOMAIN_MEMORY_PEEK',
    (d) => d.memory.peek(8n, 2, { physical: true }),
    { offset: 8n, size: 2, flags: 2 },
    { buffer: Uint8Array.of(1, 2) },
    Uint8Array.of(1, 2),
  ),
  sends('DOMAIN_START_DIRTY_RATE_CALC', (d) => d.memory.startDirtyRateCalc(1, { dirtyRing: true }), {
    seconds: 1,
    flags: 2,
  }),

  sends('DOMAIN_GET_VCPUS_FLAGS', (d) => d.vcpus.count({ maximum: true, config: true }), { flags: 6 }, { num: 4 }, 4),
  sends('DOMAIN_SET_VCPUS_FLAGS', (d) => d.vcpus.setCount(3, { guest: true }), { nvcpus: 3, flags: 8 }),
  sends('DOMAIN_GET_MAX_VCPUS', (d) => d.vcpus.max(), {}, { num: 16 }, 16),
  sends('DOMAIN_PIN_VCPU_FLAGS', (d) => d.vcpus.pin(1, new Set([0, 9]), { config: true }), {
    vcpu: 1,
    cpumap: Uint8Array.of(1, 2),
    flags: 2,
  }),
  sends('DOMAIN_PIN_EMULATOR', (d) => d.vcpus.pinEmulator([1]), { cpumap: Uint8Array.of(2), flags: 0 }),
  sends('DOMAIN_SET_VCPU', (d) => d.vcpus.setVcpu([1, 2, 5], true, { live: true }), {
    cpumap: '1-2,5',
    state: 1,
    flags: 1,
  }),
  sends(
    'DOMAIN_GET_GUEST_VCPUS',
    (d) => d.vcpus.guest(),
    { flags: 0 },
    {
      params: [
        { field: 'vcpus', value: { type: 'string', value: '0-2' } },
        { field: 'online', value: { type: 'string', value: '0,2' } },
      ],
    },
    { vcpus: new Set([0, 1, 2]), online: new Set([0, 2]), offlinable: new Set() },
  ),
  sends('DOMAIN_SET_GUEST_VCPUS', (d) => d.vcpus.setGuest([1], false), { cpumap: '1', state: 0, flags: 0 }),

  sends(
    'DOMAIN_GET_IOTHREAD_INFO',
    (d) => d.iothreads.list({ config: true }),
    { flags: 2 },
    { info: [{ iothreadId: 4, cpumap: Uint8Array.of(5) }], ret: 1 },
    [{ id: 4, affinity: new Set([0, 2]) }],
  ),
  sends('DOMAIN_PIN_IOTHREAD', (d) => d.iothreads.pin(4, [0]), { iothreadsId: 4, cpumap: Uint8Array.of(1), flags: 0 }),
  sends('DOMAIN_ADD_IOTHREAD', (d) => d.iothreads.add(4, { live: true }), { iothreadId: 4, flags: 1 }),
  sends('DOMAIN_DEL_IOTHREAD', (d) => d.iothreads.delete(4), { iothreadId: 4, flags: 0 }),
  sends('DOMAIN_SET_IOTHREAD_PARAMS', (d) => d.iothreads.setParams(4, { poll_max_ns: 9n }), {
    iothreadId: 4,
    params: [{ field: 'poll_max_ns', value: { type: 'ullong', value: 9n } }],
    flags: 0,
  }),
];

describe('a domain', () => {
  test.each(calls)('sends $name with $args', async (call) => {
    expect(await outcomeOf(call)).toEqual(expectedOf(call));
  });

  test.each([
    ['a flag', (d: Domain) => d.devices.attach('<a/>', { flags: 'shiny' as never })],
    ['a group of statistics', (d: Domain) => d.stats({ groups: 'shiny' as never })],
    ['a signal', (d: Domain) => d.diagnostics.sendProcessSignal(1n, 'shiny' as never)],
    ['a parameter', (d: Domain) => d.tunables.setMemory({ shiny: 1n })],
    ['a CPU', (d: Domain) => d.vcpus.pin(0, [-1])],
  ])('sends nothing for %s that there is not', async (_, run) => {
    const [domain, conn] = await domainOf({});
    await expect(run(domain)).rejects.toThrow(TypeError);
    await conn.close();
  });
});
