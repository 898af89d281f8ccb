import { expect, test } from 'vitest';
import { parsePolicy } from '../../src/index.ts';

test('what a policy does not mention is off', () => {
  expect(parsePolicy('{"version":1}').val).toEqual({
    version: 1,
    methods: { allow: 'all', deny: [] },
    roots: { read: [], write: [] },
    programs: [],
    env: {},
    callerEnv: [],
    power: false,
    limits: {
      maxFrame: 1_048_576,
      maxOutputBytes: 262_144,
      maxExecMs: 300_000,
      maxConcurrent: 8,
      maxFileBytes: 524_288,
      requestsPerSecond: 200,
    },
  });
});

test.each([
  ['{"version":1,"roots":{"read":["/"]}}', true],
  ['{"version":1,"roots":{"read":["/a/"]}}', false],
  ['{"version":1,"roots":{"read":["//a"]}}', false],
  ['{"version":1,"roots":{"read":["/a/./b"]}}', false],
  ['{"version":1,"roots":{"read":["/a\\u0000b"]}}', false],
  ['{"version":1,"programs":"all"}', false],
  ['{"version":1,"programs":["id"]}', false],
  ['{"version":1,"power":{"shutdown":["/sbin/poweroff","-f"]}}', true],
  ['{"version":1,"power":{"shutdown":["poweroff"]}}', false],
  ['{"version":1,"power":{"shutdown":[]}}', false],
  ['{"version":1,"env":{"A B":"x"}}', false],
  ['{"version":1,"limits":{"maxFrame":100}}', false],
  ['{"version":1,"limits":{"maxConcurrent":0}}', false],
  ['{}', false],
  ['[]', false],
  ['null', false],
])('%s is valid: %s', (text, valid) => {
  const result = parsePolicy(text, 'agent.json');
  const expected = valid ? { version: 1 } : { code: 'POLICY', data: { path: 'agent.json' } };
  expect(result.val).toMatchObject(expected);
});
