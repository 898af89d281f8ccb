/** How much of a line is looked at: an id comes second in what JSON-RPC libraries write, and ours is 33 characters long. */
const PREFIX = 512;

const pattern =
  /^\s*\{\s*(?:"jsonrpc"\s*:\s*"2\.0"\s*,\s*)?"id"\s*:\s*(?:"([\x20-\x21\x23-\x5b\x5d-\x7e]{1,256})"|(-?[0-9]{1,15}))\s*,/;

/**
 * The id of a request that is too long to be read, so that its sender gets an answer. Only where it is the first member or
 * follows `jsonrpc`: further inside, the same text could belong to the parameters.
 */
export function recoverId(line: Uint8Array): string | number | undefined {
  let prefix = '';
  for (const byte of line.subarray(0, PREFIX)) prefix += String.fromCharCode(byte);
  const [, text, digits] = pattern.exec(prefix) ?? [];
  if (text !== undefined) return text;
  return digits === undefined ? undefined : Number(digits);
}
