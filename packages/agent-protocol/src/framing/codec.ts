/**
 * Text and binary conversions that the portable code cannot do fast on every engine: Node has them built in, the stand-alone
 * executable has them in C, and `pureCodec` does them in plain TypeScript.
 */
export interface Codec {
  /** UTF-8 bytes of the text; a lone surrogate becomes U+FFFD (the WHATWG encoder's rule). */
  readonly encodeUtf8: (text: string) => Uint8Array;
  /** The text, or undefined when the bytes are not valid UTF-8 (RFC 3629: no overlong forms, no surrogates). A BOM is kept. */
  readonly decodeUtf8: (bytes: Uint8Array) => string | undefined;
  /** Standard alphabet with padding (RFC 4648 §4), no line breaks. */
  readonly encodeBase64: (bytes: Uint8Array) => string;
  /** The bytes, or undefined for anything but the standard alphabet with right padding and zero trailing bits. */
  readonly decodeBase64: (text: string) => Uint8Array | undefined;
}
