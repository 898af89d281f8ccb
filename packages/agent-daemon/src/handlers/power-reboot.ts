import type { Handler } from '../core/handler.ts';
import { requestPower } from './power/request-power.ts';

export const powerReboot: Handler<'power.reboot'> = (params, context) => requestPower('reboot', params.force, context);
