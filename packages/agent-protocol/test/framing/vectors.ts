import { readFileSync } from 'node:fs';
import * as z from 'zod';
import type { Frame } from '../../src/index.ts';

const part = z.union([
  z.strictObject({ text: z.string() }),
  z.strictObject({ hex: z.string() }),
  z.strictObject({ repeat: z.string(), times: z.int() }),
]);
const frame = z.union([
  z.strictObject({ message: z.unknown() }),
  z.strictObject({ messageJson: z.string() }),
  z.strictObject({ malformed: z.string(), id: z.union([z.string(), z.number()]).optional() }),
]);
const file = z.strictObject({
  about: z.string(),
  vectors: z.array(
    z.strictObject({
      name: z.string(),
      maxFrame: z.int().optional(),
      maxDepth: z.int().optional(),
      input: z.array(part),
      frames: z.array(frame),
    }),
  ),
});

export interface FramingVector {
  readonly name: string;
  readonly limits: { readonly maxFrame?: number; readonly maxDepth?: number };
  readonly input: Uint8Array;
  readonly frames: readonly string[];
}

/** The language-neutral vectors, with frames as text that can be compared. */
export function framingVectors(): readonly FramingVector[] {
  const text = readFileSync(new URL('../vectors/framing.json', import.meta.url), 'utf8');
  return file.parse(JSON.parse(text)).vectors.map(({ name, maxFrame, maxDepth, input, frames }) => ({
    name,
    limits: { ...(maxFrame === undefined ? {} : { maxFrame }), ...(maxDepth === undefined ? {} : { maxDepth }) },
    input: Buffer.concat(input.map(bytesOf)),
    frames: frames.map((expected) => {
      if ('malformed' in expected) return `${expected.malformed} ${expected.id ?? ''}`;
      return 'messageJson' in expected ? expected.messageJson : JSON.stringify(expected.message);
    }),
  }));
}

/** A frame as the same text. */
export function describeFrame(read: Frame): string {
  return read.kind === 'message' ? JSON.stringify(read.value) : `${read.problem} ${read.id ?? ''}`;
}

function bytesOf(value: z.output<typeof part>): Uint8Array {
  if ('hex' in value) return Buffer.from(value.hex, 'hex');
  return Buffer.from('text' in value ? value.text : value.repeat.repeat(value.times));
}
