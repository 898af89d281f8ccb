import * as z from 'zod';
import { requestIdSchema } from './messages.ts';

/** The notification that ends a running request: it is answered with `CANCELLED`, and its program is killed. */
export const CANCEL_METHOD = '$/cancel';

/** The parameters of `$/cancel`: the id of the request. */
export const cancelParamsSchema = z.object({ id: requestIdSchema });
