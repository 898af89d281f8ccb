import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AgentClient, connectAgent } from '@virtkit/agent-protocol';
import type { AgentPolicyInput } from '../../src/index.ts';
import { RawPeer } from './raw-peer.ts';
import type { AgentUnderTest, StartAgent } from './types.ts';

/** Whoever it is, it is not root and owns nothing: `nobody` of Debian. */
export const UNPRIVILEGED = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/**
 * One test's folder and agent:
 *
 *     policy.json  read/  write/  outside/
 */
export class Workbench implements AsyncDisposable {
  readonly folder: string;
  readonly policyPath: string;
  readonly #start: StartAgent;
  readonly #agents: AgentUnderTest[] = [];

  constructor(start: StartAgent) {
    this.#start = start;
    this.folder = realpathSync(mkdtempSync(join(tmpdir(), 'virtkit-')));
    chmodSync(this.folder, 0o755);
    this.policyPath = this.path('policy.json');
    for (const name of ['read', 'write', 'outside']) mkdirSync(this.path(name));
  }

  path(...names: string[]): string {
    return join(this.folder, ...names);
  }

  put(name: string, content: string | Uint8Array): string {
    const path = this.path(name);
    writeFileSync(path, content);
    return path;
  }

  fifo(name: string): string {
    execFileSync('mkfifo', [this.path(name)]);
    return this.path(name);
  }

  /** Gives a file or folder to the unprivileged user. */
  give(name: string): void {
    if (UNPRIVILEGED.uid !== undefined) chownSync(this.path(name), UNPRIVILEGED.uid, UNPRIVILEGED.gid);
  }

  /** Starts the agent with a policy that allows what most tests need. */
  async agent(
    policy: Partial<AgentPolicyInput> = {},
    identity: { uid?: number; gid?: number } = {},
  ): Promise<AgentUnderTest> {
    const standard: AgentPolicyInput = {
      version: 1,
      roots: { read: [this.path('read')], write: [this.path('write')] },
      programs: 'any',
      callerEnv: 'any',
    };
    return this.agentWithPolicy(JSON.stringify({ ...standard, ...policy }), identity);
  }

  async agentWithPolicy(text: string, identity: { uid?: number; gid?: number } = {}): Promise<AgentUnderTest> {
    writeFileSync(this.policyPath, text, { mode: 0o644 });
    return this.restart(identity);
  }

  /** Starts the agent with the policy file as it is. */
  async restart(identity: { uid?: number; gid?: number } = {}): Promise<AgentUnderTest> {
    const agent = await this.#start({ policyPath: this.policyPath, ...identity });
    this.#agents.push(agent);
    return agent;
  }

  /** Starts the agent and opens a session with it. */
  async client(
    policy: Partial<AgentPolicyInput> = {},
    identity: { uid?: number; gid?: number } = {},
  ): Promise<AgentClient> {
    const agent = await this.agent(policy, identity);
    const opened = await connectAgent(agent.duplex, { timeoutMs: 15_000 });
    if (!opened.ok) throw new Error(`${opened.val.message}; the agent says: ${agent.stderr()}`, { cause: opened.val });
    return opened.val;
  }

  /** Starts the agent and opens a session with it by hand. */
  async raw(policy: Partial<AgentPolicyInput> = {}): Promise<RawPeer> {
    const peer = new RawPeer((await this.agent(policy)).duplex);
    await peer.hello();
    return peer;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const agent of this.#agents) await agent.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
