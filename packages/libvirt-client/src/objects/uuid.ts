const TEXT = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/iu;

/** 16 bytes as a UUID's text (RFC 9562 §4), in lower case. */
export function formatUuid(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** A UUID's bytes; the dashes may be missing. Throws a `TypeError` for anything else. */
export function parseUuid(text: string): Uint8Array {
  if (!TEXT.test(text)) throw new TypeError(`"${text}" is not a UUID (8-4-4-4-12 hexadecimal digits)`);
  return new Uint8Array(Buffer.from(text.replaceAll('-', ''), 'hex'));
}
