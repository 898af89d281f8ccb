import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { furtherRules } from '../../../src/lint/rules/refused/further/further-rules.ts';
import { parseDomain } from '../../../src/model/documents/domain.ts';
import { arbitraryDomain } from '../arbitrary-domain.ts';
import { furtherRefusals } from './further-cases.ts';

/** What the rules find in a text, by severity and rule. */
const found = (xml: string): readonly string[] => {
  const domain = parseDomain(xml).unwrap();
  return furtherRules.flatMap((rule) => [...rule.check(domain, { host: {} })].map(() => `${rule.severity} ${rule.id}`));
};

describe.each(furtherRefusals)('$rule', ({ rule, bad, good }) => {
  test('is found, and nothing else', () => {
    expect([...new Set(found(bad))]).toEqual([`error ${rule}`]);
  });

  test('is not found where it is mended', () => {
    expect(found(good)).toEqual([]);
  });
});

test('every one of these rules has a mistake here that it finds', () => {
  const tested = new Set(furtherRefusals.map(({ rule }) => rule));
  expect(furtherRules.filter(({ id }) => !tested.has(id)).map(({ id }) => id)).toEqual([]);
});

test('these rules judge any domain, always with a message', () => {
  fc.assert(
    fc.property(arbitraryDomain, (text) => {
      const domain = parseDomain(text).unwrap();
      for (const rule of furtherRules) {
        for (const { message, path } of rule.check(domain, { host: {} })) {
          expect(message).not.toMatch(/undefined|\[object/);
          expect(path).not.toMatch(/undefined|\.$/);
        }
      }
    }),
    { numRuns: 150 },
  );
});
