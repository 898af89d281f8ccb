import * as z from 'zod';
import { defineMethod } from './define-method.ts';
import { bytesSchema, encodingSchema, pathSchema } from './shapes.ts';

/** Writes a whole file, all or nothing. */
export const fileWrite = defineMethod({
  name: 'file.write',
  summary: 'Writes a whole file beneath an allowed root: a temporary file is synced and renamed over the old one.',
  params: z.object({
    /** Absolute, without `..`; no component may be a symbolic link. */
    path: pathSchema,
    content: z.string(),
    encoding: encodingSchema.default('utf8'),
    /** Permission bits; unless given, those of the file that is replaced, or 0o644. */
    mode: z.int().min(0).max(0o777).optional(),
    /** Makes the directories that are missing beneath the root (mode 0o755). */
    createDirs: z.boolean().default(false),
    /** When false, an existing file is an error (`CONFLICT`). */
    overwrite: z.boolean().default(true),
  }),
  result: z.object({
    path: z.string(),
    bytesWritten: bytesSchema,
    /** Whether there was no such file before. */
    created: z.boolean(),
  }),
  since: '0.1.0',
  mutates: true,
  longRunning: false,
  session: true,
});
