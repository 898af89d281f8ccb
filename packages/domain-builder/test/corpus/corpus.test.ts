import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatDomain, parseDomain } from '../../src/model/domain.ts';
import { formatXml, parseXml } from '../../src/xml/xml.ts';
import { infoset } from '../infoset.ts';
import { respread } from '../respread.ts';
import { exceptions } from './exceptions.ts';

const corpus = process.env['VIRTKIT_CORPUS'] ?? '';

const xmlFiles = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.xml'))
    .map((entry) => join(entry.parentPath, entry.name));

/** The files for which `write` does not give a text that says the same. */
const losses = (files: readonly string[], write: (text: string) => string): readonly string[] =>
  files.filter((file) => {
    const text = readFileSync(file, 'utf8');
    return JSON.stringify(infoset(write(text))) !== JSON.stringify(infoset(text));
  });

const tree = (text: string): string => formatXml(parseXml(text).unwrap());
const model = (text: string): string => formatDomain(parseDomain(text).unwrap());
const merge = (text: string): string => formatDomain(respread(parseDomain(text).unwrap()));
const fresh = (text: string): string => formatDomain(structuredClone(parseDomain(text).unwrap()));

describe.skipIf(corpus === '')('libvirt’s own test data (VIRTKIT_CORPUS)', () => {
  test.each([
    ['every file survives parseXml and formatXml', '', tree],
    ['every domain survives parseDomain and formatDomain', 'domain', model],
    ['every domain survives a merge of each of its elements', 'domain', merge],
  ])('%s', { timeout: 120_000 }, (what, folder, write) => {
    const files = xmlFiles(join(corpus, folder));
    const lost = losses(files, write).map((file) => relative(corpus, file));
    console.log(`${what}: ${files.length - lost.length} of ${files.length}`);
    expect(files.length).toBeGreaterThan(0);
    expect(lost).toEqual([...exceptions.keys()]);
  });

  test('every domain written from its data alone has the same data', { timeout: 120_000 }, () => {
    const files = xmlFiles(join(corpus, 'domain'));
    const unstable = files.filter((file) => {
      const text = fresh(readFileSync(file, 'utf8'));
      return fresh(text) !== text;
    });
    expect(unstable).toEqual([]);
  });
});
