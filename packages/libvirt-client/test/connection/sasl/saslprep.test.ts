import { describe, expect, test } from 'vitest';
import { saslprep } from '../../../src/connection/sasl/saslprep.ts';

describe('saslprep', () => {
  // The first five are the examples of RFC 4013, section 3.
  test.each([
    ['I\u00adX', 'IX'],
    ['user', 'user'],
    ['USER', 'USER'],
    ['\u00aa', 'a'],
    ['\u2168', 'IX'],
    ['a\u00a0b', 'a b'],
    ['p\u200bw', 'p w'],
    ['u\u0308', 'ü'],
    ['\u05d0\u05d1', '\u05d0\u05d1'],
    ['\u{1f511}', '\u{1f511}'],
  ])('prepares %j', (given, prepared) => {
    expect(saslprep(given, 'password')).toBe(prepared);
  });

  // The first two are the examples of RFC 4013, section 3.
  test.each([
    '\u0007',
    '\u06271',
    '',
    '\u00ad',
    'a\0b',
    '\ue000',
    '\ud800',
    '\ufffe',
    '\u200e',
    '\u{e0001}',
    'a\u05d0',
  ])('refuses %j, and does not quote it', (given) => {
    expect(() => saslprep(given, 'password')).toThrow(
      expect.objectContaining({ code: 'INVALID_ARG', message: expect.not.stringMatching(/[^ -~]/u) }),
    );
  });
});
