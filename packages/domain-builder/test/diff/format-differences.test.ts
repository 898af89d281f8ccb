import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffDomains } from '../../src/diff/diff-domains.ts';
import { formatDifferences } from '../../src/diff/format-differences.ts';
import { planDomain } from '../../src/diff/plan-domain.ts';
import type { Domain } from '../../src/schema/types.gen.ts';
import { parsed, served, written } from './domains.ts';

const domainWith = (secret: string): Domain => ({
  ...parsed(served),
  xmlnsQemu: 'http://libvirt.org/schemas/domain/qemu/1.0',
  qemuCommandline: {
    args: [{ value: '-object' }, { value: `secret,id=s0,data=${secret}` }],
    envs: [{ name: 'MINE', value: secret }],
  },
  sysinfos: [
    { type: 'fwcfg', entries: [{ name: 'opt/config', value: secret }] },
    { type: 'smbios', oemStrings: { entries: [secret] } },
  ],
  extra: {
    attributes: [{ name: 'password', value: secret }],
    children: [{ kind: 'element', name: 'vault', attributes: [{ name: 'v', value: secret }], children: [] }],
  },
  devices: {
    graphics: [
      { type: 'vnc', passwd: secret, extra: { attributes: [{ name: 'token', value: secret }] } },
      { type: 'spice', passwd: secret },
    ],
    disks: [
      {
        type: 'network',
        device: 'cdrom',
        target: { dev: 'sda', bus: 'sata' },
        source: {
          protocol: 'https',
          name: 'x',
          query: `sig=${secret}`,
          cookies: { cookies: [{ name: 'session', value: secret }] },
        },
      },
    ],
  },
});

describe('what is printed', () => {
  test('tells each difference with its effect on a line', () => {
    const wanted = parsed(
      written.replace('a.iso', 'b.iso').replace("cache='none'", "cache='unsafe'").replace("current='2'", "current='1'"),
    );
    const real = diffDomains(parsed(served), wanted).filter(
      ({ effect }) => effect !== 'none' && effect !== 'server-filled',
    );
    expect(formatDifferences(real)).toBe(
      [
        '~ [live] vcpu.current: 2 -> 1',
        '~ [next-boot] disk vda driver.cache: "none" -> "unsafe"',
        '~ [live] disk sda source.file: "/images/a.iso" -> "/images/b.iso"',
        '',
      ].join('\n'),
    );
  });

  test('has no secret in it, and neither have the differences and notes of a plan', () => {
    const secret = fc.string({ minLength: 12, maxLength: 30, unit: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f') });
    fc.assert(
      fc.property(secret, secret, (one, other) => {
        fc.pre(one !== other);
        for (const [current, wanted] of [
          [domainWith(one), domainWith(other)],
          [parsed(served), domainWith(one)],
          [domainWith(one), parsed(served)],
        ] as const) {
          const differences = diffDomains(current, wanted);
          const plan = planDomain(current, wanted, { running: true });
          const told = [
            formatDifferences(differences),
            json(differences),
            json(plan.nextBoot),
            json(plan.notes),
            json(plan.steps.map((step) => [step.why, step.differences])),
          ].join('\n');
          expect(told).not.toContain(one);
          expect(told).not.toContain(other);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('has the new password in the XML that sets it, and nowhere else', () => {
    const wanted = parsed(served.replace('s3cret', 'n3w'));
    const [step, ...others] = planDomain(parsed(served), wanted, { running: true }).steps;
    expect(others).toEqual([]);
    expect(step).toMatchObject({ op: 'update', xml: expect.stringContaining("passwd='n3w'") as string });
    expect(json(step?.differences)).not.toContain('n3w');
  });

  test('cannot steer a terminal or make a line of its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const text = formatDifferences(diffDomains(parsed(served), { ...parsed(served), title: `x${title}` }));
        expect(text.split('\n')).toHaveLength(2);
        // oxlint-disable-next-line no-control-regex -- these are the characters that must not get through
        expect(text.slice(0, -1)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
      }),
    );
  });
});

const json = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : inner)) ?? '';
