import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { domain, DomainBuilder } from '../../src/builder/domain-builder.ts';
import { gib, mib } from '../../src/builder/size.ts';
import { DomainXmlError } from '../../src/errors.ts';
import { checkDomain, formatDomain, parseDomain } from '../../src/model/documents/domain.ts';
import { cloudImage } from '../../src/presets/cloud-image.ts';
import { gpuPassthrough } from '../../src/presets/gpu-passthrough.ts';
import { linux } from '../../src/presets/linux.ts';
import { performance } from '../../src/presets/performance.ts';
import type { Preset } from '../../src/presets/preset.ts';
import { share } from '../../src/presets/share.ts';
import { serial } from '../../src/presets/serial.ts';
import { windows11 } from '../../src/presets/windows11.ts';
import { hostOf } from '../facts/hosts.ts';

const capabilities = hostOf({ nodes: 2, cores: 4, threads: 2, spread: true, memory: gib(8), pages: { '2M': 1024n } });
const seed = { iso: '/seed.iso', files: { userData: '/u', metaData: '/m' } };

const presets: readonly (readonly [string, Preset])[] = [
  ['linux', linux()],
  ['linux with Secure Boot', linux({ secureBoot: true, serialConsole: false })],
  ['serial', serial({ unix: '/run/console.sock', log: '/log' })],
  ['cloudImage', cloudImage({ image: { file: '/cloud.img' }, seed })],
  ['performance', performance({ host: { capabilities }, iothreads: 2 })],
  ['performance without a host', performance()],
  ['gpuPassthrough', gpuPassthrough({ gpu: '01:00.0', functions: ['01:00.1'], hideHypervisor: { why: 'because' } })],
];

type Change = (builder: DomainBuilder) => DomainBuilder;

/** Things that people choose before a preset. */
const choices: readonly Change[] = [
  (builder) => builder.cpu('host-model'),
  (builder) => builder.cpu({ mode: 'host-passthrough', topology: { sockets: 1, cores: 2, threads: 2 } }),
  (builder) => builder.firmware('efi'),
  (builder) => builder.machine('pc'),
  (builder) => builder.disk({ file: '/a.img' }),
  (builder) => builder.disk({ file: '/b.img', bus: 'scsi' }),
  (builder) => builder.disk({ file: '/cloud.img', bus: 'sata' }),
  (builder) => builder.network({ network: 'default' }),
  (builder) => builder.network({ type: 'user' }),
  (builder) => builder.graphics({ type: 'vnc' }),
  (builder) => builder.video('qxl'),
  (builder) => builder.memballoon({ model: 'virtio', autodeflate: true }),
  (builder) => builder.rng({ path: '/dev/hwrng' }),
  (builder) => builder.agentChannel('org.qemu.guest_agent.0'),
  (builder) => builder.serial(),
  (builder) => builder.iothreads(3),
  (builder) => builder.pin({ vcpus: ['1', '9'], emulator: '0' }),
  (builder) => builder.pin({ vcpus: ['1', '9', '2', '10'] }),
  (builder) => builder.numa({ cpus: '0-1', memory: gib(1) }, { cpus: '2-3', memory: gib(1) }),
  (builder) => builder.hugepages(mib(2)),
  (builder) => builder.boot('hd'),
  (builder) => builder.kernel({ kernel: '/vmlinuz', cmdline: 'quiet' }),
  (builder) => builder.hostdev({ pci: '01:00.1' }),
  (builder) => builder.features({ hyperv: { relaxed: { state: true } } }),
  (builder) => builder.clock({ offset: 'localtime' }),
  (builder) => builder.with({ type: 'qemu' }),
];

const start = domain('guest').memory(gib(2)).vcpus(4);
const drafts = fc
  .subarray(choices.map((change, index) => ({ change, index })))
  .map((chosen) => chosen.reduce((builder, { change }) => change(builder), start))
  .map((builder) => builder.build())
  .filter((built) => built.ok)
  .map((built) => built.unwrap());

const freeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) for (const own of Object.values(Object.freeze(value))) freeze(own);
  return value;
};

