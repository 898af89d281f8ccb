import * as z from 'zod';
import { defineMethod } from './define-method.ts';
import { bytesSchema, durationMsSchema, utcMsSchema } from './shapes.ts';

/** Operating system, kernel, processors and memory of the guest. */
export const systemInfo = defineMethod({
  name: 'system.info',
  summary: 'Operating system, kernel, processors, memory, load and uptime of the guest.',
  params: z.object({}),
  result: z.object({
    /** os-release(5); null for what the file does not say, or when there is none. */
    os: z.object({
      id: z.string().nullable(),
      name: z.string().nullable(),
      versionId: z.string().nullable(),
      prettyName: z.string().nullable(),
    }),
    /** uname(2). */
    kernel: z.object({ name: z.string(), release: z.string(), version: z.string() }),
    hostname: z.string(),
    /** As uname(2) names it: `x86_64`, `aarch64`. */
    architecture: z.string(),
    /** Processors that are online. */
    cpuCount: z.int().min(1),
    memory: z.object({ totalBytes: bytesSchema, availableBytes: bytesSchema }),
    uptimeMs: durationMsSchema,
    /** Of the last 1, 5 and 15 minutes. */
    loadAverage: z.tuple([z.number(), z.number(), z.number()]),
    bootId: z.string(),
    time: utcMsSchema,
  }),
  since: '0.1.0',
  mutates: false,
  longRunning: false,
  session: true,
});
