import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { domain, type DomainBuilder } from '../../src/builder/domain-builder.ts';
import { gib, mib } from '../../src/builder/size.ts';
import { readCpuSet } from '../../src/facts/cpu-set.ts';
import { hostTopology } from '../../src/facts/topology.ts';
import { performance } from '../../src/presets/performance.ts';
import type { PerformanceOptions } from '../../src/presets/performance-options.ts';
import type { Domain } from '../../src/schema/types.gen.ts';
import { anyHostPlan, hostOf } from '../facts/hosts.ts';
import { goldenOf, xmlOf } from './golden-of.ts';
import { decisionOn, warningsOf } from './outcome.ts';

const node = { nodes: 2, cores: 4, threads: 2, spread: true, memory: gib(32) };
const capabilities = hostOf({ ...node, pages: { '1G': 16n } });
const host = { capabilities };
const base = domain('fast')
  .memory(gib(8))
  .vcpus(4)
  .disk({ file: '/images/a.img' })
  .disk({ file: '/images/b.img', bus: 'scsi' });
const built = (builder: DomainBuilder = base, options: PerformanceOptions = { host }) =>
  builder.preset(performance(options)).buildWithReport().unwrap();

describe('performance', () => {
  test('gives each CPU one of the host, and memory of the same node in pages that are set up', () => {
    const outcome = built();
    expect(xmlOf(outcome.domain)).toBe(goldenOf('performance', outcome.domain));
    expect(outcome.hostSteps).toEqual([]);
    expect(warningsOf(outcome)).toEqual(['hugepages/in-use']);
    expect(outcome.domain).toMatchObject({
      cputune: {
        vcpupins: ['2', '10', '3', '11'].map((cpuset, vcpu) => ({ vcpu, cpuset })),
        emulatorpin: { cpuset: '0,8' },
        iothreadpins: [{ iothread: 1, cpuset: '1,9' }],
      },
      numatune: { memory: { mode: 'strict', nodeset: '0' } },
      memoryBacking: { hugepages: { pages: [{ size: gib(1) }] } },
      features: { kvm: { hintDedicated: { state: true } } },
    });
  });

  test('gives a guest that no node can hold nodes of its own, and leaves pages to the host', () => {
    const outcome = built(domain('wide').memory(gib(40)).vcpus(12).disk({ file: '/images/a.img' }));
    expect(xmlOf(outcome.domain)).toBe(goldenOf('performance-two-nodes', outcome.domain));
    expect(outcome.domain.cpu?.topology).toEqual({ sockets: 2, cores: 3, threads: 2 });
    expect(outcome.hostSteps.map(({ commands, undo }) => [commands, undo])).toEqual(
      [0, 1].map((cell) =>
        ['10240', '0'].map((count) => [
          ['virsh', 'allocpages', '--pagesize', '2048', '--pagecount', count, '--cellno', String(cell)],
        ]),
      ),
    );
  });

  test('asks an AMD CPU to tell of its threads', () => {
    const amd = { capabilities: hostOf({ ...node, vendor: 'AMD' }) };
    expect(built(base, { host: amd }).domain.cpu?.features).toEqual([{ policy: 'require', name: 'topoext' }]);
    expect(built().domain.cpu?.features).toBeUndefined();
  });

  test('pins nothing on a host that it does not know, and says so', () => {
    const outcome = built(base, {});
    expect(outcome.domain.cputune).toBeUndefined();
    expect(outcome.domain.features?.kvm).toBeUndefined();
    expect(outcome.domain.memoryBacking).toBeUndefined();
    expect(warningsOf(outcome)).toEqual(['performance/host-unknown']);
    expect(decisionOn(outcome, 'pinning')).toMatch(/^left-out: /);
    expect(outcome.domain.iothreads).toBe(1);
  });

  test('serves disks by I/O threads, those on SCSI by their controller', () => {
    const { devices } = built(base.disk({ file: '/images/c.img' }), { iothreads: 2 }).domain;
    expect(devices?.disks?.map(({ driver }) => [driver?.iothread, driver?.queues])).toEqual([
      [1, 4],
      [undefined, undefined],
      [2, 4],
    ]);
    expect(devices?.controllers).toMatchObject([{ type: 'scsi', driver: { iothread: 1, queues: 4 } }]);
  });

  test('keeps pins that were chosen, and works around them', () => {
    const outcome = built(base.pin({ vcpus: ['2', '3', '4', '5'] }));
    expect(outcome.domain.cputune).toMatchObject({
      vcpupins: ['2', '3', '4', '5'].map((cpuset, vcpu) => ({ vcpu, cpuset })),
      emulatorpin: { cpuset: '0-1,6-15' },
    });
    expect(outcome.domain.features?.kvm?.hintDedicated).toEqual({ state: true });
  });

  test('sets no hint where CPUs are shared or open', () => {
    for (const vcpus of [
      ['2', '3'],
      ['2-3', '2-3', '4', '5'],
      ['2', '2', '3', '4'],
    ]) {
      const outcome = built(base.pin({ vcpus }));
      expect(outcome.domain.features?.kvm?.hintDedicated).toBeUndefined();
      expect(decisionOn(outcome, 'kvm/hint-dedicated')).toMatch(/^left-out: /);
    }
    expect(warningsOf(built(base.pin({ vcpus: ['2', '3'] })))).toContain('pinning/partial');
    const asked = built(base.pin({ vcpus: ['2-3'] }).features({ kvm: { hintDedicated: { state: true } } }));
    expect(warningsOf(asked)).toContain('kvm/hint-dedicated');
  });

  test('warns of an emulator that was put on the CPUs of the guest', () => {
    const outcome = built(base.pin({ vcpus: ['2', '3', '4', '5'], emulator: '0,2' }));
    expect(outcome.domain.cputune?.emulatorpin).toEqual({ cpuset: '0,2' });
    expect(warningsOf(outcome)).toContain('pinning/overlap');
  });

  test('stays on the CPUs and nodes that were chosen', () => {
    const there = base.with({ numatune: { memory: { mode: 'strict', nodeset: '1' } } });
    expect(built(there).domain.cputune?.vcpupins?.map(({ cpuset }) => cpuset)).toEqual(['6', '14', '7', '15']);
    const few = built(base, { host, cpus: '1-3,9-11' }).domain.cputune;
    expect(few?.vcpupins?.map(({ cpuset }) => cpuset)).toEqual(['2', '10', '3', '11']);
    expect(few?.emulatorpin).toEqual({ cpuset: '1,9' });
  });

  test('takes pages of the size that was asked for, or none', () => {
    expect(warningsOf(built(base.pin({ vcpus: ['2', '3'] })))).toContain('pinning/partial');
    const asked = built(base, { host, hugepages: { size: mib(2) } });
    expect(asked.domain.memoryBacking?.hugepages?.pages).toEqual([{ size: mib(2) }]);
    expect(asked.hostSteps).toMatchObject([{ id: 'hugepages' }]);
    expect(built(base, { host, hugepages: false }).domain.memoryBacking).toBeUndefined();
    const odd = built(base.memory(mib(8191)), { host });
    expect(odd.domain.memoryBacking).toBeUndefined();
    expect(warningsOf(odd)).toContain('hugepages');
  });

  test('has no balloon with huge pages, and warns of one that was chosen', () => {
    expect(built().domain.devices?.memballoons).toEqual([{ model: 'none' }]);
    expect(warningsOf(built(base.memballoon('virtio')))).toContain('balloon');
  });

  test.each<[string, DomainBuilder, PerformanceOptions]>([
    ['more CPUs than the host has', base.vcpus(64), { host }],
    ['all CPUs of the host', base.vcpus(16), { host }],
    ['more memory than the host has', base.memory(gib(65)), { host }],
    ['a pin to a CPU that the host lacks', base.pin({ vcpus: ['99'] }), { host }],
    ['a size of pages that the host lacks', base, { host, hugepages: { size: mib(16) } }],
    ['memory that pages do not divide', base.memory(mib(8191)), { host, hugepages: { size: mib(2) } }],
    ['pages of another size', base.hugepages(mib(2)), { host, hugepages: { size: gib(1) } }],
    ['another hypervisor', base.with({ type: 'xen' }), { host }],
  ])('%s is a conflict', (_, builder, options) => {
    const outcome = builder.preset(performance(options)).build();
    expect(outcome.val).toMatchObject({ name: 'DomainXmlError', code: 'CONFLICT', step: 'performance' });
  });

  test('a set of CPUs without end is refused', () => {
    const outcome = base.preset(performance({ host, cpus: '0-4294967295' })).build();
    expect(outcome.val).toMatchObject({ code: 'LIMIT', step: 'performance' });
  });

  test('never shares or invents a CPU, whatever host and guest are', () => {
    const guests = fc.record({
      host: anyHostPlan,
      vcpus: fc.integer({ min: 1, max: 40 }),
      memory: fc.integer({ min: 1, max: 96 }),
    });
    fc.assert(
      fc.property(guests, ({ host: plan, vcpus, memory }) => {
        const capabilitiesOf = hostOf(plan);
        const topology = hostTopology(capabilitiesOf);
        const guest: Domain = { type: 'kvm', name: 'g', memory: { bytes: gib(memory) }, vcpu: { count: vcpus } };
        const outcome = performance({ host: { capabilities: capabilitiesOf } })(guest);
        fc.pre(outcome.ok);
        const { cputune, cpu, memory: size, features } = outcome.val.domain;
        const pinned = (cputune?.vcpupins ?? []).flatMap(({ cpuset = '' }) => readCpuSet(cpuset));
        const others = [cputune?.emulatorpin, ...(cputune?.iothreadpins ?? [])].flatMap((pin) =>
          readCpuSet(pin?.cpuset ?? ''),
        );
        expect(pinned).toHaveLength(vcpus);
        expect(new Set(pinned).size).toBe(vcpus);
        expect(others.filter((id) => pinned.includes(id))).toEqual([]);
        expect([...pinned, ...others].every((id) => topology?.cpus.has(id))).toBe(true);
        expect(features?.kvm?.hintDedicated).toEqual({ state: true });
        const { sockets = 1, cores = 1, threads = 1 } = cpu?.topology ?? {};
        expect(sockets * cores * threads).toBe(vcpus);
        const cells = cpu?.numa?.cells;
        const inCells = cells?.reduce((sum, cell) => sum + (cell.memory ?? 0n), 0n);
        expect(inCells ?? size?.bytes).toBe(size?.bytes);
      }),
      { numRuns: 300 },
    );
  });
});

test('says in which field a guest is too large for its host', () => {
  const tooMany = base.vcpus(400).preset(performance({ host })).build();
  expect(tooMany.val).toMatchObject({ code: 'CONFLICT', path: 'vcpu.count' });
  const none = base.vcpus(16).preset(performance({ host })).build();
  expect(none.val).toMatchObject({ code: 'CONFLICT', path: 'vcpu.count' });
});

test('refuses more I/O threads than can be told apart, before it numbers them', () => {
  const built = base.preset(performance({ host, iothreads: 4_000_000_000 })).build();
  expect(built.val).toMatchObject({ code: 'LIMIT', path: 'iothreads', step: 'performance' });
  const chosen = base.iothreads(4_000_000_000).pin({ iothreads: '0' }).build();
  expect(chosen.val).toMatchObject({ code: 'LIMIT', path: 'iothreads' });
});
