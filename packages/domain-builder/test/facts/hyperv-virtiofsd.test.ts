import { expect, test } from 'vitest';
import { virtiofsdRefusesWrites } from '../../src/facts/virtiofsd.ts';

test.each([
  [undefined, undefined],
  ['', undefined],
  ['1.12.9', false],
  ['1.13', true],
  ['virtiofsd 1.13.0', true],
  ['2.0.1', true],
  ['7.2.22', false],
  ['virtiofsd version 7.2.22 (Debian 1:7.2+dfsg-7)', false],
  ['virtiofsd backend 8.0.0', false],
])('virtiofsd %o can refuse writes: %o', (version, can) => {
  expect(virtiofsdRefusesWrites(version)).toBe(can);
});
