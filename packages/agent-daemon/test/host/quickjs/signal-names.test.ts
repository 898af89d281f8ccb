import { constants } from 'node:os';
import { expect, test } from 'vitest';
import { signalName } from '../../../src/host/quickjs/signal-names.ts';

test("knows the system's signals by their names", () => {
  const known = Object.entries(constants.signals).filter(([name]) => !['SIGIOT', 'SIGPOLL'].includes(name));
  expect(known.length).toBeGreaterThan(25);
  for (const [name, number] of known) expect(signalName(number)).toBe(name);
});

test('gives a number for a signal without a name', () => {
  expect(signalName(40)).toBe('SIG40');
});
