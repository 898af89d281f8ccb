import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/schema/compile.ts';
import { attr, child, element, leaf } from '../../src/schema/describe.ts';
import { oneOf, text } from '../../src/schema/kinds.ts';
import { documents } from '../documents.ts';
import { readGrammar } from './rng-grammar.ts';
import { unknownPaths } from './unknown-paths.ts';

const workspace = fileURLToPath(new URL('../../../../', import.meta.url));

/** libvirt's schemas, read where they lie: the machine's own, and those that `node scripts/fetch.mjs schemas` brings. */
const sets = [
  { set: 'this machine’s libvirt', folder: '/usr/share/libvirt/schemas' },
  { set: 'libvirt 11.3', folder: join(workspace, '.cache/libvirt-schemas/usr/share/libvirt/schemas') },
];

describe.each(sets)('the schemas of $set', ({ folder }) => {
  const isMissing = !existsSync(join(folder, 'domain.rng'));

  describe.skipIf(isMissing && process.env['CI'] !== 'true')('are walked', () => {
    test.each(documents)('$name: every element, attribute and word is described', ({ schema, tag, of, name }) => {
      const { unknown, visited } = unknownPaths(readGrammar(join(folder, `${schema}.rng`)), tag, compile(of));
      console.log(`${name}: ${visited} elements compared, ${unknown.length} paths unknown`);
      expect(unknown).toEqual([]);
      expect(visited).toBeGreaterThan(5);
    });

    test('lists what a description lacks, so the walk can fail', () => {
      const poor = element('Poor', 'A secret with parts left out.', {
        attributes: { ephemeral: attr(oneOf(['yes']), 'A word is missing.') },
        children: {
          description: leaf(text, 'Described.'),
          usage: child(element('PoorUsage', 'A child.', { attributes: { type: attr(text, 'Described.') } })),
        },
      });
      const { unknown } = unknownPaths(readGrammar(join(folder, 'secret.rng')), 'secret', compile(poor));
      expect(unknown).toEqual([
        '/secret/@ephemeral=no',
        '/secret/@private',
        '/secret/@private=no',
        '/secret/@private=yes',
        '/secret/usage/name',
        '/secret/usage/target',
        '/secret/usage/volume',
        '/secret/uuid',
      ]);
    });
  });
});
