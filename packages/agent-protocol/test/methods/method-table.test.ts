import { expect, test } from 'vitest';
import { isMethodName, methodNames, methods } from '../../src/index.ts';

test('every method stands under its own name', () => {
  expect(methodNames.map((name) => methods[name].name)).toEqual(methodNames);
  expect(methodNames).toHaveLength(11);
});

test('only a name of the table is a method', () => {
  expect(isMethodName('ping')).toBe(true);
  expect(isMethodName('toString')).toBe(false);
  expect(isMethodName('__proto__')).toBe(false);
});

test('what changes the guest says so', () => {
  expect(methodNames.filter((name) => methods[name].mutates)).toEqual([
    'exec.run',
    'file.write',
    'power.shutdown',
    'power.reboot',
  ]);
});

test('only ping and hello need no session', () => {
  expect(methodNames.filter((name) => !methods[name].session)).toEqual(['session.hello', 'ping']);
});

test('unknown parameters are ignored and defaults filled in', () => {
  const params = methods['file.write'].params.parse({ path: '/x', content: '', later: 1 });
  expect(params).toEqual({ path: '/x', content: '', encoding: 'utf8', createDirs: false, overwrite: true });
});

test.each([
  ['exec.run', { argv: [] }],
  ['exec.run', { argv: 'id' }],
  ['exec.run', { argv: ['id'], timeoutMs: 0 }],
  ['exec.run', { argv: ['id'], env: { 'A=B': 'x' } }],
  ['file.read', { path: '' }],
  ['file.read', { path: '/x', offset: -1 }],
  ['file.read', { path: '/x', length: 1.5 }],
  ['file.read', { path: '/x', offset: 2 ** 53 }],
  ['file.write', { path: '/x', content: 'x', mode: 0o4755 }],
] as const)('%s refuses %j', (name, params) => {
  expect(methods[name].params.safeParse(params).success).toBe(false);
});
