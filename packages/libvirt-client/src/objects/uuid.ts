const TEXT = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/iu;

const HEX = /* @__PURE__ */ Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** 16 bytes as a UUID's text (RFC 9562 §4), in lower case. */
export function formatUuid(bytes: Uint8Array): string {
  let text = '';
  for (let index = 0; index < bytes.length; index++) {
    if (index === 4 || index === 6 || index === 8 || index === 10) text += '-';
    text += HEX[bytes[index] ?? 0];
  }
  return text;
}

/** A UUID's bytes; the dashes may be missing. Throws a `TypeError` for anything else. */
export function parseUuid(text: string): Uint8Array {
  if (!TEXT.test(text)) throw new TypeError(`"${text}" is not a UUID (8-4-4-4-12 hexadecimal digits)`);
  return new Uint8Array(Buffer.from(text.replaceAll('-', ''), 'hex'));
}
