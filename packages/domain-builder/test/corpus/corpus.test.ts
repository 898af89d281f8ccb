import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatDevice, parseDevice } from '../../src/model/documents/device.ts';
import { formatXml, parseXml } from '../../src/xml/xml.ts';
import { documents } from '../documents.ts';
import { infoset } from '../infoset.ts';
import { respread } from '../respread.ts';
import { exceptions } from './exceptions.ts';

const corpus = process.env['VIRTKIT_CORPUS'] ?? '';

const xmlFiles = (folder: string): readonly string[] =>
  readdirSync(join(corpus, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.xml'))
    .map((entry) => relative(corpus, join(entry.parentPath, entry.name)));

/** The files for which `write` does not give a text that says the same; tells how many there are. */
const losses = (what: string, folder: string, write: (text: string) => string): readonly string[] => {
  const files = xmlFiles(folder);
  expect(files.length).toBeGreaterThan(0);
  const lost = files.filter((file) => {
    const text = readFileSync(join(corpus, file), 'utf8');
    return JSON.stringify(infoset(write(text))) !== JSON.stringify(infoset(text));
  });
  console.log(`${what}: ${files.length - lost.length} of ${files.length}`);
  return lost.filter((file) => !exceptions.has(file));
};

const device = (text: string): string => {
  const { tag, device: data } = parseDevice(text).unwrap();
  return formatDevice(tag, data);
};

describe.skipIf(corpus === '')('libvirt’s own test data (VIRTKIT_CORPUS)', { timeout: 120_000 }, () => {
  test('every file survives parseXml and formatXml', () => {
    expect(losses('all kinds as XML', '', (text) => formatXml(parseXml(text).unwrap()))).toEqual([]);
  });

  test('every device survives parseDevice and formatDevice', () => {
    expect(losses('Device', 'device', device)).toEqual([]);
  });

  test('no file is an exception', () => {
    expect([...exceptions.keys()]).toEqual([]);
  });

  describe.each(documents)('$name', ({ name, corpus: folder, parse, format, toJson, fromJson }) => {
    test('survives being read and written', () => {
      expect(losses(name, folder, (text) => format(parse(text).unwrap()))).toEqual([]);
    });

    test('survives a merge of each of its elements', () => {
      expect(losses(`${name}, merged`, folder, (text) => format(respread(parse(text).unwrap())))).toEqual([]);
    });

    test('written from its data alone has the same data, and so has its JSON', () => {
      const unstable = xmlFiles(folder).filter((file) => {
        const data = structuredClone(parse(readFileSync(join(corpus, file), 'utf8')).unwrap());
        const text = format(data);
        const again = format(structuredClone(parse(text).unwrap()));
        return again !== text || format(fromJson(toJson(data)).unwrap()) !== text;
      });
      expect(unstable).toEqual([]);
    });
  });
});
