import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { domainFromJson, domainToJson, formatDomain, parseDomain } from '../../src/model/documents/domain.ts';
import { parseXml } from '../../src/xml/xml.ts';
import { infoset } from '../infoset.ts';
import { respread } from '../respread.ts';
import { mutatedDomain } from './mutations.ts';

test(
  'a domain that was damaged is refused with its place, or read and written without loss',
  { timeout: 120_000 },
  () => {
    let read = 0;
    let refused = 0;
    fc.assert(
      fc.property(mutatedDomain, (text) => {
        const { ok, val } = parseDomain(text);
        if (!ok) {
          refused++;
          const { path, line, column } = val;
          return path?.startsWith('/') === true && line !== undefined && column !== undefined;
        }
        read++;
        const says = JSON.stringify(infoset(text));
        expect(JSON.stringify(infoset(formatDomain(val)))).toBe(says);
        expect(JSON.stringify(infoset(formatDomain(respread(val))))).toBe(says);
        const data = structuredClone(val);
        const written = formatDomain(data);
        expect(parseXml(written).ok).toBe(true);
        expect(structuredClone(parseDomain(written).unwrap())).toEqual(data);
        expect(domainFromJson(domainToJson(val)).unwrap()).toEqual(data);
        return true;
      }),
      { numRuns: 1500 },
    );
    expect(read).toBeGreaterThan(100);
    expect(refused).toBeGreaterThan(100);
  },
);
