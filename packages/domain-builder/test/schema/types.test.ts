import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { emitTypes } from '../../codegen/emit.ts';
import { domain } from '../../src/schema/domain.ts';

test('the committed types are those that the descriptions make', () => {
  const committed = readFileSync(new URL('../../src/schema/types.gen.ts', import.meta.url), 'utf8');
  expect(committed === emitTypes([domain]), 'run `pnpm run codegen`').toBe(true);
});
