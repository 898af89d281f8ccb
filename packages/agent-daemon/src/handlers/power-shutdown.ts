import type { Handler } from '../core/handler.ts';
import { requestPower } from './power/request-power.ts';

export const powerShutdown: Handler<'power.shutdown'> = (params, context) =>
  requestPower('shutdown', params.force, context);
