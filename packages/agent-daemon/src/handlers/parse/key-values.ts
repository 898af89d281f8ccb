/**
 * os-release(5): shell-like assignments, values bare or in single or double quotes, a backslash before `$ " \ ` and the
 * backquote in double quotes.
 */
export function parseOsRelease(text: string): Map<string, string> {
  const values = new Map<string, string>();
  for (const line of text.split('\n')) {
    const match = /^([A-Z][A-Z0-9_]*)=(.*)$/.exec(line.trim());
    if (match?.[1] !== undefined && match[2] !== undefined) values.set(match[1], unquote(match[2]));
  }
  return values;
}

/** `Key:   123 kB` lines of /proc/meminfo and /proc/PID/status, in bytes. */
export function parseKilobytes(text: string): Map<string, number> {
  const values = new Map<string, number>();
  for (const match of text.matchAll(/^([A-Za-z0-9_()]+):\s+([0-9]+) kB$/gm)) {
    if (match[1] !== undefined) values.set(match[1], Number(match[2]) * 1024);
  }
  return values;
}

function unquote(value: string): string {
  const quote = value[0];
  if (value.length < 2 || (quote !== '"' && quote !== "'") || !value.endsWith(quote)) return value;
  const inner = value.slice(1, -1);
  return quote === '"' ? inner.replaceAll(/\\(["\\$`])/g, '$1') : inner;
}
