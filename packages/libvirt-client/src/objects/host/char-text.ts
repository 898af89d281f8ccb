/** The text in an array of C characters: up to the first NUL, if there is one. */
export function charText(chars: Uint8Array): string {
  const end = chars.indexOf(0);
  return Buffer.from(end === -1 ? chars : chars.subarray(0, end)).toString('utf8');
}
