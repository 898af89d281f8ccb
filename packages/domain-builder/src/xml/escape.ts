// What needs a closer look below U+0080: markup, quotes and control characters; in text, tab and line feed do not. libvirt
// escapes both quotes everywhere, so we do.
const ATTRIBUTE = 1;
const TEXT = 2;
const closerLook = new Uint8Array(128).fill(ATTRIBUTE | TEXT, 0, 32);
for (const char of '&<>\'"') closerLook[char.charCodeAt(0)] = ATTRIBUTE | TEXT;
for (const char of '\n\t') closerLook[char.charCodeAt(0)] = ATTRIBUTE;

/** True when a value cannot be written as it is, or when it takes more than this to say that it can. */
const needsWork = (value: string, use: number): boolean => {
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (code < 128 ? ((closerLook[code] ?? 0) & use) !== 0 : code >= 0xd800) return true;
  }
  return false;
};

/** False when the text of an attribute's value is the value itself. */
export const attributeNeedsWork = (value: string): boolean => needsWork(value, ATTRIBUTE);

/** False when the text of character data is the data itself. */
export const textNeedsWork = (value: string): boolean => needsWork(value, TEXT);

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  "'": '&apos;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

const escaped = (char: string): string => escapes[char] ?? char;

/** The text of an attribute's value that holds only characters that XML allows. */
export const escapeAttribute = (value: string): string => value.replace(/[&<>'"\n\r\t]/g, escaped);

/** The text of character data that holds only characters that XML allows. A carriage return would be read as a line feed (XML 1.0 §2.11). */
export const escapeText = (value: string): string => value.replace(/[&<>'"\r]/g, escaped);
