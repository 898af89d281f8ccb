import { posix } from 'node:path';
import type { Import } from './imports-of.ts';
import type { SourceFile, Workspace } from './workspace.ts';

/** One rule about imports, with the proof that it bites. */
export interface Rule {
  /** The rule as a sentence. */
  readonly title: string;
  /** What a file does wrong, one message each; empty when it obeys. */
  readonly check: (file: SourceFile, workspace: Workspace) => readonly string[];
  /** Files that break the rule: path and text. */
  readonly broken: readonly Sample[];
  /** Files that come close and obey. */
  readonly obeying?: readonly Sample[];
}

/** A file that exists only in the test. */
export type Sample = readonly [path: string, text: string];

/** A rule that judges one import at a time: `judge` answers what is wrong, or `undefined`. */
export function importRule(
  rule: Omit<Rule, 'check'> & {
    readonly judge: (used: NamedImport, file: SourceFile, workspace: Workspace) => string | undefined;
  },
): Rule {
  const { judge, ...rest } = rule;
  return {
    ...rest,
    check: (file, workspace) =>
      file.imports.flatMap((used) => {
        if (used.specifier === undefined) return [];
        const wrong = judge({ ...used, specifier: used.specifier }, file, workspace);
        return wrong === undefined ? [] : [`${file.path}:${used.line}: '${used.specifier}' ${wrong}`];
      }),
  };
}

/** An import whose module is written down. */
export type NamedImport = Import & { readonly specifier: string };

export const isRelative = (specifier: string): boolean => /^\.{1,2}(?:\/|$)/.test(specifier);

export const isNode = (specifier: string): boolean => specifier.startsWith('node:');

/** `zod` of `zod/v4`, `@virtkit/x` of `@virtkit/x/y`; `undefined` for a path or a Node built-in. */
export function packageOf(specifier: string): string | undefined {
  if (isRelative(specifier) || isNode(specifier) || specifier.startsWith('/')) return undefined;
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

/** The path, relative to the root, that a relative import names. */
export const targetOf = (file: SourceFile, used: NamedImport): string | undefined =>
  isRelative(used.specifier) ? posix.join(posix.dirname(file.path), used.specifier) : undefined;

/** `packages/x` of a path below it, `test`, `examples/x`, or `.`: the folder of the manifest that counts for the path. */
export const homeOf = (path: string): string => /^(?:(?:packages|examples)\/[^/]+|test)(?=\/)/.exec(path)?.[0] ?? '.';

/** Whether `path` is `folder` or lies below it. */
export const within = (path: string, ...folders: readonly string[]): boolean =>
  folders.some((folder) => path === folder || path.startsWith(`${folder}/`));

/** Whether a package's users get the file: everything of it but its tests, benches, generators and tool settings. */
export function isShipped(path: string): boolean {
  const below = /^packages\/[^/]+\/(.+)$/.exec(path)?.[1];
  return below !== undefined && !/^(?:test|bench|codegen)\/|^[^/]+\.config\.ts$/.test(below);
}
