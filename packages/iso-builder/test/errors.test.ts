import { expect, test } from 'vitest';
import { ImageError } from '../src/index.ts';

test('an ImageError is recognized across copies of the package by its brand', () => {
  const foreign = Object.assign(new Error('x'), { [Symbol.for('virtkit.ImageError')]: true });
  expect(foreign instanceof ImageError).toBe(true);
  expect(new Error('x') instanceof ImageError).toBe(false);
  expect({ code: 'ABORTED' } instanceof ImageError).toBe(false);
});

test('an ImageError carries its code, places and cause', () => {
  const cause = new Error('below');
  const error = new ImageError('SOURCE_UNREADABLE', 'm', { path: 'a', hostPath: '/b', cause });
  expect(error).toMatchObject({ name: 'ImageError', code: 'SOURCE_UNREADABLE', path: 'a', hostPath: '/b', cause });
  expect(error).toBeInstanceOf(Error);
});
