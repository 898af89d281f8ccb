import * as z from 'zod';
import { defineMethod } from './define-method.ts';
import { bytesSchema, durationMsSchema, encodingSchema, pathSchema } from './shapes.ts';

const argumentSchema = z.string().max(131_072);

/** Runs a program to its end. */
export const execRun = defineMethod({
  name: 'exec.run',
  summary: 'Runs a program without a shell, waits for its end and returns what it wrote.',
  params: z.object({
    /** Program and arguments. A name without a slash is looked up in the PATH of the agent's clean environment. */
    argv: z.array(argumentSchema).min(1).max(1024),
    /** Absolute path of the working directory; `/` unless given. */
    cwd: pathSchema.optional(),
    /** Added to the clean environment, as far as the policy lets the caller set these names. */
    env: z.record(z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/), argumentSchema).optional(),
    /** What the program reads from its standard input; nothing unless given. */
    input: z.string().optional(),
    inputEncoding: encodingSchema.default('utf8'),
    /** How the output is returned. As `utf8`, bytes that are not valid become U+FFFD. */
    encoding: encodingSchema.default('utf8'),
    /** The program's process group is ended after this time: SIGTERM, then SIGKILL. 30 s unless given. */
    timeoutMs: z.int().min(1).optional(),
    /** Most bytes returned of each stream; the agent's limit unless given. */
    maxOutputBytes: bytesSchema.optional(),
  }),
  result: z.object({
    /** Exit code, or null when a signal ended the program. Not 0 is a result, not an error. */
    exitCode: z.int().nullable(),
    /** Name of the signal that ended the program (`SIGKILL`), or null. */
    signal: z.string().nullable(),
    /** Whether the agent ended it because its time was over. */
    timedOut: z.boolean(),
    stdout: z.string(),
    stderr: z.string(),
    encoding: encodingSchema,
    /** Whether the program wrote more than is returned. */
    stdoutTruncated: z.boolean(),
    stderrTruncated: z.boolean(),
    durationMs: durationMsSchema,
  }),
  since: '0.1.0',
  mutates: true,
  longRunning: true,
  session: true,
});
