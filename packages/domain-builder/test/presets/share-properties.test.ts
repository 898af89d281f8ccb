import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDomain, formatDomain, parseDomain } from '../../src/model/documents/domain.ts';
import type { PresetOutcome } from '../../src/presets/preset.ts';
import type { ShareOptions } from '../../src/presets/share/options.ts';
import { share } from '../../src/presets/share.ts';
import type { Domain } from '../../src/schema/types.gen.ts';

const release = fc.constantFrom(undefined, '6.1.0', '6.3.0', '9.0.0', '10.10.0', '11.0.0', '12.1.0');
const daemon = fc.constantFrom(undefined, '1.10.0', '1.13.0', 'virtiofsd 1.14.2', '7.2.22', 'unknown');
const word = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('outlook', '--', '-o', '..', '$(reboot)', "'; rm -rf /", '__proto__'),
);

const options: fc.Arbitrary<ShareOptions> = fc
  .record({
    source: fc.oneof(
      word,
      word.map((name) => `/${name}`),
      fc.constant('/srv/pst'),
    ),
    tag: word,
    libvirt: release,
    virtiofsd: daemon,
    canMount: fc.boolean(),
    enforce: fc.constantFrom(undefined, 'libvirt', 'bind-mount', 'external'),
    queue: fc.option(fc.integer({ min: -1, max: 5000 }), { nil: undefined, freq: 2 }),
    mountPoint: fc.option(
      word.map((name) => `/mnt/${name}`),
      { nil: undefined, freq: 2 },
    ),
  })
  .map(({ source, tag, libvirt, virtiofsd, canMount, enforce, queue, mountPoint }) => ({
    source,
    tag,
    readonly: true,
    canMount,
    host: { versions: { ...(libvirt && { libvirt }), ...(virtiofsd && { virtiofsd }) } },
    ...(enforce && { enforce }),
    ...(queue !== undefined && { queue }),
    ...(mountPoint !== undefined && { mountPoint }),
  }));

const base: Domain = { type: 'kvm', name: 'a' };

/** Who keeps the guest from writing, by what the domain and the host steps say; `undefined` when nobody surely does. */
const enforcementOf = ({ domain, hostSteps }: PresetOutcome, asked: ShareOptions): string | undefined => {
  const filesystem = domain.devices?.filesystems?.[0];
  if (filesystem?.type !== 'mount' || domain.memoryBacking?.access?.mode !== 'shared') return undefined;
  const { dir, socket } = filesystem.source ?? {};
  const commands = hostSteps.flatMap((step) => step.commands.map((command) => command.join('\0')));
  const { libvirt = '11', virtiofsd = '1.13' } = asked.host?.versions ?? {};
  if (filesystem.readonly === true) {
    return /^1[12]/.test(libvirt) && !/1\.10|7\.2/.test(virtiofsd) && hostSteps.length === 0 ? 'libvirt' : undefined;
  }
  if (socket !== undefined) {
    const last = hostSteps[0]?.commands.at(-1) ?? [];
    return last.includes('--readonly') && last.includes(`--socket-path=${socket}`) ? 'external' : undefined;
  }
  const isBound = commands.includes(`mount\0-o\0remount,bind,ro\0--\0${dir}`) && dir !== asked.source;
  return isBound ? 'bind-mount' : undefined;
};

test('whatever is asked: an error, or a guest that is kept from writing in one of the three ways', () => {
  const seen = new Set<string | undefined>();
  fc.assert(
    fc.property(options, fc.string({ unit: 'binary', minLength: 1 }), (asked, name) => {
      const result = share(asked)({ ...base, name });
      const way = result.ok ? enforcementOf(result.val, asked) : result.val.code;
      seen.add(way);
      expect(['libvirt', 'external', 'bind-mount', 'CONFLICT', 'INVALID_VALUE']).toContain(way);
      const again = result.andThen(({ domain }) => share(asked)(domain));
      expect(again.map(({ domain }) => domain)).toEqual(result.map(({ domain }) => domain));
      const parts = result.ok ? result.val.hostSteps.flatMap((step) => [...step.commands, ...step.undo]).flat() : [];
      expect(parts.filter((part) => /[\0\n]/.test(part))).toEqual([]);
    }),
    { numRuns: 500 },
  );
  expect(seen).toEqual(new Set(['CONFLICT', 'INVALID_VALUE', 'bind-mount', 'external', 'libvirt']));
});

test('what can be written is read back as the same', () => {
  fc.assert(
    fc.property(options, (asked) => {
      const result = share(asked)(base);
      if (!result.ok || !checkDomain(result.val.domain).ok) return;
      const { domain } = result.val;
      expect(structuredClone(parseDomain(formatDomain(domain)).unwrap())).toEqual(domain);
    }),
    { numRuns: 300 },
  );
});
