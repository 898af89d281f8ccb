import * as native from 'native';
import * as std from 'std';
import type { LogLevel } from '../host.ts';

/** sd-daemon(3)'s prefixes, which the journal turns into priorities. */
const PRIORITY: Readonly<Record<LogLevel, string>> = { error: '<3>', warning: '<4>', info: '<6>', audit: '<5>' };
const forJournal = std.getenv('JOURNAL_STREAM') !== undefined;

/** Writes one line to standard error. */
export function logLine(level: LogLevel, line: string): void {
  const prefix = forJournal ? PRIORITY[level] : 'virtkit-agent: ';
  native.logLine(`${prefix}${level}: ${line}\n`);
}
