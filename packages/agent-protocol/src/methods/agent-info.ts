import * as z from 'zod';
import { defineMethod } from './define-method.ts';
import {
  bytesSchema,
  capabilitiesSchema,
  durationMsSchema,
  limitsSchema,
  softwareSchema,
  utcMsSchema,
} from './shapes.ts';

/** The agent about itself. */
export const agentInfo = defineMethod({
  name: 'agent.info',
  summary: 'The agent about itself: version, process, what it may do and its limits.',
  params: z.object({}),
  result: z.object({
    agent: softwareSchema,
    protocol: z.int(),
    runtime: z.string(),
    agentId: z.string(),
    bootId: z.string(),
    pid: z.int(),
    uid: z.int(),
    startedAt: utcMsSchema,
    uptimeMs: durationMsSchema,
    /** Resident memory of the agent's process (VmRSS), or null where the system does not tell. */
    residentBytes: bytesSchema.nullable(),
    limits: limitsSchema,
    capabilities: capabilitiesSchema,
  }),
  since: '0.1.0',
  mutates: false,
  longRunning: false,
  session: true,
});
