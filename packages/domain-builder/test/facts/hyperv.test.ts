import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closeEnlightenments, prerequisitesOf } from '../../src/facts/hyperv-close.ts';
import { cpuVendor, hasNestedVirtualization, supportedEnlightenments } from '../../src/facts/hyperv-support.ts';
import {
  enabledEnlightenments,
  type EnlightenmentName,
  enlightenment,
  enlightenments,
} from '../../src/facts/hyperv.ts';
import type { Host } from '../../src/facts/host.ts';
import { parseDomain } from '../../src/model/documents/domain.ts';
import { amdHost, hosts, intelHost, intelHostWithoutNested, oldHost, tcgHost } from '../presets/hosts.ts';

const names = enlightenments.map(({ name }) => name);
const has = (host: Host, name: EnlightenmentName): string | undefined => supportedEnlightenments(host).get(name)?.has;

describe('the table of enlightenments', () => {
  test('has each once, and whatever one needs', () => {
    expect(new Set(names).size).toBe(20);
    for (const { needs, needsOnIntel = [] } of enlightenments) {
      for (const need of [...needs, ...needsOnIntel]) expect([...names, 'hypervclock']).toContain(need);
    }
  });

  test('says what QEMU says of the needs', () => {
    expect(enlightenment('stimer').needs).toEqual(['vpindex', 'synic', 'hypervclock']);
    expect(prerequisitesOf('emsr_bitmap', intelHost)).toEqual(['evmcs']);
    expect(prerequisitesOf('emsr_bitmap', amdHost)).toEqual([]);
    expect(prerequisitesOf('tlbflush/direct')).toEqual(['tlbflush', 'vapic', 'evmcs']);
  });

  test('knows no other name', () => {
    // What is not typed may ask for anything.
    expect(() => enlightenment('relax' as EnlightenmentName)).toThrow(TypeError);
  });
});

test('a domain has on what it says is on, children and the clock included', () => {
  const domain = parseDomain(`<domain type='kvm'><name>a</name><os><type>hvm</type></os>
    <features><hyperv><relaxed state='on'/><vapic state='off'/><stimer state='on'><direct state='on'/></stimer>
      <tlbflush state='on'><extended state='on'/><direct state='off'/></tlbflush></hyperv></features>
    <clock offset='utc'><timer name='hypervclock' present='yes'/></clock></domain>`).unwrap();
  expect([...enabledEnlightenments(domain)]).toEqual([
    'relaxed',
    'stimer',
    'stimer/direct',
    'tlbflush',
    'tlbflush/extended',
    'hypervclock',
  ]);
  expect(enabledEnlightenments({ type: 'kvm', name: 'a' }).size).toBe(0);
});

