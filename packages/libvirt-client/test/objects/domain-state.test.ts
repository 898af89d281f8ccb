import { expect, test } from 'vitest';
import { stateInfo } from '../../src/objects/domain-state.ts';

test.each([
  [1, 1, 'running', 'booted'],
  [3, 1, 'paused', 'user'],
  [5, 2, 'shutoff', 'destroyed'],
  [5, 99, 'shutoff', 'unknown'],
  [99, 1, 'unknown', 'unknown'],
])('names state %i and reason %i', (stateNumber, reasonNumber, state, reason) => {
  expect(stateInfo(stateNumber, reasonNumber)).toEqual({ state, reason, stateNumber, reasonNumber });
});
