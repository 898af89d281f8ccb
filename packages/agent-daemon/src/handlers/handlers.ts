import type { Handlers } from '../core/handler.ts';
import { agentInfo } from './agent-info.ts';
import { diskUsage } from './disk-usage.ts';
import { execRun } from './exec-run.ts';
import { fileRead } from './file-read.ts';
import { fileWrite } from './file-write.ts';
import { networkInfo } from './network-info.ts';
import { ping } from './ping.ts';
import { powerReboot } from './power-reboot.ts';
import { powerShutdown } from './power-shutdown.ts';
import { systemInfo } from './system-info.ts';

/** The handler of each method, by name. */
export const handlers: Handlers = {
  ping,
  'agent.info': agentInfo,
  'system.info': systemInfo,
  'network.info': networkInfo,
  'disk.usage': diskUsage,
  'exec.run': execRun,
  'file.read': fileRead,
  'file.write': fileWrite,
  'power.shutdown': powerShutdown,
  'power.reboot': powerReboot,
};
