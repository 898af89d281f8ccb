import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/facts/host.ts';
import { applyFixes } from '../../src/lint/apply-fixes.ts';
import { lintDomain, lintDomainXml } from '../../src/lint/lint-domain.ts';
import { checkDomain, formatDomain, parseDomain } from '../../src/model/documents/domain.ts';
import type { Domain } from '../../src/schema/types.gen.ts';
import { positionAt } from '../../src/xml/position.ts';
import { arbitraryDomain } from './arbitrary-domain.ts';

const hosts: readonly Host[] = [
  {},
  { versions: { libvirt: '9.0.0', qemu: '7.2.0', virtiofsd: '1.10.0' } },
  {
    domainCapabilities: {
      domain: 'kvm',
      vcpu: { max: 2 },
      devices: { disk: { enums: [{ name: 'bus', values: ['virtio'] }] } },
      features: { hyperv: { supported: true, enums: [{ name: 'features', values: ['relaxed'] }] } },
    },
    capabilities: {
      host: {
        cpu: { vendor: 'AMD' },
        topology: { cells: { cells: [{ id: 0, cpus: { cpus: [{ id: 0 }, { id: 1 }] } }] } },
      },
    },
  },
];

const runs = { numRuns: 150 };

describe('any domain', () => {
  test('can be judged by every rule, each finding with a place in the text', () => {
    const found = new Set<string>();
    fc.assert(
      fc.property(arbitraryDomain, fc.constantFrom(...hosts), (text, host) => {
        const findings = lintDomainXml(text, { host }).unwrap();
        const lines = text.split('\n');
        let last = '';
        for (const { rule, message, line = 0, column = 0 } of findings) {
          found.add(rule);
          expect(`${rule} ${message}`).not.toContain('lint/failed');
          const rest = lines[line - 1]?.slice(column - 1) ?? '';
          expect(rest).toMatch(/^(?:<[\w:-]+|[\w:-]+\s*=)/);
          const place = `${String(line).padStart(9)} ${String(column).padStart(9)}`;
          expect(place >= last).toBe(true);
          last = place;
        }
      }),
      runs,
    );
    expect(found.size).toBeGreaterThan(10);
  });

  test('is a domain still when its fixes are applied', () => {
    fc.assert(
      fc.property(arbitraryDomain, fc.constantFrom(...hosts), (text, host) => {
        const domain = parseDomain(text).unwrap();
        const findings = lintDomain(domain, { host });
        const { domain: mended, applied, skipped } = applyFixes(domain, findings).unwrap();
        expect(applied.length + skipped.length).toBe(findings.length);
        expect(checkDomain(mended)).toMatchObject({ ok: true });
        const again = parseDomain(formatDomain(mended)).unwrap();
        expect(lintDomain(again, { host }).filter(({ rule }) => rule === 'lint/failed')).toEqual([]);
      }),
      runs,
    );
  });
});

test('data of any shape is judged as far as it goes', () => {
  const known = ['devices', 'features', 'os', 'cpu', 'clock', 'cputune', 'metadata', 'memoryBacking', 'extra', 'vcpu'];
  const junk = fc.dictionary(
    fc.constantFrom(...known),
    fc.anything({
      maxDepth: 4,
      key: fc.constantFrom(
        'disks',
        'extra',
        'attributes',
        'children',
        'driver',
        'hyperv',
        'timers',
        'type',
        'kind',
        'name',
      ),
    }),
  );
  fc.assert(
    fc.property(junk, (parts) => {
      // A program in JavaScript can hand over anything.
      const domain = { type: 'kvm', name: 'x', ...parts } as unknown as Domain;
      for (const finding of lintDomain(domain)) expect(finding.message).not.toBe('');
    }),
    { numRuns: 500 },
  );
});

test('lines and columns are those of positionAt, whatever ends the lines', () => {
  const ending = fc.constantFrom('\n', '\r\n', '\r', ' ');
  fc.assert(
    fc.property(fc.array(ending, { maxLength: 8 }), fc.boolean(), (endings, mark) => {
      const text = `${mark ? '\uFEFF' : ''}<domain type='kvm'>${endings.join('')}<name>x</name><clock${endings.join('')} offst='utc'/></domain>`;
      const [finding] = lintDomainXml(text, { rules: { only: ['name/unknown-attribute'] } }).unwrap();
      expect({ line: finding?.line, column: finding?.column }).toEqual(positionAt(text, text.indexOf('offst')));
    }),
  );
});
