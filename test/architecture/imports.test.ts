import { describe, expect, test } from 'vitest';
import { importsOf } from './imports-of.ts';
import { layerRules } from './layer-rules.ts';
import { packageRules } from './package-rules.ts';
import { portableRules } from './portable-rules.ts';
import { homeOf, isShipped, packageOf, within } from './rule.ts';
import { type Manifest, readWorkspace, type SourceFile, sourceFile } from './workspace.ts';

const workspace = readWorkspace();

describe.each([...packageRules, ...layerRules, ...portableRules])('$title', (rule) => {
  test('holds in every file', () => {
    expect(workspace.files.flatMap((file) => rule.check(file, workspace))).toEqual([]);
  });

  test.each(rule.broken)('is broken by a file %s with %s', (path, text) => {
    expect(rule.check(sourceFile(path, text), workspace)).toHaveLength(1);
  });

  test.each(rule.obeying ?? [])('is kept by a file %s with %s', (path, text) => {
    expect(rule.check(sourceFile(path, text), workspace)).toEqual([]);
  });
});

describe('each dependency that a package declares is imported by its sources', () => {
  const packages = [...workspace.manifests].filter(([folder]) => folder.startsWith('packages/'));

  test.each(packages)('%s', (folder, manifest) => {
    expect(unusedDependencies(manifest, folder, workspace.files)).toEqual([]);
  });

  test('an import in a test, or of a longer name, is no use', () => {
    const manifest = {
      name: '@virtkit/a',
      dependencies: ['zod', 'used', '@some/used'],
      devDependencies: [],
      optionalPeers: [],
    };
    const files = [
      sourceFile('packages/a/test/a.test.ts', "import * as z from 'zod';"),
      sourceFile('packages/a/src/a.ts', "import 'zodiac'; import 'used/part'; import '@some/used/part';"),
    ];
    expect(unusedDependencies(manifest, 'packages/a', files)).toEqual(['zod']);
  });
});

describe('the scan', () => {
  test('sees every way to name a module, and no name in a comment, a string or a template', () => {
    const text = [
      "import a, { b } from 'one';",
      "import type { C } from 'two';",
      "import { type D } from 'three';",
      "export * from 'four';",
      "export type { E } from 'five';",
      "import 'six';",
      "const f = await import('seven');",
      "type G = import('eight').G;",
      "const h = require('nine');",
      "import i = require('ten');",
      'const j = await import(`eleven`);',
      'const k = await import(name);',
      "// import 'no';",
      `const l = "import 'no'" + /import 'no'/.source + \`import 'no' \${a}\`;`,
    ].join('\n');
    expect(importsOf('a.ts', text)).toEqual([
      { specifier: 'one', line: 1, typeOnly: false },
      { specifier: 'two', line: 2, typeOnly: true },
      { specifier: 'three', line: 3, typeOnly: true },
      { specifier: 'four', line: 4, typeOnly: false },
      { specifier: 'five', line: 5, typeOnly: true },
      { specifier: 'six', line: 6, typeOnly: false },
      { specifier: 'seven', line: 7, typeOnly: false, dynamic: true },
      { specifier: 'eight', line: 8, typeOnly: true },
      { specifier: 'nine', line: 9, typeOnly: false },
      { specifier: 'ten', line: 10, typeOnly: false },
      { specifier: 'eleven', line: 11, typeOnly: false, dynamic: true },
      { specifier: undefined, line: 12, typeOnly: false, dynamic: true },
    ]);
  });

  test('reads the sources of every package', () => {
    const homes = new Set(workspace.files.map((file) => homeOf(file.path)));
    expect([...workspace.manifests.keys()].filter((folder) => !homes.has(folder))).toEqual([]);
  });
});

function unusedDependencies(manifest: Manifest, folder: string, files: readonly SourceFile[]): readonly string[] {
  const specifiers = files
    .filter((file) => within(file.path, folder) && isShipped(file.path))
    .flatMap((file) => file.imports.map((used) => used.specifier));
  const used = new Set(specifiers.map((specifier) => specifier && packageOf(specifier)));
  return manifest.dependencies.filter((name) => !used.has(name));
}
