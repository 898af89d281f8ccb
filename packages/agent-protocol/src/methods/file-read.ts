import * as z from 'zod';
import { defineMethod } from './define-method.ts';
import { bytesSchema, encodingSchema, pathSchema } from './shapes.ts';

/** Reads a regular file, or a part of it. */
export const fileRead = defineMethod({
  name: 'file.read',
  summary: 'Reads a regular file beneath an allowed root, or a part of it.',
  params: z.object({
    /** Absolute, without `..`; no component may be a symbolic link. */
    path: pathSchema,
    /** First byte to read. */
    offset: bytesSchema.default(0),
    /** Bytes to read; the rest of the file unless given. */
    length: bytesSchema.optional(),
    /** As `utf8`, a part that is not valid UTF-8 is an error (`IO`, kind `not-utf8`). */
    encoding: encodingSchema.default('utf8'),
  }),
  result: z.object({
    path: z.string(),
    content: z.string(),
    encoding: encodingSchema,
    offset: bytesSchema,
    bytesRead: bytesSchema,
    /** Size of the whole file when it was opened. */
    sizeBytes: bytesSchema,
    /** Whether the part ends where the file ends. */
    eof: z.boolean(),
  }),
  since: '0.1.0',
  mutates: false,
  longRunning: false,
  session: true,
});
