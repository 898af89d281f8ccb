import { expect, test } from 'vitest';
import {
  AgentError,
  type AgentErrorCode,
  agentFailure,
  errorCodeOf,
  errorFromAnswer,
  errorMessage,
  RPC_CODES,
  rpcCodeOf,
} from '../../src/index.ts';
import { responseSchema } from '../../src/session/messages.ts';

const brand = Symbol.for('virtkit.AgentError');

test('each code of the table has its number, and each number its code', () => {
  for (const [name, number] of Object.entries(RPC_CODES)) {
    expect(errorCodeOf(number)).toBe(name);
    // Object.entries widens the keys to string.
    expect(rpcCodeOf(name as AgentErrorCode)).toBe(number);
  }
  expect(errorCodeOf(-32700)).toBe('PARSE');
  expect(errorCodeOf(12345)).toBe('INTERNAL');
});

test('an error travels through its answer', () => {
  const sent = agentFailure('POLICY', 'no', { kind: 'symlink', rule: 'no-symlinks', path: '/x', errno: 'ELOOP' });
  const answer = responseSchema.parse(JSON.parse(JSON.stringify(errorMessage('e:1', sent))));
  const received = 'error' in answer ? errorFromAnswer(answer.error) : undefined;
  expect(received).toMatchObject({ code: 'POLICY', rpcCode: -32012, message: 'no', data: sent.data });
});

test('foreign data is dropped and the error kept', () => {
  const answer = responseSchema.parse({
    jsonrpc: '2.0',
    id: 1,
    error: { code: -32002, message: 'gone', data: 'text' },
  });
  const received = 'error' in answer ? errorFromAnswer(answer.error) : undefined;
  expect(received).toMatchObject({ code: 'NOT_FOUND', data: undefined });
});

test('an error of another copy of this package is an AgentError', () => {
  class AgentErrorOfAnotherCopy extends Error {
    readonly [brand] = true;
  }
  expect(new AgentErrorOfAnotherCopy()).toBeInstanceOf(AgentError);
  expect(new Error('x')).not.toBeInstanceOf(AgentError);
  expect(new AgentError('IO', 'x', { cause: 7 })).toMatchObject({ name: 'AgentError', cause: 7 });
});
