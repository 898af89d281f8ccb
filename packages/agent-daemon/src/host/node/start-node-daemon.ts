import type { Duplex } from 'node:stream';
import { AgentError, Err, Ok, type Result } from '@virtkit/agent-protocol';
import { createDaemon, type Daemon } from '../../core/daemon.ts';
import { loadPolicy } from '../../core/load-policy.ts';
import { type AgentPolicyInput, checkPolicy } from '../../core/policy.ts';
import { createNodeHost, type NodeHostOptions } from './node-host.ts';
import { NodePort } from './node-port.ts';

/** What the daemon in this process is told. */
export interface StartNodeDaemonOptions extends Pick<NodeHostOptions, 'log' | 'power'> {
  /** The pipe to the client; the daemon owns it and stops when it ends. */
  readonly port: Duplex;
  /** The policy itself, or the path of a policy file, which is held to the same rules as in a guest. */
  readonly policy: AgentPolicyInput | string;
  /** What the agent says about itself; `0.0.0` unless given. */
  readonly version?: string | undefined;
}

/** A running daemon in this process. */
export interface NodeDaemon extends AsyncDisposable {
  /** Resolves with the reason once the daemon has stopped and nothing of it runs any more. */
  readonly stopped: Promise<string>;
  /** Kills what runs for the client, closes the port, and resolves when both is done. May be called twice. */
  close(): Promise<void>;
}

/**
 * Runs the agent inside this Node process on Linux: for tests of a client, and for development.
 *
 * Errors: `POLICY` when the policy is not valid or its file may be changed by others.
 */
export function startNodeDaemon(options: StartNodeDaemonOptions): Result<NodeDaemon, AgentError> {
  const port = new NodePort();
  const host = createNodeHost({ port, log: options.log, power: options.power });
  try {
    const policy =
      typeof options.policy === 'string'
        ? loadPolicy(host, options.policy)
        : checkPolicy(JSON.stringify(options.policy), 'given to startNodeDaemon');
    port.attach(options.port, { ended: true });
    return Ok(run(createDaemon({ host, policy, version: options.version ?? '0.0.0' })));
  } catch (error) {
    if (error instanceof AgentError) return Err(error);
    throw error;
  }
}

function run(daemon: Daemon): NodeDaemon {
  daemon.start();
  const close = async (): Promise<void> => {
    daemon.stop('closed by its owner');
    await daemon.stopped;
  };
  return { stopped: daemon.stopped, close, [Symbol.asyncDispose]: close };
}
