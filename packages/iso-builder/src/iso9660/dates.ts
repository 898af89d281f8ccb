/** Writes the 7 bytes of a recording date, in UTC (ECMA-119 §9.1.5). `seconds` lies in the years 1900 to 2155. */
export function writeRecordDate(target: Buffer, seconds: number, at: number): void {
  const date = new Date(seconds * 1000);
  target[at] = date.getUTCFullYear() - 1900;
  target[at + 1] = date.getUTCMonth() + 1;
  target[at + 2] = date.getUTCDate();
  target[at + 3] = date.getUTCHours();
  target[at + 4] = date.getUTCMinutes();
  target[at + 5] = date.getUTCSeconds();
  target[at + 6] = 0;
}

/** Writes the 17 bytes of a volume descriptor's date, in UTC (ECMA-119 §8.4.26.1); all zero digits mean "not specified". */
export function writeVolumeDate(target: Buffer, seconds: number | undefined, at: number): void {
  const digits =
    seconds === undefined
      ? '0'.repeat(16)
      : new Date(seconds * 1000)
          .toISOString()
          .replaceAll(/[^0-9]/g, '')
          .slice(0, 14)
          .padEnd(16, '0');
  target.write(digits, at, 'latin1');
  target[at + 16] = 0;
}
