import { agentFailure } from '@virtkit/agent-protocol/core';
import { toAgentError } from '../../core/failures.ts';
import type { AgentPolicy } from '../../core/policy.ts';
import { type Host, HostError } from '../../host/host.ts';

/**
 * The file that is run for a name: absolute, or looked up once in PATH, and then without symbolic links. The policy lists
 * resolved paths and is compared with the resolved path, so that a link cannot lend its name to another program.
 *
 * @throws AgentError `NOT_FOUND`, `POLICY` (rule `programs`), `INVALID_PARAMS` for a relative path.
 */
export function resolveProgram(host: Host, policy: AgentPolicy, name: string, searchPath: string): string {
  const resolved = real(host, locate(host, name, searchPath), name);
  if (policy.programs !== 'any' && !policy.programs.includes(resolved)) {
    const message = `the policy does not list ${resolved} in programs`;
    throw agentFailure('POLICY', message, { kind: 'program-not-allowed', rule: 'programs', path: resolved });
  }
  return resolved;
}

function locate(host: Host, name: string, searchPath: string): string {
  if (name.startsWith('/')) return name;
  if (name === '' || name.includes('/')) {
    const message = `program ${JSON.stringify(name)} is neither a plain name nor an absolute path`;
    throw agentFailure('INVALID_PARAMS', message, { kind: 'not-absolute', path: name });
  }
  for (const directory of searchPath.split(':')) {
    const candidate = `${directory}/${name}`;
    if (directory.startsWith('/') && host.processes.isExecutable(candidate)) return candidate;
  }
  throw agentFailure('NOT_FOUND', `there is no program ${name} in ${searchPath}`, { kind: 'not-found', path: name });
}

function real(host: Host, path: string, name: string): string {
  try {
    return host.files.realPath(path);
  } catch (error) {
    throw error instanceof HostError ? toAgentError(error, name) : error;
  }
}
