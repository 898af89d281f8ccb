import { randomUUID } from 'node:crypto';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import {
  applyFixes,
  checkDomain,
  type Finding,
  formatDomain,
  type Host,
  lintDomain,
  parseDomain,
} from '@virtkit/domain-builder';
import { take } from './take.ts';

/** A fix can uncover another; one that undoes another ends here. */
const maxRounds = 5;

/** What was mended, and where it stood. */
export interface Mended {
  readonly title: string;
  readonly line: number | undefined;
}

/** Mends the errors and warnings that lint can mend in a file. What it does not touch stays as it was, comments too. */
export async function fix(file: string, host: Host): Promise<readonly Mended[]> {
  const text = await readFile(file, 'utf8');
  const mended: Mended[] = [];
  let now = text;
  for (let round = 0; round < maxRounds; round++) {
    const domain = parseDomain(now);
    // What is no domain is for the validation to report.
    if (!domain.ok) break;
    const fixable = lintDomain(domain.val, { host, text: now }).filter(isToMend);
    if (fixable.length === 0) break;
    const { domain: better, applied } = take(applyFixes(domain.val, fixable));
    if (applied.length === 0) break;
    now = formatDomain(take(checkDomain(better)));
    mended.push(...applied.map(titleOf));
  }
  if (now !== text) await writeWhole(file, now);
  return mended;
}

/** Advice is for people to take. */
const isToMend = ({ severity, fix: given }: Finding): boolean => severity !== 'info' && given !== undefined;

const titleOf = ({ fix: given, message, line }: Finding): Mended => ({ title: given?.title ?? message, line });

/** Writes a file beside the old one and puts it in its place when it is whole. */
async function writeWhole(file: string, text: string): Promise<void> {
  const { mode } = await stat(file);
  const part = join(dirname(file), `.${basename(file)}.${randomUUID()}`);
  try {
    const handle = await open(part, 'wx', mode);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
