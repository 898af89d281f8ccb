import * as z from 'zod';
import { defineMethod } from './define-method.ts';
import { utcMsSchema } from './shapes.ts';

/** Says that the agent answers; needs no session. */
export const ping = defineMethod({
  name: 'ping',
  summary: 'Says that the agent answers, and what time it is in the guest.',
  params: z.object({}),
  result: z.object({ time: utcMsSchema }),
  since: '0.1.0',
  mutates: false,
  longRunning: false,
  session: false,
});
