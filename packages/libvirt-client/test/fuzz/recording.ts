import { readFileSync } from 'node:fs';

/** One message of a recorded connection, whole, length word included. */
export interface RecordedFrame {
  readonly from: 'client' | 'server';
  readonly bytes: Buffer;
}

/**
 * Reads a recording: `#` begins a comment, `>` a message of the client, `<` one of the server, both in hexadecimal digits
 * that go on in the lines that follow.
 */
export function readRecording(name: string): readonly RecordedFrame[] {
  const text = readFileSync(new URL(`./fixtures/${name}.hex`, import.meta.url), 'latin1').replaceAll(/#.*$/gm, '');
  return [...text.matchAll(/([<>])([\da-f\s]+)/g)].map(([, side, digits = '']) => ({
    from: side === '>' ? 'client' : 'server',
    bytes: Buffer.from(digits.replaceAll(/\s/g, ''), 'hex'),
  }));
}
