import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { enabledEnlightenments, type EnlightenmentName, enlightenment } from '../../src/facts/hyperv.ts';
import { prerequisitesOf } from '../../src/facts/hyperv-close.ts';
import { parseDomainCapabilities } from '../../src/model/documents/domain-capabilities.ts';
import { windows11 } from '../../src/presets/windows11.ts';
import { bare } from '../presets/windows11-bases.ts';

const corpus = process.env['VIRTKIT_CORPUS'] ?? '';
const folder = join(corpus, 'domaincapabilities/domaincapsdata');
const isMissing = corpus === '' && process.env['CI'] !== 'true';

/** What the preset switched on for a file with each profile. */
const setsFor = (
  file: string,
): {
  readonly type: string | undefined;
  readonly on: readonly EnlightenmentName[];
  readonly wrong: readonly string[];
}[] => {
  const domainCapabilities = parseDomainCapabilities(readFileSync(join(folder, file), 'utf8')).unwrap();
  const host = { domainCapabilities };
  const listed = domainCapabilities.features?.hyperv?.enums?.find(({ name }) => name === 'features')?.values;
  return (['recommended', 'all14', 'nested'] as const).map((hyperv) => {
    const names = enabledEnlightenments(windows11({ host, hyperv })(bare).unwrap().domain);
    const on = [...names].filter((name): name is EnlightenmentName => name !== 'hypervclock');
    const unlisted = on.filter((name) => {
      const { word, field } = enlightenment(name);
      return listed !== undefined && !listed.includes(word ?? field);
    });
    const open = on.filter((name) => prerequisitesOf(name, host).some((need) => !names.has(need)));
    return { type: domainCapabilities.domain, on, wrong: [...unlisted, ...open] };
  });
};

describe.skipIf(isMissing)('libvirt’s own domain capabilities (VIRTKIT_CORPUS)', () => {
  test('lead every profile to a closed set of what they list, and to none without KVM', () => {
    const sets = readdirSync(folder)
      .filter((name) => /x86_64.*\.xml$/.test(name))
      .flatMap((file) => setsFor(file).map((set) => ({ file, ...set })));
    const kvm = sets.filter(({ type }) => type === 'kvm');
    expect(sets.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
    expect(kvm.filter(({ on }) => on.length < 6)).toEqual([]);
    expect(sets.filter(({ type, on }) => type !== 'kvm' && on.length > 0)).toEqual([]);
    expect(kvm.length).toBeGreaterThan(0);
    expect(sets.length).toBeGreaterThan(kvm.length);
    console.log(`enlightenments: ${kvm.length} sets with KVM, ${sets.length - kvm.length} without`);
  });
});
