import { LibvirtError } from '../../errors.ts';

/** RFC 3454 B.1: mapped to nothing. */
const NOTHING = /\u00ad|\u034f|\u1806|\u180b|\u180c|\u180d|\u200b|\u200c|\u200d|\u2060|[\ufe00-\ufe0f]|\ufeff/gu;
/** RFC 3454 C.1.2: spaces that are not ASCII's. */
const SPACE = /[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000]/gu;
/**
 * RFC 3454 C.2 to C.9: control, private use, non-characters, surrogates, what changes the display, tags; and A.1, what
 * has no meaning yet, which is asked of the Unicode of this Node rather than of 3.2.
 */
const PROHIBITED =
  /[\p{Cc}\p{Co}\p{Cs}\p{Cn}\u0340\u0341\u06dd\u070f\u180e\u200e\u200f\u2028-\u202e\u2061-\u2063\u206a-\u206f\u2ff0-\u2ffb\ufff9-\ufffd]|[\u{1d173}-\u{1d17a}\u{e0001}\u{e0020}-\u{e007f}]/u;
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u05be\u05c3]/u;
const LEFT_TO_RIGHT = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hangul}]/u;

/**
 * A user name or password as both sides shall compute with it (SASLprep, RFC 4013). Throws `INVALID_ARG` for what it does
 * not allow; the text itself is in no message.
 */
export function saslprep(text: string, what: 'user name' | 'password'): string {
  const prepared = text.replaceAll(SPACE, ' ').replaceAll(NOTHING, '').normalize('NFKC');
  if (prepared === '') throw notAllowed(what, 'it is empty');
  if (PROHIBITED.test(prepared)) throw notAllowed(what, 'it has a character that SASLprep (RFC 4013) prohibits');
  if (RIGHT_TO_LEFT.test(prepared) && !isOneDirection(prepared)) {
    throw notAllowed(what, 'it mixes right-to-left and left-to-right writing, which SASLprep (RFC 4013) prohibits');
  }
  return prepared;
}

/** RFC 3454, section 6: begins and ends right-to-left, with nothing left-to-right within. */
function isOneDirection(text: string): boolean {
  const ends = [Array.from(text).at(0), Array.from(text).at(-1)];
  return ends.every((character) => RIGHT_TO_LEFT.test(character ?? '')) && !LEFT_TO_RIGHT.test(text);
}

const notAllowed = (what: string, why: string) => new LibvirtError('INVALID_ARG', `the ${what} cannot be used: ${why}`);
