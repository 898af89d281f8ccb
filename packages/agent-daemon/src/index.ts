/**
 * The virtkit guest agent: its portable core, the interface to the system it runs on, and the Node implementation of it.
 *
 * @module
 */
export { AgentError, type AgentErrorCode, Err, Ok, Result } from '@virtkit/agent-protocol';
export { createDaemon, type Daemon, type DaemonOptions } from './core/daemon.ts';
export { parsePolicy } from './core/parse-policy.ts';
export type { AgentPolicy, AgentPolicyInput } from './core/policy.ts';
export {
  type ExitStatus,
  type Fd,
  type FileKind,
  type FilesystemSpace,
  type FileStat,
  type Host,
  type HostClock,
  HostError,
  type HostFacts,
  type HostFiles,
  type HostPort,
  type HostPower,
  type HostProcess,
  type HostProcesses,
  type InterfaceAddress,
  type KernelName,
  type LogLevel,
  type OpenHow,
  type PortHandlers,
  type SpawnHandlers,
  type SpawnRequest,
} from './host/host.ts';
export { createNodeHost, type NodeHostOptions } from './host/node/node-host.ts';
export { NodePort } from './host/node/node-port.ts';
export { type NodeDaemon, startNodeDaemon, type StartNodeDaemonOptions } from './host/node/start-node-daemon.ts';
