// node loads.mjs ENTRY: the ESM build of the entry loads, and adds nothing to the global scope.
import { deepStrictEqual } from 'node:assert/strict';

const before = new Set(Object.getOwnPropertyNames(globalThis));
await import(process.argv[2]);
// zod keeps its registry and settings where all its copies find them.
const added = Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name) && !name.startsWith('__zod_'));
deepStrictEqual(added, []);
