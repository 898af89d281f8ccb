import type { Codec } from './codec.ts';

const REPLACEMENT = 0xfffd;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const digitOf = new Map(Array.from(ALPHABET, (character, value) => [character.charCodeAt(0), value]));

/** Code points at once in String.fromCodePoint: well under every engine's limit of arguments. */
const BLOCK = 4096;

/** The codec in plain TypeScript, for engines that have nothing faster. */
export const pureCodec: Codec = {
  encodeUtf8,
  decodeUtf8: (bytes) => decode(bytes, false),
  encodeBase64,
  decodeBase64,
};

/** UTF-8 with every ill-formed part replaced by U+FFFD, as WHATWG's decoder does; fast when the bytes are well-formed. */
export function decodeUtf8Lossy(codec: Codec, bytes: Uint8Array): string {
  return codec.decodeUtf8(bytes) ?? decode(bytes, true) ?? '';
}

function encodeUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let at = 0;
  for (const character of text) {
    const scalar = character.codePointAt(0) ?? 0;
    const point = scalar >= 0xd800 && scalar <= 0xdfff ? REPLACEMENT : scalar;
    if (point < 0x80) {
      bytes[at++] = point;
    } else if (point < 0x800) {
      bytes[at++] = 0xc0 | (point >> 6);
      bytes[at++] = 0x80 | (point & 0x3f);
    } else if (point < 0x10000) {
      bytes[at++] = 0xe0 | (point >> 12);
      bytes[at++] = 0x80 | ((point >> 6) & 0x3f);
      bytes[at++] = 0x80 | (point & 0x3f);
    } else {
      bytes[at++] = 0xf0 | (point >> 18);
      bytes[at++] = 0x80 | ((point >> 12) & 0x3f);
      bytes[at++] = 0x80 | ((point >> 6) & 0x3f);
      bytes[at++] = 0x80 | (point & 0x3f);
    }
  }
  return bytes.slice(0, at);
}

/** The Unicode Standard, table 3-7: which second bytes a lead byte allows. */
function sequence(lead: number): { readonly more: number; readonly low: number; readonly high: number } | undefined {
  if (lead >= 0xc2 && lead <= 0xdf) return { more: 1, low: 0x80, high: 0xbf };
  if (lead === 0xe0) return { more: 2, low: 0xa0, high: 0xbf };
  if (lead === 0xed) return { more: 2, low: 0x80, high: 0x9f };
  if (lead >= 0xe1 && lead <= 0xef) return { more: 2, low: 0x80, high: 0xbf };
  if (lead === 0xf0) return { more: 3, low: 0x90, high: 0xbf };
  if (lead >= 0xf1 && lead <= 0xf3) return { more: 3, low: 0x80, high: 0xbf };
  if (lead === 0xf4) return { more: 3, low: 0x80, high: 0x8f };
  return undefined;
}

function decode(bytes: Uint8Array, lossy: boolean): string | undefined {
  let text = '';
  let points: number[] = [];
  for (let at = 0; at < bytes.length;) {
    const { point, length } = pointAt(bytes, at);
    if (point === undefined && !lossy) return undefined;
    points.push(point ?? REPLACEMENT);
    at += length;
    if (points.length === BLOCK) {
      text += String.fromCodePoint(...points);
      points = [];
    }
  }
  return text + String.fromCodePoint(...points);
}

/** The code point at an offset, or undefined with the length of the ill-formed part. */
function pointAt(bytes: Uint8Array, at: number): { readonly point: number | undefined; readonly length: number } {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return { point: lead, length: 1 };
  const shape = sequence(lead);
  if (shape === undefined) return { point: undefined, length: 1 };
  let point = lead & (0x3f >> shape.more);
  let { low, high } = shape;
  for (let index = 1; index <= shape.more; index++) {
    const byte = bytes[at + index] ?? 0;
    if (byte < low || byte > high) return { point: undefined, length: index };
    point = (point << 6) | (byte & 0x3f);
    low = 0x80;
    high = 0xbf;
  }
  return { point, length: shape.more + 1 };
}

function encodeBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at;
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    text += ALPHABET.charAt(group >> 18) + ALPHABET.charAt((group >> 12) & 63);
    text += left > 1 ? ALPHABET.charAt((group >> 6) & 63) : '=';
    text += left > 2 ? ALPHABET.charAt(group & 63) : '=';
  }
  return text;
}

function decodeBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0) return undefined;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  let at = 0;
  let held = 0;
  let bits = 0;
  for (let index = 0; index < text.length - padding; index++) {
    const digit = digitOf.get(text.charCodeAt(index));
    if (digit === undefined) return undefined;
    held = ((held << 6) | digit) & 0xfff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[at++] = (held >> bits) & 0xff;
    }
  }
  return (held & ((1 << bits) - 1)) === 0 ? bytes : undefined;
}
