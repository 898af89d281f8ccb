import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { cpio } from '../../src/index.ts';
import { layOutCpio } from '../../src/archive/cpio-layout.ts';
import { errorOf, thrownBy } from '../support/errors.ts';
import { sizedTree } from '../support/nodes.ts';
import { pattern } from '../support/sources.ts';

interface ReadEntry {
  readonly name: string;
  readonly fields: number[];
  readonly content: Buffer;
}

/** Reads a newc archive, failing on anything out of place. */
function readArchive(archive: Buffer): ReadEntry[] {
  const entries: ReadEntry[] = [];
  for (let at = 0; ;) {
    if (archive.toString('latin1', at, at + 6) !== '070701') throw new Error(`no header at ${at}`);
    const fields = Array.from({ length: 13 }, (_, index) => {
      const digits = archive.toString('latin1', at + 6 + index * 8, at + 14 + index * 8);
      if (!/^[0-9A-F]{8}$/.test(digits)) throw new Error(`"${digits}" is no field`);
      return Number.parseInt(digits, 16);
    });
    const [nameBytes = 0, size = 0] = [fields[11], fields[6]];
    const name = archive.toString('utf8', at + 110, at + 110 + nameBytes - 1);
    const start = Math.ceil((at + 110 + nameBytes) / 4) * 4;
    const content = archive.subarray(start, start + size);
    at = Math.ceil((start + size) / 4) * 4;
    if (name === 'TRAILER!!!') {
      if (archive.subarray(at).some((byte) => byte !== 0)) throw new Error('something follows the trailer');
      return entries;
    }
    entries.push({ name, fields, content });
  }
}

const example = cpio({ epoch: 1_700_000_000 })
  .file('init', { text: '#!/bin/sh\n' }, { mode: 0o755 })
  .file('bin/données', pattern(4097))
  .symlink('bin/sh', 'busybox')
  .dir('proc', { mode: 0o555 })
  .device('dev/console', { type: 'character', major: 5, minor: 1 })
  .device('dev/vda', { type: 'block', major: 254, minor: 0 }, { mode: 0o660, uid: 7, gid: 6 });

describe('an archive', () => {
  test('holds every kind of entry, parents first, with types in the mode', async () => {
    const archive = Buffer.from((await example.bytes()).unwrap());
    const entries = readArchive(archive);
    expect(entries.map(({ name, fields }) => [name, fields[1]?.toString(8)])).toEqual([
      ['bin', '40755'],
      ['bin/données', '100644'],
      ['bin/sh', '120777'],
      ['dev', '40755'],
      ['dev/console', '20600'],
      ['dev/vda', '60660'],
      ['init', '100755'],
      ['proc', '40555'],
    ]);
    expect(entries[1]?.content.equals(pattern(4097))).toBe(true);
    expect(entries[2]?.content.toString()).toBe('busybox');
    expect(entries[4]?.fields.slice(9, 11)).toEqual([5, 1]);
    expect(entries[5]?.fields.slice(2, 5)).toEqual([7, 6, 1]);
    expect(entries.map(({ fields }) => fields[0])).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(entries.every(({ fields }) => fields[5] === 1_700_000_000)).toBe(true);
    expect(archive.length % 512).toBe(0);
  });

  test('is as large as planned, with every header where the plan says', async () => {
    const plan = (await example.plan()).unwrap();
    const archive = Buffer.from((await example.bytes()).unwrap());
    expect(archive.length).toBe(plan.size);
    for (const { path, offset } of plan.entries) {
      expect(archive.toString('utf8', offset + 110, offset + 110 + Buffer.byteLength(path))).toBe(path);
    }
  });

  test('gives names of one file one inode, and its content to the last', async () => {
    const linked = cpio().file('a', { text: 'data' }).hardlink('b', 'a').hardlink('c', 'a');
    const entries = readArchive(Buffer.from((await linked.bytes()).unwrap()));
    expect(entries.map(({ fields, content }) => [fields[0], fields[4], content.toString()])).toEqual([
      [1, 3, ''],
      [1, 3, ''],
      [1, 3, 'data'],
    ]);
  });

  test('compresses to the same content, the same bytes every time, without a time or system in its header', async () => {
    const compressed = cpio({ gzip: { level: 9 } }).file('f', pattern(3_000_000));
    const first = Buffer.from((await compressed.bytes()).unwrap());
    const plain = Buffer.from((await cpio().file('f', pattern(3_000_000)).bytes()).unwrap());
    expect(gunzipSync(first).equals(plain)).toBe(true);
    expect(first.equals(Buffer.from((await compressed.bytes()).unwrap()))).toBe(true);
    expect([...first.subarray(4, 8), first[9]]).toEqual([0, 0, 0, 0, 255]);
    expect((await compressed.stream()).unwrap().size).toBeUndefined();
  });

  test('carries the error of a source through the compression', async () => {
    const missing = cpio({ gzip: true }).file('s', { size: 5, stream: async function* () {} });
    expect(errorOf(await missing.bytes())).toMatchObject({ code: 'SOURCE_CHANGED', path: 's' });
  });

  test('refuses what its 32-bit fields cannot hold', async () => {
    expect(thrownBy(() => layOutCpio(sizedTree({ a: 2 ** 32 - 1, b: 2 ** 32 })))).toMatchObject({
      code: 'TOO_LARGE',
      path: 'b',
    });
    const early = cpio().file('f', { text: '' }, { mtime: -1 });
    expect(errorOf(await early.plan())).toMatchObject({ code: 'INVALID_ATTRIBUTE', path: 'f' });
    const device = cpio().device('d', { type: 'block', major: 2 ** 32, minor: 0 });
    expect(errorOf(await device.plan())).toMatchObject({ code: 'INVALID_ATTRIBUTE', path: 'd' });
  });

  test('refuses the name that ends an archive, and a compression level that is none', async () => {
    expect(errorOf(await cpio().file('TRAILER!!!', { text: '' }).plan())).toMatchObject({ code: 'INVALID_NAME' });
    expect(errorOf(await cpio({ gzip: { level: 10 } }).bytes())).toMatchObject({ code: 'INVALID_ATTRIBUTE' });
  });
});
