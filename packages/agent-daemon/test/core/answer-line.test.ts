import { errorMessage, agentFailure, nodeCodec, resultMessage } from '@virtkit/agent-protocol';
import { expect, test } from 'vitest';
import { answerLine, batchLine } from '../../src/core/answer-line.ts';

const MAX_FRAME = 4096;

function parse(line: Uint8Array): unknown {
  expect(line.length - 1).toBeLessThanOrEqual(MAX_FRAME);
  expect(line.at(-1)).toBe(0x0a);
  const value: unknown = JSON.parse(Buffer.from(line).toString());
  return value;
}

test('an answer that fits is sent as it is', () => {
  expect(parse(answerLine(nodeCodec, resultMessage('a', 'ä'), MAX_FRAME))).toEqual({
    jsonrpc: '2.0',
    id: 'a',
    result: 'ä',
  });
});

test('an answer that does not fit becomes an error with its id', () => {
  const line = answerLine(nodeCodec, resultMessage('a', 'ä'.repeat(2100)), MAX_FRAME);
  expect(parse(line)).toMatchObject({ id: 'a', error: { code: -32004, data: { kind: 'answer-too-large' } } });
});

test('in a batch only the answers that do not fit become errors', () => {
  const answers = [resultMessage(1, 'x'.repeat(3000)), resultMessage(2, 'y'.repeat(3000)), resultMessage(3, 'z')];
  expect(parse(batchLine(nodeCodec, answers, MAX_FRAME))).toMatchObject([
    { id: 1, result: 'x'.repeat(3000) },
    { id: 2, error: { code: -32004 } },
    { id: 3, result: 'z' },
  ]);
});

test('a batch whose errors alone do not fit is one error', () => {
  const error = agentFailure('NOT_FOUND', 'no', { kind: 'x' });
  const answers = Array.from({ length: 64 }, (_, id) => errorMessage(id, error));
  expect(parse(batchLine(nodeCodec, answers, MAX_FRAME))).toMatchObject({ id: null, error: { code: -32004 } });
});

test('an answer that cannot be written becomes an error with its id', () => {
  const result = {
    toJSON() {
      throw new Error('out of memory');
    },
  };
  const line = answerLine(nodeCodec, resultMessage('a', result), MAX_FRAME);
  expect(parse(line)).toMatchObject({ id: 'a', error: { code: -32603, data: { kind: 'answer-lost' } } });
});
