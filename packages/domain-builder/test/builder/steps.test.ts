import * as fc from 'fast-check';
import { Err, Ok } from 'ts-results';
import { describe, expect, test } from 'vitest';
import { domain, DomainBuilder } from '../../src/builder/domain-builder.ts';
import { gib, mib } from '../../src/builder/size.ts';
import { DomainXmlError } from '../../src/errors.ts';
import { pinToHost } from '../../src/facts/pin-to-host.ts';
import { hostTopology } from '../../src/facts/topology.ts';
import { formatDomain, parseDomain } from '../../src/model/documents/domain.ts';
import type { Preset } from '../../src/presets/preset.ts';
import type { Domain } from '../../src/schema/types.gen.ts';
import { hostOf } from '../facts/hosts.ts';
import { golden } from '../golden.ts';

const base = domain('guest').memory(gib(1));
const built = (builder: DomainBuilder): Domain => builder.build().unwrap();
const problem = (builder: DomainBuilder): unknown => builder.build().val;

const app = (value: string, uri = 'https://example.org/app', name = 'app:note') => ({
  kind: 'element' as const,
  name,
  attributes: [{ name: 'xmlns:app', value: uri }],
  children: [{ kind: 'text' as const, value }],
});

describe('a step for each device', () => {
  test('takes the short form', () => {
    const { devices } = built(
      base
        .hostdev({ pci: '0000:01:00.0', bootOrder: 1 })
        .hostdev({ pci: { address: { domain: 0, bus: 2, slot: 0, function: 1 }, managed: false, rom: false } })
        .hostdev({ usb: { vendor: 0x1234, product: 0xbeef } })
        .hostdev({ usb: { bus: 1, device: 4 } })
        .hostdev({ mdev: { uuid: 'c4d1b0b1-2f0e-4b3a-9d5e-3f0f4b7f5e11', display: true } })
        .watchdog()
        .watchdog({ model: 'itco', action: 'pause' })
        .video('virtio')
        .sound('ich9')
        .input('tablet')
        .input('keyboard')
        .console()
        .panic('pvpanic')
        .memballoon('none')
        .vsock({ cid: 7 }),
    );
    expect(devices).toEqual({
      hostdevs: [
        {
          mode: 'subsystem',
          type: 'pci',
          managed: true,
          driver: { name: 'vfio' },
          source: { address: { domain: 0, bus: 1, slot: 0, function: 0 } },
          boot: { order: 1 },
        },
        {
          mode: 'subsystem',
          type: 'pci',
          managed: false,
          driver: { name: 'vfio' },
          source: { address: { domain: 0, bus: 2, slot: 0, function: 1 } },
          rom: { bar: false },
        },
        { mode: 'subsystem', type: 'usb', source: { vendor: { id: 0x1234 }, product: { id: 0xbeef } } },
        { mode: 'subsystem', type: 'usb', source: { address: { bus: 1, device: 4 } } },
        {
          mode: 'subsystem',
          type: 'mdev',
          model: 'vfio-pci',
          display: true,
          source: { address: { uuid: 'c4d1b0b1-2f0e-4b3a-9d5e-3f0f4b7f5e11' } },
        },
      ],
      watchdogs: [
        { model: 'i6300esb', action: 'reset' },
        { model: 'itco', action: 'pause' },
      ],
      videos: [{ model: { type: 'virtio' } }],
      sounds: [{ model: 'ich9' }],
      inputs: [
        { type: 'tablet', bus: 'usb' },
        { type: 'keyboard', bus: 'virtio' },
      ],
      consoles: [{ type: 'pty', target: { type: 'virtio', port: 0 } }],
      panics: [{ model: 'pvpanic' }],
      memballoons: [{ model: 'none' }],
      vsocks: [{ model: 'virtio', cid: { auto: false, address: 7 } }],
    });
  });

  test('takes the whole device as it is', () => {
    const hostdev = { type: 'usb' as const, source: { vendor: { id: 1 } } };
    const video = { model: { type: 'qxl' as const, heads: 2 } };
    const filesystem = { type: 'mount' as const, source: { dir: '/srv' }, target: { dir: 'srv' } };
    const { devices } = built(
      base
        .hostdev(hostdev)
        .video(video)
        .filesystem(filesystem)
        .vsock({ cid: { auto: true } }),
    );
    expect(devices).toEqual({
      hostdevs: [hostdev],
      videos: [video],
      filesystems: [filesystem],
      vsocks: [{ model: 'virtio', cid: { auto: true } }],
    });
  });

  test('has one balloon and one vsock, the last', () => {
    const { devices } = built(base.memballoon('virtio').memballoon('none').vsock({ cid: 5 }).vsock());
    expect(devices).toEqual({ memballoons: [{ model: 'none' }], vsocks: [{ model: 'virtio', cid: { auto: true } }] });
  });
});

