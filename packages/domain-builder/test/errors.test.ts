import { expect, test } from 'vitest';
import { DomainXmlError } from '../src/errors.ts';

test('an error is a real Error with its code, its place and its cause', () => {
  const cause = new Error('inner');
  const error = new DomainXmlError('LIMIT', 'too deep', { line: 2, column: 3, path: '/a', step: 'disk', cause });
  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({
    name: 'DomainXmlError',
    code: 'LIMIT',
    line: 2,
    column: 3,
    path: '/a',
    step: 'disk',
    cause,
  });
  expect(error.stack).toContain('too deep');
});

test('an error of another copy of the package is recognized, and nothing else is', () => {
  const other = Object.assign(new Error('x'), { [Symbol.for('virtkit.DomainXmlError')]: true });
  expect(other).toBeInstanceOf(DomainXmlError);
  expect(new Error('x')).not.toBeInstanceOf(DomainXmlError);
  expect('x').not.toBeInstanceOf(DomainXmlError);
});
