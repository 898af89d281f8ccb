import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDomain, formatDomain, parseDomain } from '../../src/model/documents/domain.ts';
import type { Windows11Options } from '../../src/presets/windows11/options.ts';
import { windows11 } from '../../src/presets/windows11.ts';
import type { Disk, Domain, HyperV, Interface } from '../../src/schema/types.gen.ts';
import { hosts } from './hosts.ts';

const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(of, { nil: undefined });
const state = fc.record({ state: fc.boolean() });
const path = fc
  .string({ minLength: 1, maxLength: 12 })
  .filter((name) => /^[!-~]+$/.test(name))
  .map((name) => `/${name}x`);

/** Objects without the fields that are undefined, as data has them. */
const clean = (data: unknown): unknown =>
  Array.isArray(data)
    ? data.map(clean)
    : typeof data === 'object' && data !== null
      ? Object.fromEntries(
          Object.entries(data).flatMap(([key, value]) => (value === undefined ? [] : [[key, clean(value)]])),
        )
      : data;

const hyperv: fc.Arbitrary<HyperV> = fc.record(
  {
    relaxed: state,
    vapic: state,
    vpindex: state,
    synic: state,
    stimer: state,
    tlbflush: state,
    ipi: state,
    evmcs: state,
    spinlocks: fc.record({ state: fc.boolean(), retries: fc.constant(4095) }),
  },
  { requiredKeys: [] },
);

const disk: fc.Arbitrary<Disk> = fc
  .record({
    bus: fc.constantFrom('scsi', 'virtio', 'sata', undefined),
    cache: fc.constantFrom('none', 'writeback', undefined),
    discard: fc.constantFrom('ignore', 'unmap', undefined),
    file: path,
    cdrom: fc.boolean(),
  })
  .map(({ bus, cache, discard, file, cdrom }): Disk => ({
    type: 'file',
    device: cdrom ? 'cdrom' : 'disk',
    source: { file },
    ...((cache ?? discard) && { driver: { ...(cache && { cache }), ...(discard && { discard }) } }),
    ...(bus && { target: { bus: cdrom ? 'sata' : bus } }),
  }));

const networks: fc.Arbitrary<Interface> = fc.constantFrom<Interface>(
  { type: 'user' },
  { type: 'network', source: { network: 'n' }, model: { type: 'e1000e' } },
  { type: 'bridge', source: { bridge: 'b' } },
);

const domains: fc.Arbitrary<Domain> = fc
  .record({
    type: fc.constantFrom('kvm', 'qemu'),
    count: maybe(fc.integer({ min: 1, max: 16 })),
    machine: fc.constantFrom('q35', 'pc-q35-8.0', undefined),
    hyperv: maybe(hyperv),
    offset: fc.constantFrom('utc', 'localtime', undefined),
    hypervclock: maybe(fc.boolean()),
    disks: maybe(fc.array(disk, { minLength: 1, maxLength: 3 })),
    interfaces: maybe(fc.array(networks, { minLength: 1, maxLength: 2 })),
    graphics: fc.constantFrom('vnc', 'spice', undefined),
    iothreads: maybe(fc.integer({ min: 0, max: 3 })),
    title: maybe(fc.string({ maxLength: 10 }).filter((text) => /^[ -~]*$/.test(text))),
    s3: maybe(fc.boolean()),
    controller: maybe(fc.constantFrom('virtio-scsi', 'lsilogic')),
  })
  .map((it): Domain => {
    const timers =
      it.hypervclock === undefined ? undefined : [{ name: 'hypervclock' as const, present: it.hypervclock }];
    // `clean` only takes away fields that are undefined.
    return clean({
      type: it.type,
      name: 'w',
      title: it.title,
      vcpu: it.count === undefined ? undefined : { count: it.count },
      iothreads: it.iothreads,
      os: it.machine === undefined ? undefined : { type: { value: 'hvm', machine: it.machine } },
      features: it.hyperv === undefined ? undefined : { hyperv: it.hyperv },
      clock: it.offset === undefined && timers === undefined ? undefined : { offset: it.offset, timers },
      pm: it.s3 === undefined ? undefined : { suspendToMem: { enabled: it.s3 } },
      devices: {
        disks: it.disks,
        interfaces: it.interfaces,
        graphics: it.graphics === undefined ? undefined : [{ type: it.graphics, autoport: true }],
        controllers: it.controller === undefined ? undefined : [{ type: 'scsi', index: 0, model: it.controller }],
      },
    }) as Domain;
  });

const options: fc.Arbitrary<Windows11Options> = fc
  .record({
    host: fc.constantFrom(...Object.values(hosts)),
    hyperv: fc.constantFrom('recommended', 'all14', 'nested', 'none'),
    secureBoot: maybe(fc.boolean()),
    tpm: maybe(fc.boolean()),
    sound: maybe(fc.boolean()),
    display: fc.constantFrom('spice', 'vnc', 'none', undefined),
    install: maybe(fc.record({ windows: path, virtioWin: path })),
  })
  // `clean` only takes away fields that are undefined.
  .map((it) => clean(it) as Windows11Options);

/** The places where a value of one is not in the other. Lists may grow at their end. */
const missing = (whole: unknown, part: unknown, at: string): readonly string[] => {
  if (typeof part !== 'object' || part === null) return whole === part ? [] : [at];
  const data: Readonly<Record<string, unknown>> = Object(whole);
  return Object.entries(part).flatMap(([key, value]) => missing(data[key], value, `${at}.${key}`));
};

test('applied twice gives the same as once', () => {
  fc.assert(
    fc.property(domains, options, (domain, chosen) => {
      const once = windows11(chosen)(domain).unwrap().domain;
      expect(windows11(chosen)(once).unwrap().domain).toEqual(once);
    }),
  );
});

test('all that was chosen is there afterwards, and nothing given is changed', () => {
  fc.assert(
    fc.property(domains, options, (domain, chosen) => {
      const before = structuredClone(domain);
      expect(missing(windows11(chosen)(domain).unwrap().domain, before, 'domain')).toEqual([]);
      expect(domain).toEqual(before);
    }),
  );
});

test('the outcome is checked data that is written and read back as the same', () => {
  fc.assert(
    fc.property(domains, options, (domain, chosen) => {
      const made = windows11(chosen)(domain).unwrap().domain;
      expect(checkDomain(made).ok).toBe(true);
      // Metadata is kept as XML, with the line breaks that writing adds.
      const { metadata, ...read } = structuredClone(parseDomain(formatDomain(made)).unwrap());
      expect({ ...read, metadata: made.metadata }).toEqual(made);
      expect(metadata?.children.some((node) => node.kind === 'element')).toBe(true);
    }),
  );
});

test('applied to what was read from XML and written again, it changes no more', () => {
  fc.assert(
    fc.property(domains, options, (domain, chosen) => {
      const xml = formatDomain(windows11(chosen)(domain).unwrap().domain);
      expect(formatDomain(windows11(chosen)(parseDomain(xml).unwrap()).unwrap().domain)).toBe(xml);
    }),
    { numRuns: 50 },
  );
});
