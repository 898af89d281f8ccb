/** Bytes from hex digits; spaces and line ends do not count, and `#` begins a comment. */
export function hex(text: string): Buffer {
  return Buffer.from(text.replaceAll(/#.*/g, '').replaceAll(/\s/g, ''), 'hex');
}
