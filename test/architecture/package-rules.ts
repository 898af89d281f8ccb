import { builtinModules } from 'node:module';
import { isOfQuickjs } from './quickjs-modules.ts';
import { homeOf, importRule, isRelative, isShipped, packageOf, type Rule, targetOf, within } from './rule.ts';

/** The packages of ours that each package's own files may import. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'packages/libvirt-client': [],
  'packages/domain-builder': [],
  'packages/agent-protocol': [],
  'packages/agent-daemon': ['@virtkit/agent-protocol'],
  'packages/iso-builder': [],
};

/** It imports an optional peer, which no bundle may pull in: its top-level await cannot be in CommonJS. */
const unseenByBundlers = 'packages/domain-builder/src/validate/rng/import-libxml2.ts';

export const packageRules: readonly Rule[] = [
  importRule({
    title: 'a package imports only the packages of ours that the design allows',
    judge: (used, file, workspace) => {
      const name = packageOf(used.specifier);
      const home = homeOf(file.path);
      if (!name?.startsWith('@virtkit/') || !home.startsWith('packages/')) return undefined;
      const mayImport = allowed[home];
      if (mayImport === undefined) return `is imported by ${home}, which has no line in the table of allowed imports`;
      if (mayImport.includes(name) || workspace.manifests.get(home)?.name === name) return undefined;
      // The installation ISO is written when the agent is packaged, never when it runs.
      if (name === '@virtkit/iso-builder' && within(file.path, 'packages/agent-daemon/packaging')) return undefined;
      return `may not be imported by ${home}`;
    },
    broken: [
      ['packages/libvirt-client/src/a.ts', "import { domain } from '@virtkit/domain-builder';"],
      ['packages/domain-builder/test/a.test.ts', "import { connect } from '@virtkit/libvirt-client';"],
      ['packages/agent-protocol/src/a.ts', "export * from '@virtkit/agent-daemon';"],
      ['packages/agent-daemon/src/a.ts', "const iso = await import('@virtkit/iso-builder');"],
      ['packages/iso-builder/src/a.ts', "import type { AgentError } from '@virtkit/agent-protocol';"],
      ['packages/newcomer/src/a.ts', "import '@virtkit/iso-builder';"],
    ],
    obeying: [
      ['packages/agent-daemon/src/a.ts', "import { methods } from '@virtkit/agent-protocol/core';"],
      ['packages/agent-daemon/packaging/a.ts', "import { iso } from '@virtkit/iso-builder';"],
      ['examples/any/src/a.ts', "import { connect } from '@virtkit/libvirt-client';"],
      ['test/e2e/a.test.ts', "import { connect } from '@virtkit/libvirt-client';"],
    ],
  }),
  importRule({
    title: "nobody reaches into another package's folder by path",
    judge: (used, file) => {
      const target = targetOf(file, used);
      // The scripts run before the workspace's links exist, and build what the links point at.
      if (target === undefined || within(file.path, 'scripts')) return undefined;
      const home = homeOf(target);
      if (home === homeOf(file.path) || !home.includes('/')) return undefined;
      return `reaches into ${home}: use its public name`;
    },
    broken: [
      ['packages/agent-daemon/src/a.ts', "import { methods } from '../../agent-protocol/src/methods/index.ts';"],
      ['examples/any/src/a.ts', "import { connect } from '../../../packages/libvirt-client/dist/index.js';"],
      ['test/e2e/a.test.ts', "import { run } from '../../examples/any/src/run.ts';"],
    ],
    obeying: [['packages/agent-daemon/test/a.test.ts', "import { daemon } from '../src/daemon.ts';"]],
  }),
  importRule({
    title: 'a package of ours is imported by a name that it exports',
    judge: (used) => {
      const name = packageOf(used.specifier);
      if (name === undefined || !name.startsWith('@virtkit/')) return undefined;
      return /\/(?:src|dist)\b/.test(used.specifier) ? 'is no public entry' : undefined;
    },
    broken: [
      ['examples/any/src/a.ts', "import { connect } from '@virtkit/libvirt-client/dist/index.js';"],
      ['test/e2e/a.test.ts', "import { connect } from '@virtkit/libvirt-client/src/index.ts';"],
    ],
    obeying: [['test/e2e/a.test.ts', "import { startServer } from '@virtkit/libvirt-client/testing';"]],
  }),
  importRule({
    title: 'every imported package is declared by the manifest that counts for the file',
    judge: (used, file, { manifests }) => {
      const name = packageOf(used.specifier);
      if (name === undefined || builtinModules.includes(used.specifier) || isOfQuickjs(file, used)) return undefined;
      const home = homeOf(file.path);
      const manifest = manifests.get(home);
      if (manifest === undefined || manifest.name === name || manifest.dependencies.includes(name)) return undefined;
      const isLazy = used.typeOnly || used.dynamic === true;
      if (isLazy && manifest.optionalPeers.includes(name)) return undefined;
      if (isShipped(file.path)) return `is not among the dependencies of ${home}/package.json`;
      // test/ and the scripts are the workspace's own: its tools are theirs.
      const tools = home === 'test' ? (manifests.get('.')?.devDependencies ?? []) : [];
      if ([...manifest.devDependencies, ...tools].includes(name)) return undefined;
      return `is not declared in ${home}/package.json`;
    },
    broken: [
      ['packages/iso-builder/src/a.ts', "import * as z from 'zod';"],
      ['packages/iso-builder/src/a.ts', "import { test } from 'vitest';"],
      ['packages/agent-daemon/standalone/a.ts', "import { test } from 'vitest';"],
      ['packages/domain-builder/src/validate/a.ts', "import { XmlDocument } from 'libxml2-wasm';"],
      ['packages/iso-builder/src/a.ts', "const xml = await import('libxml2-wasm');"],
      ['packages/iso-builder/test/a.test.ts', "import '@scope/nobody-declares-this/part';"],
      ['test/packaging/a.test.ts', "import { execa } from 'execa';"],
    ],
    obeying: [
      ['packages/iso-builder/src/a.ts', "import { Ok } from 'ts-results'; import { open } from 'node:fs/promises';"],
      ['packages/iso-builder/test/a.test.ts', "import { test } from 'vitest';"],
      ['packages/domain-builder/src/validate/a.ts', "const xml = await import('libxml2-wasm');"],
      ['test/packaging/a.test.ts', "import ts from 'typescript';"],
    ],
  }),
  importRule({
    title: 'Node built-ins are imported with their node: prefix',
    judge: (used, file) =>
      builtinModules.includes(used.specifier) && !isOfQuickjs(file, used)
        ? `must be 'node:${used.specifier}'`
        : undefined,
    broken: [['packages/iso-builder/src/a.ts', "import { readFile } from 'fs/promises';"]],
    obeying: [['packages/iso-builder/src/a.ts', "import { readFile } from 'node:fs/promises';"]],
  }),
  importRule({
    title: 'a relative import names its file with the extension that it has',
    judge: (used, file, { exists }) => {
      if (!isRelative(used.specifier)) return undefined;
      const written = file.path.endsWith('.ts') ? /\.(?:ts|mjs|json)$/ : /\.[cm]?js$/;
      if (!written.test(used.specifier))
        return file.path.endsWith('.ts') ? 'does not end in .ts' : 'does not end in .js';
      const target = targetOf(file, used);
      // What is built (dist) may not be there yet.
      if (target === undefined || target.includes('/dist/')) return undefined;
      return exists(target) ? undefined : 'names no file';
    },
    broken: [
      ['packages/iso-builder/src/a.ts', "import { b } from './index.js';"],
      ['packages/iso-builder/src/a.ts', "export * from './index';"],
      ['packages/iso-builder/src/a.ts', "export * from './no-such-file.ts';"],
    ],
    obeying: [
      ['packages/iso-builder/src/a.ts', "export * from './index.ts';"],
      ['scripts/a.mjs', "import { root } from './lib/paths.mjs';"],
    ],
  }),
  {
    title: 'what is imported is written down, not computed',
    check: (file) =>
      file.imports
        .filter((used) => used.specifier === undefined && isShipped(file.path) && file.path !== unseenByBundlers)
        .map((used) => `${file.path}:${used.line}: the imported module is computed at run time`),
    broken: [['packages/iso-builder/src/a.ts', 'export const load = (name: string) => import(name);']],
    obeying: [
      ['packages/iso-builder/src/a.ts', "export const load = () => import('node:fs');"],
      [unseenByBundlers, 'export const load = (name: string) => import(name);'],
    ],
  },
];
