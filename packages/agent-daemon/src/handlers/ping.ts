import type { Handler } from '../core/handler.ts';

export const ping: Handler<'ping'> = (_params, { host }) => ({ time: host.clock.now() });
