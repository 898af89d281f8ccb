import { AgentError } from '@virtkit/agent-protocol/core';
import { Err, Ok, type Result } from 'ts-results';
import { type AgentPolicy, checkPolicy } from './policy.ts';

/**
 * Checks the text of a policy file as the agent does at its start.
 *
 * Errors: `POLICY`, with a message that names the file, the key and what is wrong.
 */
export function parsePolicy(text: string, source = 'policy'): Result<AgentPolicy, AgentError> {
  try {
    return Ok(checkPolicy(text, source));
  } catch (error) {
    if (error instanceof AgentError) return Err(error);
    throw error;
  }
}
