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
