import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { iso, type IsoBuilder } from '../../src/index.ts';
import { errorOf } from '../support/errors.ts';
import { readIsoImage, readVolume } from '../support/iso-image.ts';
import { pattern, streamed } from '../support/sources.ts';

const bytesOf = async (image: IsoBuilder): Promise<Buffer> => Buffer.from((await image.bytes()).unwrap());

describe('an image', () => {
  test('of two files has 28 sectors and no padding', async () => {
    const seed = iso({ label: 'cidata' })
      .file('user-data', { text: '#cloud-config\n' })
      .file('meta-data', { text: 'a' });
    expect((await seed.plan()).unwrap().size).toBe(28 * 2048);
    expect(await bytesOf(seed)).toHaveLength(28 * 2048);
  });

  test('has the same label in both volume descriptors, and the epoch in its dates', async () => {
    const image = await bytesOf(iso({ label: 'VIRTKIT', epoch: 1_700_000_000 }));
    expect(readVolume(image, 1).label).toBe('VIRTKIT');
    expect(readVolume(image, 2).label).toBe('VIRTKIT');
    expect(image.toString('latin1', 16 * 2048 + 813, 16 * 2048 + 829)).toBe('2023111422132000');
    expect(image.toString('latin1', 17 * 2048 + 88, 17 * 2048 + 91)).toBe('%/E');
  });

  test('has no supplementary descriptor without Joliet, and no System Use field without Rock Ridge', async () => {
    const plain = await bytesOf(iso({ label: 'A', joliet: false, rockRidge: false }).file('a', { text: 'x' }));
    expect(plain[17 * 2048]).toBe(255);
    expect([...readIsoImage(plain, 'iso9660').keys()]).toEqual(['A.']);
    expect(plain.includes('RRIP_1991A')).toBe(false);
  });

  test('gives empty files one sector inside of the volume', async () => {
    const image = iso({ label: 'A' }).file('a', { text: '' }).file('b', { text: '' }).file('c', { text: 'x' });
    const { nodes, sectors } = (await image.plan()).unwrap();
    const [a, b, c] = ['a', 'b', 'c'].map((path) => nodes.find((node) => node.path === path)?.extents[0]);
    expect(a).toEqual(b);
    expect(a?.length).toBe(0);
    expect(c?.sector).toBe((a?.sector ?? 0) + 1);
    expect(c?.sector).toBe(sectors - 1);
  });

  test.each([1, 2047, 2048, 2049, 1024 * 1024 + 1])('keeps a file of %i bytes', async (size) => {
    const content = pattern(size);
    const image = await bytesOf(
      iso({ label: 'A' }).file('before', { text: 'b' }).file('f', content).file('z', { text: 'z' }),
    );
    const nodes = readIsoImage(image, 'rock-ridge');
    expect(nodes.get('f')?.content.equals(content)).toBe(true);
    expect(nodes.get('z')?.content.toString()).toBe('z');
  });

  test('stores modes, owners, times and links', async () => {
    const attributes = { mode: 0o4751, uid: 1000, gid: 4_000_000_000, mtime: new Date('1999-12-31T23:59:58Z') };
    const image = await bytesOf(
      iso({ label: 'A' }).file('f', { text: 'x' }, attributes).hardlink('g', 'f').symlink('l', '../a/./b').dir('d/e'),
    );
    const nodes = readIsoImage(image, 'rock-ridge');
    const expected = { mode: 0o104751, uid: 1000, gid: 4_000_000_000, links: 2, mtime: [99, 12, 31, 23, 59, 58, 0] };
    expect(nodes.get('f')?.rockRidge).toMatchObject(expected);
    expect(nodes.get('g')?.rockRidge).toMatchObject(expected);
    expect(nodes.get('g')?.extents).toEqual(nodes.get('f')?.extents);
    expect(nodes.get('l')?.rockRidge).toMatchObject({ mode: 0o120777, target: '../a/./b' });
    expect(nodes.get('d')?.rockRidge).toMatchObject({ mode: 0o040755, links: 3 });
  });

  test('does not depend on the order of additions', async () => {
    const parts: ((image: IsoBuilder) => IsoBuilder)[] = [
      (image) => image.file('b/x', { text: '1' }),
      (image) => image.file('a', { text: '2' }),
      (image) => image.hardlink('c', 'a'),
      (image) => image.dir('b', { mode: 0o700 }),
      (image) => image.file('A~1', { text: '3' }),
    ];
    const build = (order: typeof parts): Promise<Buffer> =>
      bytesOf(order.reduce((image, part) => part(image), iso({ label: 'A' })));
    expect((await build(parts)).equals(await build(parts.toReversed()))).toBe(true);
  });

  test('leaves a builder as it was when something is added to it', async () => {
    const base = iso({ label: 'A' }).file('a', { text: 'x' });
    const before = await bytesOf(base);
    base.file('b', { text: 'y' });
    expect((await bytesOf(base)).equals(before)).toBe(true);
  });

  test('streams what bytes() collects, as often as it is asked', async () => {
    const image = iso({ label: 'A' }).file('f', streamed(3_000_000n, [pattern(1_000_000), pattern(2_000_000)]));
    const stream = (await image.stream()).unwrap();
    const whole = await bytesOf(image);
    expect(stream.size).toBe(whole.length);
    for (let time = 0; time < 2; time += 1) {
      const chunks: Uint8Array[] = [];
      for await (const chunk of stream) chunks.push(chunk);
      expect(Buffer.concat(chunks).equals(whole)).toBe(true);
    }
  });

  test('holds a path table and directories of several sectors', async () => {
    let image = iso({ label: 'A' });
    for (let index = 0; index < 300; index += 1) {
      image = image.file(`many/directory number ${index}/f`, { text: String(index) });
    }
    const bytes = await bytesOf(image);
    expect(readVolume(bytes, 1).tables.length).toBeGreaterThan(2048);
    for (const view of ['rock-ridge', 'joliet'] as const) {
      const nodes = readIsoImage(bytes, view);
      expect(nodes.get('many/directory number 299/f')?.content.toString()).toBe('299');
      expect(nodes.size).toBe(601);
    }
  });

  test('refuses a symbolic link without Rock Ridge', async () => {
    const error = errorOf(await iso({ label: 'A', rockRidge: false }).symlink('l', 'x').plan());
    expect(error).toMatchObject({ code: 'UNSUPPORTED', path: 'l' });
  });

  test.each(['', ' A', 'A ', 'é', 'x'.repeat(33), 'a\nb'])('refuses the label %j', async (label) => {
    expect(errorOf(await iso({ label }).plan()).code).toBe('INVALID_LABEL');
  });

  test('warns of a label that Joliet cuts', async () => {
    const { warnings } = (await iso({ label: 'CCCOMA_X64FRE_EN-US_DV9' }).plan()).unwrap();
    expect(warnings.map((warning) => warning.code)).toEqual(['LABEL_CHARACTERS', 'LABEL_TRUNCATED']);
  });

  test.each([
    { mode: 0o10000 },
    { uid: -1 },
    { gid: 2 ** 32 },
    { mtime: new Date('1899-12-31') },
    { mtime: Number.NaN },
  ])('refuses the attributes %j', async (attributes) => {
    const error = errorOf(await iso({ label: 'A' }).file('f', { text: '' }, attributes).plan());
    expect(error).toMatchObject({ code: 'INVALID_ATTRIBUTE', path: 'f' });
  });
});

