import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generatedTypes } from '../../codegen/generated-types.ts';

test('the committed types are those that the descriptions make', () => {
  const committed = readFileSync(new URL('../../src/schema/types.gen.ts', import.meta.url), 'utf8');
  expect(committed === generatedTypes(), 'run `pnpm run codegen`').toBe(true);
});
