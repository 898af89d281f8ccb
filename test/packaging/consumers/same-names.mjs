// node same-names.mjs ENTRY: its ESM and its CJS build export the same names, each with a value of the same kind.
import { deepStrictEqual, ok } from 'node:assert/strict';
import { createRequire } from 'node:module';

const entry = process.argv[2];
const kinds = (exports) =>
  Object.fromEntries(
    Object.keys(exports)
      .filter((name) => name !== 'default' && name !== 'module.exports')
      .toSorted()
      .map((name) => [name, typeof exports[name]]),
  );

const esm = kinds(await import(entry));
deepStrictEqual(kinds(createRequire(import.meta.url)(entry)), esm);
ok(Object.keys(esm).length > 0, `${entry} exports nothing`);

// Users take results apart without a package more: a package's main entry brings what it answers with.
const isMain = entry.split('/').length === 2;
for (const name of isMain ? ['Ok', 'Err', 'Result'] : []) ok(name in esm, `${entry} does not export ${name}`);
