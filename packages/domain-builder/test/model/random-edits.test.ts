import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDomain, parseDomain } from '../../src/model/documents/domain.ts';
import type { Domain } from '../../src/schema/types.gen.ts';
import { golden } from '../golden.ts';
import { samples } from '../samples.ts';
import { type EditPlace, editPlaces } from './edit-places.ts';
import { domainTexts } from './mutations.ts';

const choice = fc.nat(1000);

const oneLineAtMost: unknown = expect.toSatisfy((lines: readonly string[]) => lines.length <= 1);

/** Makes edits one after the other, each chosen among what the domain has then. */
const edited = (start: Domain, choices: readonly number[]): Domain =>
  choices.reduce((domain, number) => {
    const places = editPlaces(domain);
    return places[number % places.length]?.edit(domain, number) ?? domain;
  }, start);

test('whatever is edited in a domain that was read, it reads back as edited', { timeout: 120_000 }, () => {
  const domains = domainTexts.map((text) => parseDomain(text).unwrap());
  fc.assert(
    fc.property(fc.constantFrom(...domains), fc.array(choice, { minLength: 1, maxLength: 6 }), (domain, choices) => {
      const after = edited(domain, choices);
      const written = formatDomain(after);
      const again = parseDomain(written).unwrap();
      expect(structuredClone(again)).toEqual(structuredClone(after));
      // What was just read is written as it stands.
      expect(formatDomain(again)).toBe(written);
    }),
    { numRuns: 1500 },
  );
});

/**
 * The same domain with a numbered comment behind each line, so that everything that moves or goes is seen. What is kept as
 * nodes is left alone: there a comment is data.
 */
const commented = (text: string): string => {
  let number = 0;
  let isOpen = false;
  let isNodes = false;
  const lines = text.split('\n').map((line) => {
    if (line.startsWith('<domain')) isOpen = true;
    if (line === '</domain>') isOpen = false;
    if (/<(?:metadata|future-section)/.test(line)) isNodes = true;
    const isCommented = isOpen && !isNodes && /^\s*<.*>$/.test(line);
    if (/<\/(?:metadata|future-section)/.test(line)) isNodes = false;
    return isCommented ? `${line}\n${/^ */.exec(line)?.[0]}<!-- ${number++} -->` : line;
  });
  return lines.join('\n');
};

describe.each([
  ['linux-server.xml', golden('linux-server.xml')],
  ['hand-edited.xml', golden('hand-edited.xml')],
  ['a domain in libvirt’s style', `${samples['Domain']}\n`],
])('one edit of %s', (_, plain) => {
  const text = commented(plain);
  const domain = parseDomain(text).unwrap();
  const places = editPlaces(domain);
  const before = text.split('\n');

  /** The lines of the two texts that are different, without what is the same at the beginning and at the end. */
  const difference = (
    after: readonly string[],
  ): { readonly gone: readonly string[]; readonly new: readonly string[] } => {
    let start = 0;
    while (start < before.length && before[start] === after[start]) start++;
    let end = 0;
    while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end)) end++;
    return { gone: before.slice(start, before.length - end), new: after.slice(start, after.length - end) };
  };
  const editsOf = (kind: (place: EditPlace) => boolean): fc.Arbitrary<readonly [EditPlace, number]> =>
    fc.tuple(fc.constantFrom(...places.filter(kind)), choice);

  test('keeps every comment, and says the same as before', () => {
    expect(structuredClone(domain)).toEqual(structuredClone(parseDomain(plain).unwrap()));
    expect(formatDomain(domain)).toBe(text);
  });

  test('that sets a value changes its line only', () => {
    fc.assert(
      fc.property(
        editsOf(({ isValue }) => isValue),
        ([place, number]) => {
          const { gone, new: added } = difference(formatDomain(place.edit(domain, number)).split('\n'));
          expect({ what: place.what, gone }).toMatchObject({ what: place.what, gone: oneLineAtMost });
          expect({ what: place.what, added }).toMatchObject({ what: place.what, added: oneLineAtMost });
        },
      ),
      { numRuns: 200 },
    );
  });

  test('that takes something away leaves all other lines as they were', () => {
    fc.assert(
      fc.property(
        editsOf(({ isRemoval, what }) => isRemoval && !what.startsWith('no extra') && !what.includes('.extra')),
        ([place, number]) => {
          const after = formatDomain(place.edit(domain, number)).split('\n');
          // Of a list, the lines between its entries stay too, so that what is left is read in order.
          let at = 0;
          const changed = after.filter((line) => {
            const found = before.indexOf(line, at);
            if (found === -1) return true;
            at = found + 1;
            return false;
          });
          expect({ what: place.what, changed }).toMatchObject({ what: place.what, changed: oneLineAtMost });
        },
      ),
      { numRuns: 200 },
    );
  });

  test('that turns no list round keeps the order of what it does not touch', () => {
    fc.assert(
      fc.property(
        editsOf(({ what }) => !what.endsWith('the other way round') && !what.startsWith('one less')),
        ([place, number]) => {
          const numbers = [...formatDomain(place.edit(domain, number)).matchAll(/<!-- (\d+) -->/g)].map(([, found]) =>
            Number(found),
          );
          const kept = [...new Set(numbers)].sort((a, b) => a - b);
          expect({ what: place.what, numbers }).toEqual({ what: place.what, numbers: kept });
        },
      ),
      { numRuns: 200 },
    );
  });
});