describe.each(presets)('%s', (_, preset) => {
  test('changes nothing when it is applied again', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const once = preset(draft);
        fc.pre(once.ok);
        const twice = preset(once.val.domain).unwrap();
        expect(twice.domain).toEqual(once.val.domain);
        expect(twice.hostSteps).toEqual(once.val.hostSteps);
        expect(twice.decisions.filter(({ choice, path }) => choice === 'set' && path !== undefined)).toEqual([]);
      }),
    );
  });

  test('takes plain data, leaves it alone and gives plain data that can be written', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const before = structuredClone(draft);
        const outcome = preset(freeze(structuredClone(draft)));
        expect(draft).toEqual(before);
        fc.pre(outcome.ok);
        expect(structuredClone(outcome.val)).toEqual(outcome.val);
        const checked = checkDomain(outcome.val.domain).unwrap();
        expect(structuredClone(parseDomain(formatDomain(checked)).unwrap())).toEqual(checked);
      }),
    );
  });

  test('keeps every value that was chosen', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const outcome = preset(draft);
        fc.pre(outcome.ok);
        const { devices, ...rest } = draft;
        expect(outcome.val.domain).toMatchObject(rest);
        for (const list of Object.values(devices ?? {})) {
          if (!Array.isArray(list)) continue;
          const after: unknown = Object.values(outcome.val.domain.devices ?? {}).flat();
          for (const device of list) expect(after).toContainEqual(expect.objectContaining(without(device)));
        }
      }),
    );
  });

  test('stands anywhere among the steps', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(choices.slice(), { maxLength: 6 }), fc.nat(6), (chosen, place) => {
        const of = (at: number) =>
          chosen
            .toSpliced(at, 0, (builder) => builder.preset(preset))
            .reduce((builder, change) => change(builder), start)
            .buildWithReport();
        const [first, other] = [of(0), of(Math.min(place, chosen.length))];
        expect(other.ok).toBe(first.ok);
        expect(other.ok ? other.val : other.val.code).toEqual(first.ok ? first.val : first.val.code);
      }),
    );
  });

  test('fails in no other way than by a conflict', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const { ok, val } = preset(draft);
        expect(ok ? 'CONFLICT' : val instanceof DomainXmlError && val.code).toBe('CONFLICT');
      }),
    );
  });

  test('says why of everything', () => {
    const { decisions, warnings, hostSteps } = DomainBuilder.from(start.build().unwrap())
      .preset(preset)
      .buildWithReport()
      .unwrap();
    expect(decisions.length + warnings.length).toBeGreaterThan(0);
    for (const { id, why } of decisions)
      expect([id, why]).toEqual([expect.stringMatching(/^[a-z]/), expect.stringMatching(/\S\.$/)]);
    for (const { commands, undo } of hostSteps) expect([...commands, ...undo].every(([program]) => program)).toBe(true);
  });
});

/** A device without its driver, which a preset may add to. */
const without = (device: unknown): object => {
  if (typeof device !== 'object' || device === null) return {};
  return Object.fromEntries(Object.entries(device).filter(([name]) => name !== 'driver' && name !== 'model'));
};

test.each([
  ...presets,
  ['windows11', windows11()] as const,
  ['share', share({ source: '/s', tag: 's', readonly: true })] as const,
])('%s says so when it is given no domain', (_, preset) => {
  for (const wrong of [null, undefined, 0, 'domain', [], {}, new Map()]) {
    // What a caller without types may pass.
    expect(() => preset(wrong as never)).toThrow(/a preset is applied to a domain/);
  }
});

test.each(['lxc', 'xen', 'bhyve', 'vmware'] as const)(
  'nothing for QEMU is added to a domain of the type %s',
  (type) => {
    for (const preset of [linux(), performance(), gpuPassthrough({ gpu: '01:00.0' }), windows11()]) {
      const made = preset({ type, name: 'a', os: { type: { value: 'hvm' } } });
      expect(made.val).toMatchObject({ code: 'CONFLICT', path: 'type' });
    }
  },
);
