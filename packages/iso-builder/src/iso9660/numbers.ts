/** Writes a 16-bit number in both byte orders (ECMA-119 §7.2.3). */
export function writeBoth16(target: Buffer, value: number, at: number): void {
  target.writeUInt16LE(value, at);
  target.writeUInt16BE(value, at + 2);
}

/** Writes a 32-bit number in both byte orders (ECMA-119 §7.3.3). */
export function writeBoth32(target: Buffer, value: number, at: number): void {
  target.writeUInt32LE(value, at);
  target.writeUInt32BE(value, at + 4);
}
