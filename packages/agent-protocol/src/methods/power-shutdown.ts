import * as z from 'zod';
import { defineMethod } from './define-method.ts';

/** Turns the guest off. */
export const powerShutdown = defineMethod({
  name: 'power.shutdown',
  summary: 'Turns the guest off. The answer is sent before it happens.',
  params: z.object({
    /** Ends the machine at once, without stopping its services. */
    force: z.boolean().default(false),
  }),
  result: z.object({ accepted: z.literal(true) }),
  since: '0.1.0',
  mutates: true,
  longRunning: false,
  session: true,
});