describe('steps for memory and CPUs', () => {
  test('say what is at the start and what can come', () => {
    const data = built(
      base
        .memory(gib(4), { current: gib(2), max: { bytes: gib(16), slots: 4 } })
        .numa({ cpus: [0, 1], memory: gib(2), hostNodes: '0' }, { cpus: '2-3', memory: gib(2), hostNodes: [1] })
        .cpu('host-passthrough')
        .vcpus(4)
        .hugepages(mib(2))
        .memoryBacking({ locked: true }),
    );
    expect(data).toMatchObject({
      currentMemory: gib(2),
      maxMemory: { bytes: gib(16), slots: 4 },
      memoryBacking: { hugepages: { pages: [{ size: mib(2) }] }, locked: true },
      cpu: {
        mode: 'host-passthrough',
        numa: {
          cells: [
            { id: 0, cpus: '0-1', memory: gib(2) },
            { id: 1, cpus: '2-3', memory: gib(2) },
          ],
        },
      },
      numatune: {
        memnodes: [
          { cellid: 0, mode: 'strict', nodeset: '0' },
          { cellid: 1, mode: 'strict', nodeset: '1' },
        ],
      },
    });
    expect(built(base.hugepages()).memoryBacking).toEqual({ hugepages: {} });
  });

  test('replace what an earlier one said, all of it', () => {
    const data = built(
      base
        .memory(gib(4), { current: gib(2) })
        .memory(gib(1))
        .vcpus(4, { current: 2 })
        .vcpus(1),
    );
    expect(data).toMatchObject({ memory: { bytes: gib(1) }, vcpu: { count: 1 } });
    expect(data.currentMemory).toBeUndefined();
    expect(data.vcpu?.current).toBeUndefined();
  });

  test('take a plan of pinning as it is, and pin the I/O threads that there are', () => {
    const topology = hostTopology(hostOf({ nodes: 1, cores: 4, threads: 2, spread: true, memory: gib(8) }));
    if (!topology) throw new Error('a made-up host has CPUs');
    const plan = pinToHost(topology, { vcpus: 4 }).unwrap();
    const { cputune } = built(base.pin(plan).vcpus(4).iothreads(2));
    expect(cputune).toEqual({
      vcpupins: ['2', '6', '3', '7'].map((cpuset, vcpu) => ({ vcpu, cpuset })),
      emulatorpin: { cpuset: '0,4' },
      iothreadpins: [1, 2].map((iothread) => ({ iothread, cpuset: '1,5' })),
    });
    expect(built(base.pin(plan).vcpus(4)).cputune?.iothreadpins).toBeUndefined();
  });

  test('pin I/O threads by the numbers that were chosen', () => {
    const ids = { iothreadids: { iothreads: [{ id: 4 }, { id: 1 }] } };
    const { cputune } = built(base.with(ids).iothreads(3).pin({ iothreads: '0' }));
    expect(cputune?.iothreadpins?.map(({ iothread }) => iothread)).toEqual([4, 1, 2]);
  });
});

