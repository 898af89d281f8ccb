import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DomainXmlError } from '../../src/errors.ts';
import { unionOfCpus } from '../../src/facts/cpu-set.ts';
import { type HostPinning, pinToHost, type PinToHostOptions } from '../../src/facts/pin-to-host.ts';
import { hostTopology, type HostCpuTopology } from '../../src/facts/topology.ts';
import { anyHostPlan, hostOf, type HostPlan } from './hosts.ts';

const topologyOf = (plan: HostPlan): HostCpuTopology => {
  const topology = hostTopology(hostOf(plan));
  if (!topology) throw new Error('a made-up host has CPUs');
  return topology;
};

const gib = 1024n ** 3n;
const server = topologyOf({ nodes: 2, cores: 4, threads: 2, spread: true, memory: 32n * gib });
const plan = (options: PinToHostOptions, topology = server): HostPinning => pinToHost(topology, options).unwrap();

describe('a plan of pinning', () => {
  test('puts threads of a core together, on one node, and leaves the lowest core to the emulator', () => {
    expect(plan({ vcpus: 4, memory: 8n * gib })).toEqual({
      vcpus: [[2], [10], [3], [11]],
      emulator: [0, 8],
      iothreads: [1, 9],
      threads: 2,
      coresMatch: true,
      coresApart: true,
      cells: [{ node: 0, vcpus: [0, 1, 2, 3], memory: 8n * gib }],
    });
  });

  test('goes to the node that has the memory', () => {
    const big = {
      ...server,
      nodes: server.nodes.map((node) => ({ ...node, memory: node.id === 1 ? 64n * gib : gib })),
    };
    expect(plan({ vcpus: 2, memory: 8n * gib }, big).cells).toMatchObject([{ node: 1 }]);
  });

  test('stays within the CPUs and nodes that it may use', () => {
    expect(plan({ vcpus: 2, cpus: '5-7,13-15' }).vcpus.flat()).toEqual([7, 15]);
    expect(plan({ vcpus: 2, nodes: [1] }).cells).toMatchObject([{ node: 1 }]);
  });

  test('splits a guest that no node can hold, cores whole and memory in step', () => {
    const found = plan({ vcpus: 12, memory: 40n * gib });
    expect(found.cells).toEqual([
      { node: 0, vcpus: [0, 1, 2, 3, 4, 5], memory: 20n * gib },
      { node: 1, vcpus: [6, 7, 8, 9, 10, 11], memory: 20n * gib },
    ]);
    expect(found).toMatchObject({ coresMatch: true, coresApart: true, emulator: [0, 8] });
  });

  test('rounds the memory of a node to whole pages and loses none', () => {
    const found = plan({ vcpus: 10, threads: 2, memory: 45n * gib, granule: gib });
    expect(found.cells.map(({ memory }) => memory)).toEqual([27n * gib, 18n * gib]);
  });

  test('keeps nodes that the guest has', () => {
    const cells = [{ vcpus: [1, 3] }, { vcpus: [0, 2] }];
    const found = plan({ vcpus: 4, cells });
    expect(found.cells.map(({ node }) => node)).toEqual([0, 1]);
    expect(server.cpus.get(found.vcpus[1]?.[0] ?? -1)?.node).toBe(0);
    expect(server.cpus.get(found.vcpus[0]?.[0] ?? -1)?.node).toBe(1);
  });

  test('says when it has to share cores', () => {
    const small = topologyOf({ nodes: 1, cores: 2, threads: 2, spread: false, memory: gib });
    expect(plan({ vcpus: 3 }, small)).toMatchObject({ coresMatch: false, coresApart: false, threads: 1 });
  });

  test.each<[string, PinToHostOptions, object]>([
    ['more CPUs than the host has', { vcpus: 17 }, { code: 'CONFLICT' }],
    ['all CPUs of the host', { vcpus: 16 }, { code: 'CONFLICT' }],
    ['more memory than the host has', { vcpus: 2, memory: 100n * gib }, { code: 'CONFLICT' }],
    ['CPUs that the host lacks', { vcpus: 1, cpus: '64-65' }, { code: 'CONFLICT' }],
    ['no CPU', { vcpus: 0 }, { code: 'INVALID_VALUE' }],
    ['half a CPU', { vcpus: 0.5 }, { code: 'INVALID_VALUE' }],
    ['threads that do not fit', { vcpus: 3, threads: 2 }, { code: 'INVALID_VALUE' }],
    ['a set that is none', { vcpus: 1, cpus: 'all' }, { code: 'INVALID_VALUE' }],
    ['a set without end', { vcpus: 1, cpus: '0-4294967295' }, { code: 'LIMIT' }],
  ])('%s is an error', (_, options, error) => {
    expect(pinToHost(server, options).val).toMatchObject({ name: 'DomainXmlError', ...error });
  });
});

