import { expect, test } from 'vitest';
import { assignIsoIdentifiers } from '../../src/iso9660/identifiers.ts';
import { children } from '../support/nodes.ts';

const identifiersOf = (...names: string[]): Record<string, string> =>
  Object.fromEntries(
    [...assignIsoIdentifiers(children(...names))].map(([node, identifier]) => [node.name, identifier]),
  );

test.each([
  ['README.TXT', 'README.TXT'],
  ['readme.md', 'README.MD'],
  ['no-extension', 'NO_EXTENSION.'],
  ['.hidden', '_HIDDEN.'],
  ['archive.tar.gz', 'ARCHIVE_TAR.GZ'],
  ['日本', '__.'],
  ['😀', '_.'],
  ['Straße', 'STRASSE.'],
  ['x'.repeat(60), `${'X'.repeat(30)}.`],
  [`${'x'.repeat(60)}.extension`, `${'X'.repeat(22)}.EXTENSIO`],
])('names %s %s', (name, identifier) => {
  expect(identifiersOf(name)[name]).toBe(identifier);
});

test('gives directories 31 characters and no dot', () => {
  expect(identifiersOf(`${'d'.repeat(40)}/`, 'a.b/')).toEqual({ ['d'.repeat(40)]: 'D'.repeat(31), 'a.b': 'A_B' });
});

test('numbers names that meet in any case, and leaves the exact one alone', () => {
  expect(identifiersOf('file.txt', 'FILE.TXT', 'File.txt')).toEqual({
    'FILE.TXT': 'FILE.TXT',
    'File.txt': 'FILE000.TXT',
    'file.txt': 'FILE001.TXT',
  });
});

test('tells a file without extension from a directory of the same name', () => {
  expect(identifiersOf('a/', 'A')).toEqual({ A: 'A.', a: 'A000' });
});

test('numbers thousands of equal stems within the limit', () => {
  const names = Array.from({ length: 1200 }, (_, index) => `${'long'.repeat(20)}${index}`);
  const identifiers = Object.values(identifiersOf(...names));
  expect(new Set(identifiers).size).toBe(1200);
  expect(Math.max(...identifiers.map((identifier) => identifier.length))).toBe(31);
});
