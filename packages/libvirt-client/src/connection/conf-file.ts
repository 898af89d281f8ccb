import { readFile } from 'node:fs/promises';
import { LibvirtError } from '../errors.ts';

/** What a setting of libvirt's configuration files can be. */
export type ConfValue = string | number | readonly ConfValue[];

/** More than any such file has. */
const LARGEST_BYTES = 1 << 20;
const TOKEN =
  /[ \t\r\n]+|#[^\n]*|(?<name>[A-Za-z_][\w.-]*)|(?<number>-?\d+)|"""(?<long>[\s\S]*?)"""|"(?<double>[^"\n]*)"|'(?<single>[^'\n]*)'|(?<mark>[=[\],])/uy;

interface Token {
  readonly kind: 'name' | 'value' | 'mark';
  readonly value: string | number;
  readonly line: number;
}

/** A small file's text; undefined where there is none. Throws `CONF_SYNTAX` for one that cannot be read. */
export async function readOptional(file: string): Promise<string | undefined> {
  try {
    const text = await readFile(file, 'utf8');
    if (text.length <= LARGEST_BYTES) return text;
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new LibvirtError('CONF_SYNTAX', `${file} cannot be read: ${String(cause)}`, { cause });
  }
  throw new LibvirtError('CONF_SYNTAX', `${file} is larger than ${LARGEST_BYTES} bytes`);
}

/** Reads `name = value` lines, as in libvirt.conf. Throws `CONF_SYNTAX`. */
export function parseConf(text: string, file: string): ReadonlyMap<string, ConfValue> {
  const settings = new Map<string, ConfValue>();
  const tokens = tokenize(text, file);
  let at = 0;
  const next = () => tokens[at++];
  const isMark = (mark: string) => tokens[at]?.kind === 'mark' && tokens[at]?.value === mark;
  const fail = (what: string) => syntax(file, tokens[Math.min(at, tokens.length) - 1]?.line ?? 1, what);
  const value = (): ConfValue => {
    if (!isMark('[')) {
      const token = next();
      if (token?.kind !== 'value') throw fail('expected a number, a string or a list');
      return token.value;
    }
    at += 1;
    const items: ConfValue[] = [];
    while (!isMark(']')) {
      const item = next();
      if (item?.kind !== 'value') throw fail('expected a string in the list');
      items.push(item.value);
      if (isMark(',')) at += 1;
      else if (!isMark(']')) throw fail('expected a comma or the end of the list');
    }
    at += 1;
    return items;
  };
  while (at < tokens.length) {
    const name = next();
    if (name?.kind !== 'name') throw fail('expected the name of a setting');
    if (!isMark('=')) throw fail(`expected = after ${name.value}`);
    at += 1;
    settings.set(String(name.value), value());
  }
  return settings;
}

function tokenize(text: string, file: string): Token[] {
  const tokens: Token[] = [];
  let line = 1;
  TOKEN.lastIndex = 0;
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    const match = TOKEN.exec(text);
    if (match === null) throw syntax(file, line, 'not understood');
    const { name, number, long, double, single, mark } = match.groups ?? {};
    const string = long ?? double ?? single;
    if (name !== undefined) tokens.push({ kind: 'name', value: name, line });
    else if (number !== undefined) tokens.push({ kind: 'value', value: Number(number), line });
    else if (string !== undefined) tokens.push({ kind: 'value', value: string, line });
    else if (mark !== undefined) tokens.push({ kind: 'mark', value: mark, line });
    line += match[0].split('\n').length - 1;
  }
  return tokens;
}

/** The line's text is left out: it may hold a password. */
const syntax = (file: string, line: number, what: string) =>
  new LibvirtError('CONF_SYNTAX', `${file}, line ${line}: ${what}`);
