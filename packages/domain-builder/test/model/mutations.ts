import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { golden } from '../golden.ts';
import { samples } from '../samples.ts';

const corpus = process.env['VIRTKIT_CORPUS'];

/** Whole domains to begin with: our own, and libvirt's where VIRTKIT_CORPUS points to them. */
export const domainTexts: readonly string[] = [
  samples['Domain'] ?? '',
  golden('linux-server.xml'),
  golden('hand-edited.xml'),
  ...(corpus === undefined
    ? []
    : readdirSync(join(corpus, 'domain'), { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith('.xml'))
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
        .map((file) => readFileSync(file, 'utf8'))),
];

/** Pieces that mean something in XML, or to JavaScript. */
const pieces = [
  '<',
  '>',
  '</',
  '/>',
  '&',
  '&amp;',
  '&#0;',
  '&x;',
  "'",
  '"',
  '=',
  ' ',
  '\n',
  '\r\n',
  '\t',
  '\u0000',
  '\uD800',
  '\uFEFF',
  '\uFFFE',
  '😀',
  'é',
  ':',
  '-',
  '--',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?x ',
  '?>',
  '<?xml version="1.0"?>',
  '<!DOCTYPE a>',
  '__proto__',
  "xmlns:a='b'",
  "xmlns=''",
  '<a:b/>',
  '<disk>',
  '</domain>',
  "type='file'",
  '0',
  '99999999999999999999',
];

type Mutation = (text: string) => string;

const place = fc.double({ min: 0, max: 1, noNaN: true });
const at = (text: string, where: number): number => Math.floor(where * (text.length + 1));

/** What mostly makes a text that is not XML. */
const damage: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(place, fc.integer({ min: 1, max: 7 })).map(([where, bit]): Mutation => (text) => {
    const index = Math.min(at(text, where), text.length - 1);
    const flipped = String.fromCharCode(text.charCodeAt(index) ^ (1 << bit));
    return text.slice(0, index) + flipped + text.slice(index + 1);
  }),
  fc.tuple(place, fc.constantFrom(...pieces)).map(([where, piece]): Mutation => (text) => {
    const index = at(text, where);
    return text.slice(0, index) + piece + text.slice(index);
  }),
  fc.tuple(place, fc.nat(60)).map(([where, length]): Mutation => (text) => {
    const index = at(text, where);
    return text.slice(0, index) + text.slice(index + length);
  }),
  fc.tuple(place, place, fc.nat(400)).map(([from, to, length]): Mutation => (text) => {
    const start = at(text, from);
    const index = at(text, to);
    return text.slice(0, index) + text.slice(start, start + length) + text.slice(index);
  }),
  place.map(
    (where): Mutation =>
      (text) =>
        text.slice(0, at(text, where)),
  ),
);

/** What makes XML that means something else, or nothing. */
const change: fc.Arbitrary<Mutation> = fc.oneof(
  // A whole element somewhere else, or once more.
  fc.tuple(place, place).map(([which, where]): Mutation => (text) => {
    const elements = [...text.matchAll(/<[a-z]+(?: [a-z]+='[^'<]*')*\/>/g)];
    const ends = [...text.slice(0, text.lastIndexOf('</domain>')).matchAll(/>\n +/g)];
    const element = elements[Math.min(Math.floor(which * elements.length), elements.length - 1)];
    const end = ends[Math.min(Math.floor(where * ends.length), ends.length - 1)];
    if (!element || !end) return text;
    return text.slice(0, end.index + 1) + element[0] + text.slice(end.index + 1);
  }),
  // Other values: a number out of range, another word.
  fc
    .tuple(place, fc.constantFrom('', '0', '-1', '1e3', '0x', 'yes', 'none', '18446744073709551616', ' 1 ', '&#10;'))
    .map(([which, value]): Mutation => (text) => {
      const values = [...text.matchAll(/='[^'<]*'/g)];
      const chosen = values[Math.min(Math.floor(which * values.length), values.length - 1)];
      if (!chosen) return text;
      return `${text.slice(0, chosen.index)}='${value}'${text.slice(chosen.index + chosen[0].length)}`;
    }),
);

const mutations = fc.oneof(
  { weight: 2, arbitrary: fc.array(damage, { minLength: 1, maxLength: 3 }) },
  { weight: 3, arbitrary: fc.array(change, { minLength: 1, maxLength: 3 }) },
  { weight: 1, arbitrary: fc.tuple(change, damage) },
);

/** A domain with a few of its bytes changed, cut, or put together wrong. */
export const mutatedDomain: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...domainTexts), mutations)
  .map(([text, all]) => all.reduce<string>((now, mutate) => mutate(now), text));