describe('a host', () => {
  test.each([
    ['Intel’s with nested VMX', intelHost, 'Intel', true],
    ['Intel’s without', intelHostWithoutNested, 'Intel', false],
    ['AMD’s', amdHost, 'AMD', true],
    ['an unknown one', {}, undefined, undefined],
  ])('%s is known for what it is', (_, host, vendor, nested) => {
    expect(cpuVendor(host)).toBe(vendor);
    expect(hasNestedVirtualization(host)).toBe(nested);
  });

  test('has evmcs with Intel’s CPU and nested VMX only, whatever it lists', () => {
    expect(has(intelHost, 'evmcs')).toBe('yes');
    expect(has(intelHostWithoutNested, 'evmcs')).toBe('no');
    expect(has(amdHost, 'evmcs')).toBe('no');
    expect(supportedEnlightenments(amdHost).get('evmcs')).toMatchObject({ evidence: 'domainCapabilities.cpu' });
  });

  test('without KVM has none, whatever it lists', () => {
    expect([...supportedEnlightenments(tcgHost).values()].map((support) => support.has)).toEqual(names.map(() => 'no'));
  });

  test('has what came with its releases only', () => {
    expect(has(oldHost, 'tlbflush')).toBe('yes');
    expect(has(oldHost, 'tlbflush/direct')).toBe('no');
    expect(has(oldHost, 'xmm_input')).toBe('no');
    expect(has(oldHost, 'stimer/direct')).toBe('yes');
    expect(has(intelHost, 'tlbflush/direct')).toBe('yes');
  });

  test('that nothing is known of is unknown in each', () => {
    expect([...supportedEnlightenments({}).values()].map((support) => support.has)).toEqual(names.map(() => 'unknown'));
  });

  test('has no child of what it does not list, and an unlisted child is unknown without releases', () => {
    const { domainCapabilities } = intelHost;
    if (!domainCapabilities) throw new Error('the host has no domain capabilities');
    expect(has({ domainCapabilities }, 'tlbflush/extended')).toBe('unknown');
    const hyperv = { supported: true, enums: [{ name: 'features', values: ['relaxed'] }] };
    const poor = { domainCapabilities: { ...domainCapabilities, features: { hyperv } } };
    expect(has(poor, 'stimer/direct')).toBe('no');
    const none = { domainCapabilities: { ...domainCapabilities, features: { hyperv: { supported: false } } } };
    expect(has(none, 'relaxed')).toBe('no');
  });

  test('whose vendor or nesting is not known does not count as having what depends on them', () => {
    const { domainCapabilities } = intelHost;
    if (!domainCapabilities) throw new Error('the host has no domain capabilities');
    const { cpu: _, ...rest } = domainCapabilities;
    expect(has({ domainCapabilities: rest }, 'evmcs')).toBe('unknown');
    expect(has({ domainCapabilities: rest }, 'emsr_bitmap')).toBe('unknown');
    expect(has({ domainCapabilities: rest }, 'relaxed')).toBe('yes');
  });
});

describe('closing a set', () => {
  const subset = fc.subarray(names);
  const someHost = fc.constantFrom(...Object.values(hosts));

  test('adds what is needed, and says what for', () => {
    const closed = closeEnlightenments(['stimer/direct']);
    expect(closed.names).toEqual(['vpindex', 'synic', 'stimer', 'stimer/direct']);
    expect(closed.hypervclock).toBe(true);
    expect(closed.added.get('hypervclock')).toBe('stimer needs it');
  });

  test('drops what lacks its needs when nothing may be added', () => {
    const closed = closeEnlightenments(['stimer', 'vpindex', 'relaxed'], { missing: 'drop' });
    expect(closed.names).toEqual(['relaxed', 'vpindex']);
    expect(closed.dropped.get('stimer')).toContain('synic');
  });

  test('drops what needs something that may not be, through all steps', () => {
    const closed = closeEnlightenments(['stimer/direct', 'ipi', 'relaxed'], { without: new Map([['vpindex', 'no']]) });
    expect(closed.names).toEqual(['relaxed']);
    expect(closed.dropped.get('stimer/direct')).toContain('vpindex');
  });

  test.each(['add', 'drop'] as const)('always gives a closed set and a reason for the rest (%s)', (missing) => {
    fc.assert(
      fc.property(subset, subset, fc.boolean(), someHost, (wanted, banned, hasClock, host) => {
        const without = new Map(banned.map((name) => [name, 'banned']));
        const asked = hasClock ? [...wanted, 'hypervclock' as const] : wanted;
        const closed = closeEnlightenments(asked, { without, missing, host });
        const on = new Set<string>([...closed.names, ...(closed.hypervclock ? ['hypervclock'] : [])]);
        for (const name of closed.names) {
          expect(banned).not.toContain(name);
          for (const need of prerequisitesOf(name, host)) expect(on).toContain(need);
        }
        const unwanted = closed.names.filter((name) => !wanted.includes(name));
        expect(missing === 'drop' ? unwanted : []).toEqual([]);
        for (const name of wanted) expect(on.has(name)).toBe(!closed.dropped.has(name));
        for (const name of on)
          expect(asked.some((it) => it === name) || [...closed.added.keys()].some((it) => it === name)).toBe(true);
      }),
    );
  });
});