const cases = fc
  .record({
    host: anyHostPlan,
    vcpus: fc.integer({ min: 1, max: 48 }),
    memory: fc.integer({ min: 1, max: 256 }).map((halves) => BigInt(halves) * (gib / 2n)),
  })
  .map(({ host, vcpus, memory }) => ({ topology: topologyOf(host), vcpus, memory }));

/** Those that a plan can be made for. */
const plans = cases
  .map((one) => ({ ...one, result: pinToHost(one.topology, one) }))
  .filter(({ result }) => result.ok)
  .map(({ result, ...one }) => ({ ...one, found: result.unwrap() }));

const runs = { numRuns: 300 };

describe('whatever the host and guest are', () => {
  test('each CPU of the guest has a CPU that the host has, and no two have the same', () => {
    fc.assert(
      fc.property(plans, ({ found, topology, vcpus }) => {
        const used = found.vcpus.flat();
        expect(used).toHaveLength(vcpus);
        expect(new Set(used).size).toBe(vcpus);
        expect(used.every((cpu) => topology.cpus.get(cpu)?.online)).toBe(true);
      }),
      runs,
    );
  });

  test('emulator and I/O threads run beside them', () => {
    fc.assert(
      fc.property(plans, ({ found, topology }) => {
        const used = new Set(found.vcpus.flat());
        const others = unionOfCpus(found.emulator, found.iothreads);
        expect(others.length).toBeGreaterThan(0);
        expect(others.some((cpu) => used.has(cpu) || !topology.cpus.has(cpu))).toBe(false);
        const cores = others.flatMap((cpu) => topology.cpus.get(cpu)?.siblings ?? []);
        expect(found.coresApart).toBe(!cores.some((cpu) => used.has(cpu)));
      }),
      runs,
    );
  });

  test('threads of one core of the guest are threads of one core of the host, where it says so', () => {
    fc.assert(
      fc.property(plans, ({ found, topology }) => {
        const coreOf = (vcpu: number): number => topology.cpus.get(found.vcpus[vcpu]?.[0] ?? -1)?.siblings[0] ?? -1;
        const cores = Array.from({ length: found.vcpus.length / found.threads }, (_, core) =>
          Array.from({ length: found.threads }, (__, thread) => coreOf(core * found.threads + thread)),
        );
        const together = cores.every((core) => new Set(core).size === 1);
        const apart = new Set(cores.map(([core]) => core)).size === cores.length;
        expect(found.coresMatch).toBe(together && apart);
      }),
      runs,
    );
  });

  test('a guest whose cores the host has free gets whole cores', () => {
    fc.assert(
      fc.property(plans, ({ found, topology, vcpus, memory }) => {
        const fits = topology.nodes.some(
          ({ cores, memory: own = 0n }) => cores.length * found.threads > vcpus && own >= memory,
        );
        fc.pre(fits);
        expect(found).toMatchObject({ coresMatch: true, coresApart: true });
      }),
      runs,
    );
  });

  test('each node of the guest is on one node of the host that has the memory', () => {
    fc.assert(
      fc.property(plans, ({ found, topology, vcpus, memory }) => {
        expect(found.cells.flatMap((cell) => cell.vcpus).toSorted((a, b) => a - b)).toEqual(
          Array.from({ length: vcpus }, (_, vcpu) => vcpu),
        );
        expect(found.cells.reduce((sum, cell) => sum + (cell.memory ?? 0n), 0n)).toBe(memory);
        for (const cell of found.cells) {
          const node = topology.nodes.find(({ id }) => id === cell.node);
          for (const vcpu of cell.vcpus) expect(node?.cpus).toContain(found.vcpus[vcpu]?.[0]);
          expect(cell.memory ?? 0n).toBeLessThanOrEqual(node?.memory ?? 0n);
        }
      }),
      runs,
    );
  });

  test('a guest that one node can hold stays on one', () => {
    fc.assert(
      fc.property(plans, ({ found, topology, vcpus, memory }) => {
        fc.pre(topology.nodes.some(({ cpus, memory: own = 0n }) => cpus.length > vcpus && own >= memory));
        expect(found.cells).toHaveLength(1);
      }),
      runs,
    );
  });

  test('a plan fails in no other way than by a conflict', () => {
    fc.assert(
      fc.property(cases, ({ topology, ...options }) => {
        const { ok, val } = pinToHost(topology, options);
        expect(ok ? 'CONFLICT' : val instanceof DomainXmlError && val.code).toBe('CONFLICT');
      }),
      runs,
    );
  });
});
