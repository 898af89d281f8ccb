import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const cache = fileURLToPath(new URL('../../../../.cache/', import.meta.url));

/** The paths that `scripts/lib/downloads.mjs` brought under a name, or undefined when it has not. */
export function cached(name: 'kernel' | 'busybox' | 'secure-boot'): Readonly<Record<string, string>> | undefined {
  const folder = join(cache, name);
  const answerFile = join(folder, 'answer.json');
  if (!existsSync(answerFile)) return undefined;
  // Written by scripts/lib/downloads.mjs: names and paths below the folder.
  const answer = JSON.parse(readFileSync(answerFile, 'utf8')) as Readonly<Record<string, string>>;
  return Object.fromEntries(Object.entries(answer).map(([key, path]) => [key, join(folder, path)]));
}
