import * as fc from 'fast-check';
import { afterAll, describe, expect, test, vi } from 'vitest';

/** The agent's modules, once with zod and once with the subset that the executable has in its place. */
async function modules() {
  const { methods, requestSchema, cancelParamsSchema } = await import('@virtkit/agent-protocol/core');
  const { checkPolicy } = await import('../../../src/core/policy.ts');
  const schemas: Record<string, Schema> = { request: requestSchema, cancel: cancelParamsSchema };
  for (const [name, method] of Object.entries(methods)) {
    schemas[`${name} params`] = method.params;
    schemas[`${name} result`] = method.result;
  }
  return { schemas, checkPolicy };
}

interface Issue {
  readonly path: readonly unknown[];
  readonly message: string;
}
interface Schema {
  safeParse(value: unknown): { success: true; data: unknown } | { success: false; error: { issues: readonly Issue[] } };
}

const full = await modules();
vi.resetModules();
vi.doMock('zod', () => import('../../../src/host/quickjs/zod/index.ts'));
const subset = await modules();
afterAll(() => vi.doUnmock('zod'));

/** What a schema makes of a value: the data, or the first complaint. */
function verdict(schema: Schema | undefined, value: unknown): unknown {
  const checked = schema?.safeParse(value);
  if (checked === undefined) throw new Error('no such schema');
  if (checked.success) return { data: checked.data };
  const [first] = checked.error.issues;
  return { path: first?.path, message: first?.message };
}

const interesting = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    '',
    'utf8',
    'base64',
    'ipv4',
    '2.0',
    'a'.repeat(32),
    'a'.repeat(200),
    '/x',
    [],
    {},
    -1,
    0,
    1,
    0.5,
    511,
    1e6,
    2 ** 53,
    -(2 ** 60),
    1e300,
  ),
  fc.string(),
  fc.integer(),
  fc.array(fc.constantFrom<unknown>('x', 1, null, 'utf8'), { maxLength: 4 }),
  fc.dictionary(fc.constantFrom('A', 'a b', '__proto__', 'name', '1'), fc.constantFrom<unknown>('x', 1, {}), {
    maxKeys: 3,
  }),
);
const keys =
  `jsonrpc id method params argv cwd env input inputEncoding encoding timeoutMs maxOutputBytes path content mode
  createDirs overwrite offset length force nonce protocol client maxFrame name version time interfaces filesystems accepted
  extra toString __proto__`.split(/\s+/);
const values = fc.oneof(interesting, fc.dictionary(fc.constantFrom(...keys), interesting, { maxKeys: 8 }));

test('the two sets of modules are not the same', () => {
  expect(subset.schemas['request']).not.toBe(full.schemas['request']);
  expect('_zod' in (full.schemas['request'] ?? {})).toBe(true);
  expect('_zod' in (subset.schemas['request'] ?? {})).toBe(false);
});

describe('says what zod says', () => {
  test.each(Object.keys(full.schemas))('of %s, about any value', (name) => {
    fc.assert(
      fc.property(values, (value) => {
        expect(verdict(subset.schemas[name], value)).toEqual(verdict(full.schemas[name], value));
      }),
      { numRuns: 400 },
    );
  });

  const hello = { client: { name: 'x', version: '1' }, protocol: [1], nonce: '0'.repeat(32), maxFrame: 4096 };
  test.each<[string, Record<string, unknown>]>([
    ['session.hello params', hello],
    ['exec.run params', { argv: ['/bin/true'], cwd: '/', env: { A: 'b' }, encoding: 'base64', timeoutMs: 1 }],
    ['file.read params', { path: '/x', offset: 0, length: 1, encoding: 'utf8' }],
    ['file.write params', { path: '/x', content: 'x', encoding: 'utf8', mode: 0o600, createDirs: true }],
    ['power.shutdown params', { force: true }],
    ['network.info result', { interfaces: [] }],
    ['request', { jsonrpc: '2.0', id: 'x', method: 'ping', params: {} }],
    ['cancel', { id: 'x' }],
  ])('of %s, about what is almost right', (name, right) => {
    expect(subset.schemas[name]?.safeParse(right)).toMatchObject({ success: true });
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...Object.keys(right), 'extra'), interesting, { maxKeys: 2 }),
        (wrong) => {
          const value = { ...right, ...wrong };
          expect(verdict(subset.schemas[name], value)).toEqual(verdict(full.schemas[name], value));
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('understands the policy as zod does', () => {
  const strings = fc.constantFrom<unknown>('/srv', '/srv/../x', 'srv', '/', '', 'ping', 'exec.run', 1, null);
  const lists = fc.oneof(
    fc.constantFrom<unknown>('any', 'all', [], ['/srv'], ['ping']),
    fc.constantFrom<unknown>(null, {}),
    fc.array(strings, { maxLength: 3 }),
  );
  // The type of the keys that are required: none.
  const rare = { requiredKeys: [] as never[], noNullPrototype: true };
  const part = {
    methods: fc.oneof(fc.record({ allow: lists, deny: lists }, rare), strings),
    roots: fc.oneof(fc.record({ read: lists, write: lists }, rare), fc.record({ more: lists }), strings),
    programs: lists,
    env: fc.dictionary(fc.constantFrom('A', 'B', 'a-b'), strings, { maxKeys: 2 }),
    callerEnv: lists,
    power: fc.oneof(fc.boolean(), fc.record({ shutdown: lists, reboot: lists }, rare), strings),
    limits: fc.record(
      { maxFrame: fc.constantFrom<unknown>(4095, 4096, 1e9, 5000.5, 'x'), maxExecMs: fc.constantFrom(0, 1) },
      rare,
    ),
    version: fc.constantFrom<unknown>(2, '1', null),
    other: strings,
  };
  // At most three parts: with more of them next to nothing would be valid.
  const policies = fc
    .uniqueArray(fc.constantFrom(...Object.keys(part)), { maxLength: 3 })
    .chain((names) => fc.record(Object.fromEntries(Object.entries(part).filter(([name]) => names.includes(name)))))
    .map((policy) => ({ version: 1, ...policy }));

  const outcome = (check: typeof full.checkPolicy, text: string): unknown => {
    try {
      return check(text, '/p.json');
    } catch (error) {
      return error instanceof Error ? error.message.split(';')[0] : error;
    }
  };

  test('whatever is written in it', () => {
    let valid = 0;
    fc.assert(
      fc.property(policies, (policy) => {
        const text = JSON.stringify(policy);
        const expected = outcome(full.checkPolicy, text);
        if (typeof expected !== 'string') valid += 1;
        expect(outcome(subset.checkPolicy, text)).toEqual(expected);
      }),
      { numRuns: 3000 },
    );
    expect(valid).toBeGreaterThan(10);
  });
});
