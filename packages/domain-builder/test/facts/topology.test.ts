import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostTopology } from '../../src/facts/topology.ts';
import { pinToHost } from '../../src/facts/pin-to-host.ts';
import { parseCapabilities } from '../../src/model/documents/capabilities.ts';
import { anyHostPlan, hostOf } from './hosts.ts';

const corpus = process.env['VIRTKIT_CORPUS'] ?? '';

const text = `<capabilities><host><cpu><pages unit='KiB' size='2048'/></cpu><topology><cells num='2'>
  <cell id='1'><memory unit='KiB'>2048</memory><cpus num='2'>
    <cpu id='4' socket_id='1' die_id='0' core_id='0' siblings='4,9'/><cpu id='5'/></cpus></cell>
  <cell id='0'><memory unit='KiB'>1024</memory><pages unit='KiB' size='4'>256</pages><cpus num='4'>
    <cpu id='0' socket_id='0' die_id='0' core_id='0' siblings='0,2'/>
    <cpu id='1' socket_id='0' die_id='0' core_id='1' siblings='1,3'/>
    <cpu id='2' socket_id='0' die_id='0' core_id='0' siblings='0,2'/>
    <cpu id='3' socket_id='0' die_id='0' core_id='1' siblings='1,3'/></cpus></cell>
</cells></topology></host></capabilities>`;

describe('the topology of a host', () => {
  const topology = hostTopology(parseCapabilities(text).unwrap());

  test('tells cores, siblings, nodes and memory', () => {
    expect(topology?.nodes).toEqual([
      {
        id: 0,
        memory: 1048576n,
        cpus: [0, 1, 2, 3],
        cores: [
          [0, 2],
          [1, 3],
        ],
        pages: [{ size: 4096n, count: 256n }],
      },
      { id: 1, memory: 2097152n, cpus: [4], cores: [[4]], pages: [] },
    ]);
    expect(topology?.cpus.get(2)).toEqual({
      id: 2,
      node: 0,
      socket: 0,
      die: 0,
      core: 0,
      siblings: [0, 2],
      online: true,
    });
    expect(topology?.pageSizes).toEqual([4096n, 2097152n]);
  });

  test('takes a CPU of which nothing but its number is told for one that is switched off', () => {
    expect(topology?.cpus.get(5)).toEqual({ id: 5, node: 1, siblings: [5], online: false });
  });

  test('leaves out siblings that the host does not list', () => {
    expect(topology?.cpus.get(4)?.siblings).toEqual([4]);
    expect(topology?.cpus.has(9)).toBe(false);
  });

  test('is unknown where no CPU is named', () => {
    expect(hostTopology(undefined)).toBeUndefined();
    expect(hostTopology({})).toBeUndefined();
    expect(hostTopology({ host: { topology: { cells: { cells: [{ id: 0 }] } } } })).toBeUndefined();
  });

  test('takes CPUs without siblings for cores, and by their core’s number where they have one', () => {
    const cells = [{ id: 0, cpus: { cpus: [{ id: 0, coreId: 7 }, { id: 1, coreId: 7 }, { id: 2 }] } }];
    const found = hostTopology({ host: { topology: { cells: { cells } } } });
    expect(found?.nodes[0]?.cores).toEqual([[0, 1], [2]]);
  });

  test('survives siblings that are no set, or all CPUs that there could be', () => {
    const cells = [
      {
        id: 0,
        cpus: {
          cpus: [
            { id: 0, siblings: '0-4294967295' },
            { id: 1, siblings: '0-16383' },
          ],
        },
      },
    ];
    expect(hostTopology({ host: { topology: { cells: { cells } } } })?.nodes[0]?.cores).toEqual([[0], [1]]);
  });

  test('has every CPU in one core and one node', () => {
    fc.assert(
      fc.property(anyHostPlan, (plan) => {
        const found = hostTopology(hostOf(plan));
        const cores = found?.nodes.flatMap((node) => node.cores) ?? [];
        expect(cores.every((core) => core.length === plan.threads)).toBe(true);
        expect(new Set(cores.flat()).size).toBe(plan.nodes * plan.cores * plan.threads);
        expect(found?.cpus.size).toBe(plan.nodes * plan.cores * plan.threads);
      }),
    );
  });
});

describe.skipIf(corpus === '')('capabilities of libvirt’s own test data (VIRTKIT_CORPUS)', () => {
  const folder = join(corpus, 'capabilities');
  const files =
    corpus === ''
      ? []
      : readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.xml'));

  test.each(files)('%s can be pinned to, or tells of no CPU', (name) => {
    const xml = readFileSync(join(folder, name), 'utf8');
    const topology = hostTopology(parseCapabilities(xml).unwrap());
    expect(topology === undefined).toBe(!xml.includes('<cpu id='));
    if (!topology || topology.cpus.size < 2) return;
    const plan = pinToHost(topology, { vcpus: 1 }).unwrap();
    expect(topology.cpus.get(plan.vcpus[0]?.[0] ?? -1)?.online).toBe(true);
    expect(plan.emulator).not.toContain(plan.vcpus[0]?.[0]);
  });
});

test('where CI asks for everything, the corpus is there', () => {
  expect(process.env['CI'] === 'true' && corpus === '').toBe(false);
});
