import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyFixes } from '../../../src/lint/apply-fixes.ts';
import { storageRules } from '../../../src/lint/rules/refused/storage/storage-rules.ts';
import type { Finding } from '../../../src/lint/rule.ts';
import { parseDomain } from '../../../src/model/documents/domain.ts';
import type { Domain } from '../../../src/schema/types.gen.ts';
import { arbitraryDomain } from '../arbitrary-domain.ts';
import { controllerCases } from './storage/controller-cases.ts';
import { deviceCases } from './storage/device-cases.ts';
import { diskCases } from './storage/disk-cases.ts';
import { sourceCases } from './storage/source-cases.ts';
import { guest } from './storage/storage-case.ts';

const cases = [...diskCases, ...sourceCases, ...controllerCases, ...deviceCases];

const findingsOf = (domain: Domain): readonly Finding[] =>
  storageRules.flatMap((rule) =>
    [...rule.check(domain, { host: {} })].map((problem) => ({
      rule: rule.id,
      severity: rule.severity,
      why: rule.why,
      ...problem,
    })),
  );

const read = (xml: string): Domain => parseDomain(xml).unwrap();

describe.each(cases)('$rule: $says', (one) => {
  const severity = storageRules.find(({ id }) => id === one.rule)?.severity;

  test('is found, and nothing else', () => {
    const found = findingsOf(read(guest(one.bad, one)));
    expect([...new Set(found.map((finding) => `${finding.severity} ${finding.rule}`))]).toEqual([
      `${severity} ${one.rule}`,
    ]);
  });

  test('is not found where it is mended', () => {
    expect(findingsOf(read(guest(one.good, one)))).toEqual([]);
  });

  test('is gone after its fix, where it has one', () => {
    const domain = read(guest(one.bad, one));
    const fixable = findingsOf(domain).filter(({ fix }) => fix !== undefined);
    const { domain: mended, skipped } = applyFixes(domain, fixable).unwrap();
    expect(skipped).toEqual([]);
    expect(findingsOf(mended).filter(({ fix }) => fix !== undefined)).toEqual([]);
  });
});

test('every rule about storage has a mistake here that it finds', () => {
  const tested = new Set(cases.map(({ rule }) => rule));
  expect(storageRules.map(({ id }) => id).filter((id) => !tested.has(id))).toEqual([]);
});

test('the rules about storage judge any domain, always with a message', () => {
  fc.assert(
    fc.property(arbitraryDomain, (text) => {
      for (const { message, path } of findingsOf(read(text))) {
        expect(message).not.toMatch(/undefined|\[object/);
        expect(path).not.toMatch(/undefined|\.$/);
      }
    }),
    { numRuns: 150 },
  );
});

test('guests of other hypervisors are left to them', () => {
  const found = cases
    .filter(({ rule }) => !rule.startsWith('lease/'))
    .flatMap((one) => findingsOf(read(guest(one.bad, one).replace("type='qemu'", "type='bhyve'"))));
  expect(found.map(({ rule }) => rule)).toEqual([]);
});
