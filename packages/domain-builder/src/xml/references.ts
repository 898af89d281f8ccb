import { isCharacter } from './characters.ts';

// XML 1.0 §4.6; every other entity would need a DTD, which is refused.
const predefined: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['apos', "'"],
  ['quot', '"'],
]);

/** No reference that is valid is longer than `&#x0…10FFFF;` with a reasonable number of zeros. */
const longestReference = 32;

const decodeOne = (body: string): string | undefined => {
  if (!body.startsWith('#')) return predefined.get(body);
  const digits = /^#(?:x([0-9a-fA-F]+)|([0-9]+))$/.exec(body);
  if (!digits) return undefined;
  const code = digits[1] === undefined ? Number.parseInt(digits[2] ?? '', 10) : Number.parseInt(digits[1], 16);
  return isCharacter(code) ? String.fromCodePoint(code) : undefined;
};

/** The offset of the first reference that stands for nothing, or -1. */
export const badReferenceAt = (text: string): number => {
  for (let at = text.indexOf('&'); at !== -1; at = text.indexOf('&', at + 1)) {
    const semicolon = text.slice(at, at + longestReference).indexOf(';');
    if (semicolon === -1 || decodeOne(text.slice(at + 1, at + semicolon)) === undefined) return at;
  }
  return -1;
};

/** Replaces the references of text that `badReferenceAt` has passed. */
export const decodeReferences = (text: string): string =>
  text.includes('&') ? text.replace(/&([^;]*);/g, (whole, body: string) => decodeOne(body) ?? whole) : text;

const lineOrTab = /[\n\t\r]/;

/** A raw attribute value as XML 1.0 §3.3.3 normalizes it: literal white space becomes blanks, references are kept. */
export const decodeAttribute = (raw: string): string => {
  return decodeReferences(lineOrTab.test(raw) ? raw.replace(/\r\n|[\n\t\r]/g, ' ') : raw);
};
