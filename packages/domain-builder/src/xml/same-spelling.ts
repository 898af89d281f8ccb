const LT = 60;
const GT = 62;
const SLASH = 47;
const BANG = 33;
const EQUALS = 61;
const COLON = 58;
const APOSTROPHE = 39;
const QUOTE = 34;
const AMPERSAND = 38;
const DASH = 45;
const BLANK = 32;
const CR = 13;

/**
 * True when the writer would write this part of a text just as it stands, so that it can be taken over. The part is an
 * element that was read without complaint: that it is well-formed is known, and only its spelling is looked at. It
 * answers false where it is not sure.
 */
export const isWrittenLikeThis = (text: string, start: number, end: number, prefixes: boolean): boolean => {
  let at = start;
  while (at < end) {
    if (text.charCodeAt(at) === LT) at = markupEnd(text, at, end, prefixes);
    else at = contentEnd(text, at, end);
    if (at === unlike) return false;
  }
  return at === end;
};

/** What the functions below give for what the writer would write in another way. */
const unlike = -1;

const markupEnd = (text: string, start: number, end: number, prefixes: boolean): number => {
  switch (text.charCodeAt(start + 1)) {
    case SLASH: {
      const close = text.indexOf('>', start);
      return text.charCodeAt(close - 1) <= BLANK ? unlike : close + 1;
    }
    case BANG:
      return commentEnd(text, start);
    default:
      return startTagEnd(text, start, end, prefixes);
  }
};

const commentEnd = (text: string, start: number): number => {
  if (text.charCodeAt(start + 2) !== DASH) return unlike;
  const end = text.indexOf('-->', start) + 3;
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === CR) return unlike;
  return end;
};

const startTagEnd = (text: string, start: number, end: number, prefixes: boolean): number => {
  let at = start + 1;
  for (let code = text.charCodeAt(at); code > BLANK && code !== GT && code !== SLASH; code = text.charCodeAt(++at)) {
    // `?` stands first in a processing instruction.
    if (code === 63 || (code === COLON && !prefixes)) return unlike;
  }
  while (at < end) {
    const code = text.charCodeAt(at);
    // Nothing inside would be written `/>`, and elements without text around them would be set on lines of their own.
    if (code === GT) return text.charCodeAt(at + 1) === LT ? unlike : at + 1;
    if (code === SLASH) return at + 2;
    if (code !== BLANK) return unlike;
    at = attributeEnd(text, at + 1, end, prefixes);
    if (at === unlike) return unlike;
  }
  return unlike;
};

const attributeEnd = (text: string, start: number, end: number, prefixes: boolean): number => {
  if (!prefixes && text.startsWith('xmlns', start)) return unlike;
  let at = start;
  for (let code = text.charCodeAt(at); code !== EQUALS; code = text.charCodeAt(++at)) {
    if (!(code > BLANK) || code === GT || code === SLASH || (code === COLON && !prefixes)) return unlike;
  }
  if (text.charCodeAt(at + 1) !== APOSTROPHE) return unlike;
  for (at += 2; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === APOSTROPHE) return at + 1;
    if (code < BLANK || code === QUOTE || code === GT) return unlike;
    if (code === AMPERSAND) {
      at = referenceEnd(text, at, inAttribute) - 1;
      if (at < start) return unlike;
    }
  }
  return unlike;
};

/** Where character data ends: at markup. */
const contentEnd = (text: string, start: number, end: number): number => {
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === LT) return at;
    if (code === APOSTROPHE || code === QUOTE || code === GT || code === CR) return unlike;
    if (code === AMPERSAND) {
      at = referenceEnd(text, at, inText);
      if (at === unlike) return unlike;
    } else {
      at++;
    }
  }
  return at;
};

const inText: readonly string[] = ['&amp;', '&lt;', '&gt;', '&apos;', '&quot;', '&#13;'];
const inAttribute: readonly string[] = [...inText, '&#10;', '&#9;'];

const referenceEnd = (text: string, start: number, known: readonly string[]): number => {
  for (const reference of known) if (text.startsWith(reference, start)) return start + reference.length;
  return unlike;
};
