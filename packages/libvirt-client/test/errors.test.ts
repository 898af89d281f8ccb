import { expect, test, vi } from 'vitest';
import { LibvirtError } from '../src/errors.ts';

test('an error of another copy of the package is an instance all the same', async () => {
  vi.resetModules();
  const copy = await import('../src/errors.ts');
  expect(copy.LibvirtError).not.toBe(LibvirtError);
  expect(new copy.LibvirtError('TIMEOUT', 'late')).toBeInstanceOf(LibvirtError);
});

test.each([new Error('x'), null, undefined, 'TIMEOUT', {}])('%o is no LibvirtError', (value) => {
  expect(value instanceof LibvirtError).toBe(false);
});

test('is an Error with a name, a cause and the fields it was given', () => {
  const cause = new Error('why');
  const error = new LibvirtError('NO_DOMAIN', 'no domain', { cause, procedure: 'DOMAIN_CREATE', int1: 5 });
  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({ name: 'LibvirtError', code: 'NO_DOMAIN', cause, procedure: 'DOMAIN_CREATE', int1: 5 });
});
