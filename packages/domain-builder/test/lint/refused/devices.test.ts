import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { devicesRules } from '../../../src/lint/rules/refused/devices/devices-rules.ts';
import { parseDomain } from '../../../src/model/documents/domain.ts';
import { arbitraryDomain } from '../arbitrary-domain.ts';
import { characterCases } from './devices/character-cases.ts';
import { displayCases } from './devices/display-cases.ts';
import { interfaceCases } from './devices/interface-cases.ts';
import { memoryCases } from './devices/memory-cases.ts';
import { smallCases } from './devices/small-cases.ts';

const deviceRefusals = [...characterCases, ...displayCases, ...interfaceCases, ...smallCases, ...memoryCases];

/** What the rules about devices find in a text, by rule and severity. */
const found = (xml: string): readonly string[] => {
  const domain = parseDomain(xml).unwrap();
  return devicesRules.flatMap((rule) => [...rule.check(domain, { host: {} })].map(() => `${rule.severity} ${rule.id}`));
};

const severityOf = (id: string): string | undefined => devicesRules.find((rule) => rule.id === id)?.severity;

describe.each(deviceRefusals)('$rule: $says', ({ rule, bad, good }) => {
  test('is found, and nothing else', () => {
    expect([...new Set(found(bad))]).toEqual([`${severityOf(rule)} ${rule}`]);
  });

  test('is not found where it is mended', () => {
    expect(found(good)).toEqual([]);
  });
});

test('every rule about devices has a mistake here that it finds', () => {
  const tested = new Set(deviceRefusals.map(({ rule }) => rule));
  expect(devicesRules.filter(({ id }) => !tested.has(id)).map(({ id }) => id)).toEqual([]);
});

test('the rules about devices judge any domain, always with a message', () => {
  fc.assert(
    fc.property(arbitraryDomain, (text) => {
      const domain = parseDomain(text).unwrap();
      for (const rule of devicesRules) {
        for (const { message, path } of rule.check(domain, { host: {} })) {
          expect(message).not.toMatch(/undefined|\[object/);
          expect(path).not.toMatch(/undefined|\.$/);
        }
      }
    }),
    { numRuns: 150 },
  );
});
