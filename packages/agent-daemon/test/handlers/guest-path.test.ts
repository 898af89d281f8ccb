import { AgentError } from '@virtkit/agent-protocol';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolveBeneath } from '../../src/handlers/files/guest-path.ts';

const roots = ['/srv/a', '/srv/a/deep/er', '/etc/hostname'];

function resolve(path: string): string {
  try {
    const { base, components } = resolveBeneath(path, roots, 'roots.read');
    return `${base} : ${components.join('/')}`;
  } catch (error) {
    return error instanceof AgentError ? `${error.code} ${error.data?.kind}` : String(error);
  }
}

test.each([
  ['/srv/a/x', '/srv/a : x'],
  ['/srv/a/x/y', '/srv/a : x/y'],
  ['//srv/./a//x/', '/srv/a : x'],
  ['/srv/a/deep/er/x', '/srv/a/deep/er : x'],
  ['/srv/a/deep/erx', '/srv/a : deep/erx'],
  ['/etc/hostname', '/etc : hostname'],
  ['/srv/a', '/srv : a'],
  ['/srv/ab/x', 'POLICY outside-roots'],
  ['/srv', 'POLICY outside-roots'],
  ['/', 'POLICY outside-roots'],
  ['/etc/hostname2', 'POLICY outside-roots'],
  ['/srv/a/../a/x', 'POLICY dot-dot'],
  ['/srv/a/..', 'POLICY dot-dot'],
  ['/srv/a/...', '/srv/a : ...'],
  ['/srv/a/x\0', 'POLICY nul'],
  ['srv/a/x', 'INVALID_PARAMS not-absolute'],
  ['', 'INVALID_PARAMS not-absolute'],
])('%j is %s', (path, expected) => {
  expect(resolve(path)).toBe(expected);
});

test('a root directory of everything allows everything but itself', () => {
  expect(resolveBeneath('/etc/passwd', ['/'], 'r')).toEqual({ base: '/', components: ['etc', 'passwd'] });
  expect(() => resolveBeneath('/', ['/'], 'r')).toThrow(AgentError);
});

test('whatever the path, what is opened lies beneath a root and has plain components', () => {
  const component = fc.constantFrom('srv', 'a', 'deep', 'er', '..', '.', '', 'x', 'etc', 'hostname', '...', 'a\0');
  fc.assert(
    fc.property(fc.array(component, { maxLength: 8 }), (names) => {
      const result = resolve(`/${names.join('/')}`);
      if (/^[A-Z]/.test(result)) return;
      const [base = '', path = ''] = result.split(' : ');
      const full = base === '/' ? `/${path}` : `${base}/${path}`;
      expect(roots.some((root) => full === root || full.startsWith(`${root}/`))).toBe(true);
      expect(path.split('/').some((name) => ['', '.', '..'].includes(name) || name.includes('\0'))).toBe(false);
    }),
    { numRuns: 2000 },
  );
});