describe('any tree', () => {
  const name = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    fc.string({
      unit: fc.constantFrom('a', 'A', '.', ' ', '~', ';', '\\', 'é', '日', '😀', '_'),
      minLength: 1,
      maxLength: 20,
    }),
    fc.string({ unit: fc.constantFrom('x', 'X', '1'), minLength: 25, maxLength: 103 }),
  );
  const usable = name.filter(
    (text) => !/[/\0]|^\.\.?$/.test(text) && text.length <= 103 && Buffer.byteLength(text) <= 255,
  );
  const path = fc.array(usable, { minLength: 1, maxLength: 12 }).map((names) => names.join('/'));
  const item = fc.oneof(
    fc.record({ kind: fc.constant('file' as const), path, size: fc.nat({ max: 5000 }) }),
    fc.record({ kind: fc.constant('dir' as const), path }),
    fc.record({
      kind: fc.constant('symlink' as const),
      path,
      target: fc.array(usable, { minLength: 1, maxLength: 40 }),
    }),
  );

  test('is read back whole through Rock Ridge and Joliet', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(item, { maxLength: 60 }), async (items) => {
        const { image, expected } = assemble(items);
        const bytes = await bytesOf(image);
        const rockRidge = readIsoImage(bytes, 'rock-ridge');
        const { nodes } = (await image.plan()).unwrap();
        expect(rockRidge.size).toBe(nodes.length - 1);
        for (const [path, { size, target }] of expected) {
          const read = rockRidge.get(path);
          expect(read?.rockRidge?.target).toBe(target);
          expect(read?.content.equals(pattern(size))).toBe(true);
        }
        expect(readIsoImage(bytes, 'joliet').size).toBe(rockRidge.size);
        expect(readIsoImage(bytes, 'iso9660').size).toBe(rockRidge.size);
        const identifiers = [...readIsoImage(bytes, 'iso9660').values()].map((node) => node.identifier);
        for (const identifier of identifiers)
          expect(identifier).toMatch(/^([A-Z0-9_]{1,30}\.[A-Z0-9_]{0,8};1|[A-Z0-9_]{1,31})$/);
      }),
      { numRuns: 60 },
    );
  });

  type Item =
    | { kind: 'file'; path: string; size: number }
    | { kind: 'dir'; path: string }
    | { kind: 'symlink'; path: string; target: string[] };

  /** Adds what does not clash with what is there already. */
  function assemble(items: readonly Item[]) {
    const taken = new Map<string, 'leaf' | 'dir'>();
    const expected = new Map<string, { size: number; target: string | undefined }>();
    let image = iso({ label: 'A' });
    for (const entry of items) {
      const names = entry.path.split('/');
      const parents = names.map((_, index) => names.slice(0, index).join('/')).slice(1);
      if (parents.some((parent) => taken.get(parent) === 'leaf')) continue;
      if (taken.has(entry.path)) continue;
      for (const parent of parents) taken.set(parent, 'dir');
      taken.set(entry.path, entry.kind === 'dir' ? 'dir' : 'leaf');
      if (entry.kind === 'dir') image = image.dir(entry.path);
      if (entry.kind === 'file') {
        image = image.file(entry.path, pattern(entry.size));
        expected.set(entry.path, { size: entry.size, target: undefined });
      }
      if (entry.kind === 'symlink') {
        const target = entry.target
          .join('/')
          .slice(0, 1300)
          .replace(/\p{Surrogate}$/u, '')
          .replace(/\/+$/, '');
        image = image.symlink(entry.path, target);
        expected.set(entry.path, { size: 0, target });
      }
    }
    return { image, expected };
  }
});
