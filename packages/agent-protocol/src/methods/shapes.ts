import * as z from 'zod';

/** A count of bytes, exact up to 2^53 - 1. */
export const bytesSchema = z.int().min(0);

/** Milliseconds since 1970-01-01T00:00Z. */
export const utcMsSchema = z.int();

/** A span of time in milliseconds. */
export const durationMsSchema = z.number().min(0);

/** How bytes travel in a JSON string. */
export const encodingSchema = z.enum(['utf8', 'base64']);
/** How bytes travel in a JSON string: as the text they are, or as base64. */
export type ContentEncoding = z.output<typeof encodingSchema>;

/** An absolute path in the guest, without NUL; PATH_MAX is 4096 bytes. */
export const pathSchema = z.string().min(1).max(4096);

export const softwareSchema = z.object({ name: z.string().max(128), version: z.string().max(64) });

/** Whether a method can be called now, and if not, why. */
const capabilitySchema = z.object({
  since: z.string(),
  enabled: z.boolean(),
  reason: z.string().optional(),
});

export const capabilitiesSchema = z.record(z.string(), capabilitySchema);
/** Method name to whether it can be called: what decides, instead of comparing versions. */
export type Capabilities = Readonly<Record<string, z.output<typeof capabilitySchema>>>;

/** The limits that the agent enforces. */
export const limitsSchema = z.object({
  /** Longest line the agent accepts, in bytes. */
  maxFrame: z.int().min(1),
  /** Most bytes that one output stream of `exec.run` returns. */
  maxOutputBytes: bytesSchema,
  /** Longest time that a program may run. */
  maxExecMs: durationMsSchema,
  /** How many long-running requests run at the same time. */
  maxConcurrent: z.int().min(1),
  /** Largest file that `file.write` writes and largest part that `file.read` returns. */
  maxFileBytes: bytesSchema,
  /** Requests in a second, on average; a burst may be that large too. */
  requestsPerSecond: z.int().min(1),
});
/** The limits that an agent enforces and announces. */
export type AgentLimits = Readonly<z.output<typeof limitsSchema>>;
