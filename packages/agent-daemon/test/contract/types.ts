import type { Duplex } from 'node:stream';

/** What the suite asks of whoever starts the agent that is tested. */
export interface StartOptions {
  readonly policyPath: string;
  /** User and group that the agent runs as; those of the test when missing. */
  readonly uid?: number | undefined;
  readonly gid?: number | undefined;
}

export interface AgentProcessExit {
  readonly code: number | null;
  readonly signal: string | null;
}

/** An agent in a process of its own. With a policy that it refuses, it has been started too and ends by itself. */
export interface AgentUnderTest {
  /** The other end of its port. */
  readonly duplex: Duplex;
  readonly pid: number;
  /** Everything it wrote to its standard error so far. */
  stderr(): string;
  readonly exited: Promise<AgentProcessExit>;
  /** Ends the process, by its pid, if it still runs, and resolves when it is gone. */
  stop(): Promise<void>;
}

export type StartAgent = (options: StartOptions) => Promise<AgentUnderTest>;
