import { type NamedImport, within } from './rule.ts';
import type { SourceFile } from './workspace.ts';

/** What is written for QuickJS alone: its host and the executable's main program. Not portable, and no Node either. */
export const quickjs: readonly string[] = [
  'packages/agent-daemon/src/host/quickjs',
  'packages/agent-daemon/src/quickjs-main.ts',
];

/** The modules that the executable itself brings: the engine's and our C module. */
export const quickjsModules: ReadonlySet<string> = new Set(['native', 'os', 'std']);

/** Whether the import is of a module of the executable, by a file that runs there; the tests' JavaScript does too. */
export const isOfQuickjs = (file: SourceFile, used: NamedImport): boolean =>
  quickjsModules.has(used.specifier) &&
  (within(file.path, ...quickjs) || /^packages\/agent-daemon\/test\/.*\.js$/.test(file.path));
