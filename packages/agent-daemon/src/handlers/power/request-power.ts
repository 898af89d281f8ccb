import type { HandlerContext } from '../../core/handler.ts';
import { HostError } from '../../host/host.ts';
import { cleanEnvironment } from '../exec/environment.ts';

/** Time for the answer to travel from the port's buffer to the host, before the machine may be gone. */
const LEAVE_MS = 200;

/** Arranges that the guest goes down after the answer has left. What fails then can only be logged. */
export function requestPower(
  action: 'shutdown' | 'reboot',
  force: boolean,
  context: HandlerContext,
): { readonly accepted: true } {
  const { host } = context;
  context.audit('force', String(force));
  context.afterAnswer(() => {
    host.clock.timer(LEAVE_MS, () => {
      try {
        act(action, force, context);
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        host.log('error', `power.${action} failed: ${error.message}`);
      }
    });
  });
  return { accepted: true };
}

function act(action: 'shutdown' | 'reboot', force: boolean, { host, policy }: HandlerContext): void {
  const command = typeof policy.power === 'object' ? policy.power[action] : undefined;
  if (command === undefined) {
    host.power.act(action, force);
    return;
  }
  const [file] = command;
  const request = { file, argv: command, env: cleanEnvironment(policy, {}), cwd: '/', stdin: undefined };
  const child = host.processes.spawn(request, {
    output: () => undefined,
    outputEnd: () => undefined,
    exit: ({ code, signal }) => {
      child.closePipes();
      if (code !== 0) host.log('error', `power.${action}: ${file} ended with ${code ?? signal}`);
    },
  });
}
