import { describe, expect, test } from 'vitest';
import { cpio, iso } from '../../src/index.ts';
import { errorOf } from '../support/errors.ts';
import { streamed } from '../support/sources.ts';

const image = iso({ label: 'A' });
const text = { text: 'x' };

describe('paths of an image', () => {
  test.each([
    ['../x', 'PATH_ESCAPES'],
    ['a/../../x', 'PATH_ESCAPES'],
    ['/etc/passwd', 'PATH_ESCAPES'],
    ['a\0b', 'INVALID_NAME'],
    ['a//b', 'INVALID_NAME'],
    ['./a', 'INVALID_NAME'],
    ['a/', 'INVALID_NAME'],
    ['', 'INVALID_NAME'],
    ['\uD800', 'INVALID_NAME'],
    ['é'.repeat(128), 'NAME_TOO_LONG'],
    ['abcdefg/'.repeat(600), 'NAME_TOO_LONG'],
  ])('refuse %j as %s', async (path, code) => {
    for (const entry of [image.file(path, text), image.dir(path), image.symlink(path, 'x'), cpio().file(path, text)]) {
      expect(errorOf(await entry.bytes())).toMatchObject({ code, path });
    }
  });

  test.each(['', 'a\0b', '\uDC00'])('refuse the link target %j', async (target) => {
    expect(errorOf(await image.symlink('l', target).plan())).toMatchObject({ code: 'INVALID_NAME', path: 'l' });
  });

  test('may go anywhere in a link target, which is only stored', async () => {
    expect((await image.symlink('l', '../../../etc/passwd').symlink('m', '/etc').plan()).ok).toBe(true);
  });
});

describe('a tree', () => {
  test('refuses a path that is there already', async () => {
    for (const twice of [
      image.file('a', text).file('a', text),
      image.dir('a').file('a', text),
      image.file('a', text).dir('a'),
    ]) {
      expect(errorOf(await twice.plan())).toMatchObject({ code: 'DUPLICATE', path: 'a' });
    }
  });

  test('takes a directory twice, with the attributes given last', async () => {
    const plan = (await image.file('d/f', text).dir('d', { mode: 0o700 }).dir('d').plan()).unwrap();
    expect(plan.nodes.find((node) => node.path === 'd')?.mode).toBe(0o700);
  });

  test.each(['file', 'symlink'] as const)('refuses what lies below a %s', async (kind) => {
    const base = kind === 'file' ? image.file('a', text) : image.symlink('a', '/etc');
    expect(errorOf(await base.file('a/passwd', text).plan())).toMatchObject({
      code: 'NOT_A_DIRECTORY',
      path: 'a/passwd',
    });
  });

  test.each(['missing', 'd', 'd/missing'])('refuses a hard link to %s', async (existing) => {
    expect(errorOf(await image.dir('d').hardlink('h', existing).plan())).toMatchObject({
      code: 'NOT_FOUND',
      path: 'h',
    });
  });

  test('keeps names that JavaScript objects know already', async () => {
    const plan = (await image.file('__proto__', text).file('constructor/toString', text).plan()).unwrap();
    expect(plan.nodes.map((node) => node.path)).toEqual(['', '__proto__', 'constructor', 'constructor/toString']);
  });

  test.each([-1, 1.5, 2 ** 53, Number.NaN])('refuses a stream of %d bytes', async (size) => {
    expect(errorOf(await image.file('s', streamed(size, [])).plan())).toMatchObject({ code: 'TOO_LARGE', path: 's' });
  });

  test('throws a TypeError for arguments of the wrong type', () => {
    // @ts-expect-error -- a number is no source
    expect(() => image.file('a', 5)).toThrow(TypeError);
    // @ts-expect-error -- a stream has a size
    expect(() => image.file('a', { stream: () => [] })).toThrow(TypeError);
    // @ts-expect-error -- the label is required
    expect(() => iso({})).toThrow(TypeError);
  });
});
