import type * as z from 'zod';
import { agentInfo } from './agent-info.ts';
import { diskUsage } from './disk-usage.ts';
import { execRun } from './exec-run.ts';
import { fileRead } from './file-read.ts';
import { fileWrite } from './file-write.ts';
import { networkInfo } from './network-info.ts';
import { ping } from './ping.ts';
import { powerReboot } from './power-reboot.ts';
import { powerShutdown } from './power-shutdown.ts';
import { sessionHello } from './session-hello.ts';
import { systemInfo } from './system-info.ts';

/** Every method, by name: the source of the client's and the handlers' types. */
export const methods = {
  'session.hello': sessionHello,
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
} as const;

type Methods = typeof methods;

/** Name of a method. */
export type MethodName = keyof Methods;

/** What a caller passes: defaults may be left out. */
export type MethodParams<Name extends MethodName> = z.input<Methods[Name]['params']>;

/** What a handler gets: checked, with the defaults filled in. */
export type CheckedParams<Name extends MethodName> = z.output<Methods[Name]['params']>;

/** The `result` member of the answer. */
export type MethodResult<Name extends MethodName> = z.output<Methods[Name]['result']>;

/** Whether there is a method of this name. */
export function isMethodName(name: string): name is MethodName {
  return Object.hasOwn(methods, name);
}

/** The names of all methods, in the order of the table. */
// Object.keys widens the keys to string.
export const methodNames: readonly MethodName[] = Object.keys(methods) as MethodName[];
