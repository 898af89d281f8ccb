// XML 1.0 (5th edition) §2.2 Char and §2.3 NameStartChar, NameChar.
const nameStart =
  ':A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}-\\u{200D}' +
  '\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}';
const nameRest = `${nameStart}\\-.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}-\\u{2040}`;

const wholeName = new RegExp(`^[${nameStart}][${nameRest}]*$`, 'u');
const nameAtPosition = new RegExp(`[${nameStart}][${nameRest}]*`, 'uy');

// In `u` mode the surrogates of a pair are one character, so this class finds lone ones only.
// oxlint-disable-next-line no-control-regex -- these are the characters that XML forbids
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/u;

/** The offset of the first character that XML forbids, or -1. */
export const forbiddenCharacterAt = (text: string): number => text.search(forbidden);

/** Where the name that starts at `start` ends; `start` itself when there is none. */
export const nameEnd = (text: string, start: number): number => {
  nameAtPosition.lastIndex = start;
  return nameAtPosition.test(text) ? nameAtPosition.lastIndex : start;
};

/** True for a name of XML with namespaces: one colon at most, and not at an end. */
export const isQualifiedName = (name: string): boolean => {
  if (!wholeName.test(name)) return false;
  const colon = name.indexOf(':');
  if (colon === -1) return true;
  return (
    colon > 0 && colon < name.length - 1 && !name.includes(':', colon + 1) && wholeName.test(name.slice(colon + 1))
  );
};

/** True when the code point is a character of XML. */
export const isCharacter = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff);

/** How messages name a character. */
export const codePointName = (text: string, at: number): string =>
  `U+${(text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Names that could reach an object's prototype in code that uses them as keys; fast-xml-parser refuses them too. */
export const isReservedName = (name: string): boolean =>
  name === '__proto__' || name === 'constructor' || name === 'prototype';

/** White space of XML. */
export const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 9 || code === 13;

const asciiName = new Uint8Array(128);
for (const char of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.:') {
  asciiName[char.charCodeAt(0)] = 1;
}

/** True for a name character below U+0080, the kind that nearly every name is made of. */
export const isAsciiNameCode = (code: number): boolean => asciiName[code] === 1;

// XML 1.0 §2.8 XMLDecl.
const declaration =
  /^\s+version\s*=\s*(['"])1\.[0-9]+\1(?:\s+encoding\s*=\s*(['"])[A-Za-z][\w.-]*\2)?(?:\s+standalone\s*=\s*(['"])(?:yes|no)\3)?\s*$/;

/** True for what may stand between `<?xml` and `?>`. */
export const isDeclarationBody = (text: string): boolean => declaration.test(text);
