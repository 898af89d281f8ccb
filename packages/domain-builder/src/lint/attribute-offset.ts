const isSpace = (code: number): boolean => code === 32 || code === 9 || code === 10 || code === 13;

/**
 * Where an attribute's name starts in the text, `tag` being the offset of the element's `<`. The parser keeps the offsets
 * of tags only. The text has been parsed, so the tag is well-formed; `undefined` when this is not the tag of that element,
 * because the text is another one.
 */
export const attributeOffset = (text: string, tag: number, element: string, attribute: string): number | undefined => {
  if (!text.startsWith(`<${element}`, tag)) return undefined;
  let at = tag + 1 + element.length;
  for (;;) {
    while (isSpace(text.charCodeAt(at))) at++;
    const equals = text.indexOf('=', at);
    if (equals === -1 || !isNameStart(text.charCodeAt(at))) return undefined;
    const start = at;
    const name = text.slice(start, equals).trimEnd();
    at = equals + 1;
    while (isSpace(text.charCodeAt(at))) at++;
    const quote = text.charAt(at);
    const end = quote === '"' || quote === "'" ? text.indexOf(quote, at + 1) : -1;
    if (end === -1) return undefined;
    if (name === attribute) return start;
    at = end + 1;
  }
};

const isNameStart = (code: number): boolean => code !== 62 && code !== 47 && !Number.isNaN(code);
