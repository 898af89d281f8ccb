import * as z from 'zod';
import { defineMethod } from './define-method.ts';
import { capabilitiesSchema, limitsSchema, softwareSchema } from './shapes.ts';

/** The protocol's version: raised only by a change that an older side cannot ignore. */
export const PROTOCOL_VERSION = 1;

/** Neither side may announce a smaller frame than this. */
export const MIN_MAX_FRAME = 4096;

/** Opens a session and ends the former one. */
export const sessionHello = defineMethod({
  name: 'session.hello',
  summary: 'Opens a session and ends the former one: its programs are killed and its late requests refused.',
  params: z.object({
    client: softwareSchema,
    /** Protocol versions that the client speaks. */
    protocol: z.array(z.int()).min(1).max(16),
    /** 128 random bits in hexadecimal, to tell the answer from those to other hellos. */
    nonce: z.string().regex(/^[0-9a-f]{32}$/),
    /** Longest line that the client accepts, in bytes. */
    maxFrame: z.int().min(MIN_MAX_FRAME),
  }),
  result: z.object({
    nonce: z.string(),
    /** New for each hello; every later id starts with it. */
    epoch: z.string().regex(/^[0-9a-f]{16}$/),
    /** New for each start of the guest's kernel. */
    bootId: z.string(),
    /** New for each start of the agent. */
    agentId: z.string(),
    agent: softwareSchema,
    /** The version that both use from now on. */
    protocol: z.int(),
    runtime: z.string(),
    /** Longest line that the agent accepts, in bytes. */
    maxFrame: z.int().min(MIN_MAX_FRAME),
    limits: limitsSchema,
    capabilities: capabilitiesSchema,
  }),
  since: '0.1.0',
  mutates: false,
  longRunning: false,
  session: false,
});