describe('steps in any order', () => {
  const steps: readonly ((builder: DomainBuilder) => DomainBuilder)[] = [
    (builder) => builder.memory(gib(2)),
    (builder) => builder.vcpus(2),
    (builder) => builder.cpu('host-passthrough'),
    (builder) => builder.numa({ cpus: '0-1', memory: gib(2) }),
    (builder) => builder.iothreads(2),
    (builder) => builder.pin({ iothreads: '0' }),
    (builder) => builder.pin({ vcpus: ['1', '2'] }),
    (builder) => builder.machine('q35', { arch: 'x86_64' }),
    (builder) => builder.firmware('efi', { secureBoot: true }),
    (builder) => builder.boot('hd', 'network'),
    (builder) => builder.features({ pmu: { state: false } }),
    (builder) => builder.title('a guest'),
    (builder) => builder.description('for tests'),
    (builder) => builder.hugepages(),
    (builder) => builder.memoryBacking({ nosharepages: true }),
    (builder) => builder.disk({ file: '/a' }),
    (builder) => builder.video('virtio'),
    (builder) => builder.metadata(app('one')),
  ];

  test('make the same domain', () => {
    const expected = built(steps.reduce((builder, step) => step(builder), domain('guest')));
    fc.assert(
      fc.property(fc.shuffledSubarray(steps.slice(), { minLength: steps.length }), (shuffled) => {
        expect(built(shuffled.reduce((builder, step) => step(builder), domain('guest')))).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });
});

describe('metadata', () => {
  test('holds one element for each namespace', () => {
    const other = app('two', 'https://example.org/other');
    const { metadata } = built(base.metadata(app('one')).metadata(other).metadata(app('three')));
    expect(metadata?.children).toEqual([other, app('three')]);
  });

  test('takes any text of an application', () => {
    const written = (value: string) => base.metadata(app(value)).build().map(formatDomain);
    const texts = fc.string({ unit: 'grapheme', minLength: 1 }).filter((value) => written(value).ok);
    fc.assert(
      fc.property(texts, (value) => {
        const { metadata } = parseDomain(written(value).unwrap()).unwrap();
        expect(JSON.stringify(metadata)).toContain(JSON.stringify(value));
      }),
    );
    expect(problem(base.metadata(app('\u0001')))).toMatchObject({ code: 'UNWRITABLE' });
  });

  test('refuses what libvirt drops', () => {
    expect(problem(base.metadata({ ...app('x'), attributes: [] }))).toMatchObject({
      code: 'NAMESPACE',
      step: 'metadata',
    });
  });
});

describe('DomainBuilder.from', () => {
  test('changes what was read, and keeps its comments and order', () => {
    const text = golden('hand-edited.xml');
    const parsed = parseDomain(text).unwrap();
    const same = formatDomain(built(DomainBuilder.from(parsed)));
    expect(same).toBe(formatDomain(parsed));
    const titled = formatDomain(built(DomainBuilder.from(parsed).description('changed by a step')));
    expect([...titled.matchAll(/<!--.*?-->/gs)].map(String)).toEqual([...text.matchAll(/<!--.*?-->/gs)].map(String));
    expect(titled).toContain('<description>changed by a step</description>');
  });

  test('adds to devices that are there', () => {
    const parsed = parseDomain(golden('linux-server.xml')).unwrap();
    const { devices } = built(DomainBuilder.from(parsed).disk({ file: '/new.img' }));
    expect(devices?.disks?.at(-1)?.target?.dev).toMatch(/^vd[a-z]$/);
    expect(devices?.disks).toHaveLength((parsed.devices?.disks?.length ?? 0) + 1);
    expect(new Set(devices?.disks?.map((disk) => disk.target?.dev)).size).toBe(devices?.disks?.length);
  });

  test.each([undefined, null, 'x'])('throws a TypeError for %s', (value) => {
    // @ts-expect-error no domain
    expect(() => DomainBuilder.from(value)).toThrow(TypeError);
  });
});

describe('presets', () => {
  const named =
    (id: string): Preset =>
    (draft) =>
      Ok({
        domain: { ...draft, title: `${draft.title ?? ''}${id}` },
        decisions: [{ id, choice: 'set', why: `${draft.vcpu?.count} CPUs.` }],
        warnings: [{ id, message: id }],
        hostSteps: [{ id: 'shared', why: id, commands: [['true']], undo: [] }],
      });

  test('are applied when the domain is built, in their order, after all other steps', () => {
    const outcome = base.preset(named('a')).vcpus(8).preset(named('b')).buildWithReport().unwrap();
    expect(outcome.domain.title).toBe('ab');
    expect(outcome.decisions.map(({ id, why }) => [id, why])).toEqual([
      ['a', '8 CPUs.'],
      ['b', '8 CPUs.'],
    ]);
    expect(outcome.warnings.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('ask for the same step of the host once', () => {
    expect(base.preset(named('a')).preset(named('b')).buildWithReport().unwrap().hostSteps).toHaveLength(1);
  });

  test('leave the builder as it was', () => {
    const plain = base.vcpus(2);
    plain.preset(named('a'));
    expect(built(plain).title).toBeUndefined();
    expect(plain.buildWithReport().unwrap().decisions).toEqual([]);
  });

  test('see only data that fits, and are checked afterwards', () => {
    let seen = 0;
    const counting: Preset = (draft) => {
      seen++;
      return named('x')(draft);
    };
    expect(problem(base.network({ user: true, mac: 'none' }).preset(counting))).toMatchObject({
      code: 'INVALID_VALUE',
    });
    expect(seen).toBe(0);
    const breaking: Preset = (draft) =>
      Ok({ domain: { ...draft, uuid: 'none' }, decisions: [], warnings: [], hostSteps: [] });
    expect(problem(base.preset(breaking))).toMatchObject({ code: 'INVALID_VALUE', path: 'domain.uuid' });
  });

  test('end with the error of the first that fails', () => {
    const failing =
      (step: string): Preset =>
      () =>
        Err(new DomainXmlError('CONFLICT', step, { step }));
    expect(problem(base.preset(named('a')).preset(failing('b')).preset(failing('c')))).toMatchObject({ step: 'b' });
  });

  test.each([undefined, {}, 'linux'])('%j is none', (value) => {
    // @ts-expect-error a preset is a function
    expect(() => base.preset(value)).toThrow(TypeError);
  });
});

describe('shares', () => {
  test('are added when the domain is built, with the memory that they need', () => {
    const outcome = base.share({ source: '/srv/data', tag: 'data', readonly: true }).buildWithReport().unwrap();
    expect(outcome.domain.devices?.filesystems).toMatchObject([{ target: { dir: 'data' } }]);
    expect(outcome.domain.memoryBacking?.access).toEqual({ mode: 'shared' });
    expect(built(base.shareReadWrite({ source: '/srv/data', tag: 'data' })).devices?.filesystems).toHaveLength(1);
  });
});

describe('build()', () => {
  test.each<[string, DomainBuilder, object]>([
    ['a PCI address that is none', base.hostdev({ pci: '1:0' }), { code: 'INVALID_VALUE', step: 'hostdev' }],
    ['a pin that is no set', base.pin({ vcpus: ['all'] }), { code: 'INVALID_VALUE', step: 'pin' }],
    ['a pin without end', base.pin({ emulator: '0-4294967295' }), { code: 'LIMIT', step: 'pin' }],
    ['a pin of a CPU that the guest lacks', base.pin({ vcpus: ['0', '1'] }), { code: 'CONFLICT', step: 'pin' }],
    [
      'a CPU pinned twice',
      base.with({
        cputune: {
          vcpupins: [
            { vcpu: 0, cpuset: '0' },
            { vcpu: 0, cpuset: '1' },
          ],
        },
      }),
      { code: 'CONFLICT', step: 'pin', path: 'cputune.vcpupins.1' },
    ],
    ['no NUMA node', base.numa(), { code: 'MISSING', step: 'numa' }],
    ['a NUMA node without CPUs', base.numa({ cpus: [], memory: 1 }), { code: 'INVALID_VALUE', step: 'numa' }],
    [
      'a topology that is not the number of CPUs',
      base.vcpus(4).cpu({ mode: 'host-passthrough', topology: { sockets: 1, cores: 2, threads: 1 } }),
      { code: 'CONFLICT', step: 'cpu', path: 'cpu.topology' },
    ],
    [
      'a boot order of devices beside one of kinds',
      base.boot('hd').disk({ file: '/a', bootOrder: 1 }),
      { code: 'CONFLICT', step: 'boot' },
    ],
    [
      'more memory at the start than there is',
      base.memory(1, { current: 2 }),
      { code: 'INVALID_VALUE', step: 'memory' },
    ],
    [
      'less memory at most than at the start',
      base.memory(2, { max: { bytes: 1, slots: 1 } }),
      { code: 'INVALID_VALUE', step: 'memory' },
    ],
  ])('%s is an error that names its step', (_, builder, expected) => {
    expect(problem(builder)).toMatchObject({ name: 'DomainXmlError', ...expected });
  });

  test('takes no step after one that failed', () => {
    expect(
      problem(
        base
          .hostdev({ pci: 'x' })
          .pin({ vcpus: ['y'] })
          .numa(),
      ),
    ).toMatchObject({ step: 'hostdev' });
  });
});
