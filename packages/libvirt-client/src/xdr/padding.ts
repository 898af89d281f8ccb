/** `length` rounded up to a multiple of four (RFC 4506 §3). */
export function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
