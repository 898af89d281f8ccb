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

const report = (what: string, files: readonly string[], lost: readonly string[]): void => {
  const names = lost.map((file) => relative(corpus, file));
  console.log(`${what}: ${files.length - lost.length} of ${files.length} files keep their infoset`);
  expect(files.length).toBeGreaterThan(0);
  expect(names.filter((name) => !exceptions.has(name))).toEqual([]);
  for (const name of exceptions.keys()) expect(names, 'an exception that is none any more').toContain(name);
};

describe.skipIf(corpus === '')('libvirt’s own test data (VIRTKIT_CORPUS)', () => {
  test('every well-formed file survives parseXml and formatXml', { timeout: 120_000 }, () => {
    const files = xmlFiles(corpus);
    report(
      'tree, all kinds',
      files,
      losses(files, (text) => formatXml(parseXml(text).unwrap())),
    );
  });

  test('every domain survives parseDomain and formatDomain', { timeout: 120_000 }, () => {
    const files = xmlFiles(join(corpus, 'domain'));
    report(
      'model, domains',
      files,
      losses(files, (text) => formatDomain(parseDomain(text).unwrap())),
    );
  });

  test('every domain survives a merge of each of its elements', { timeout: 120_000 }, () => {
    const files = xmlFiles(join(corpus, 'domain'));
    report(
      'merge, domains',
      files,
      losses(files, (text) => formatDomain(respread(parseDomain(text).unwrap()))),
    );
  });

  test('every domain without its link is written as a domain with the same data', { timeout: 120_000 }, () => {
    for (const file of xmlFiles(join(corpus, 'domain'))) {
      const fresh = formatDomain(structuredClone(parseDomain(readFileSync(file, 'utf8')).unwrap()));
      expect(formatDomain(structuredClone(parseDomain(fresh).unwrap())), file).toBe(fresh);
    }
  });
});
