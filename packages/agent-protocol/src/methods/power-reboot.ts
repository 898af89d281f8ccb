import * as z from 'zod';
import { defineMethod } from './define-method.ts';

/** Restarts the guest. */
export const powerReboot = defineMethod({
  name: 'power.reboot',
  summary: 'Restarts the guest. The answer is sent before it happens.',
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
