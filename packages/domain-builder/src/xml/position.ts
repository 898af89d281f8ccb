/** A place in a text as people count it. */
export interface XmlPosition {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
}

/** Turns an offset (of `offsetOf`) into line and column. Lines end at LF, CR or CRLF. */
export const positionAt = (text: string, offset: number): XmlPosition => {
  const end = Math.min(Math.max(offset, 0), text.length);
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let line = 1;
  let lineStart = start;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    const isLineEnd = code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10);
    if (!isLineEnd) continue;
    line++;
    lineStart = i + 1;
  }
  return { line, column: Math.max(end - lineStart, 0) + 1 };
};
