import { agentFailure, type CheckedParams } from '@virtkit/agent-protocol/core';
import { toAgentError } from '../core/failures.ts';
import type { Handler, HandlerContext } from '../core/handler.ts';
import type { SpawnRequest } from '../host/host.ts';
import { cleanEnvironment } from './exec/environment.ts';
import { fitOutput } from './exec/fit-output.ts';
import { type ProgramEnd, ProgramRun } from './exec/program-run.ts';
import { resolveProgram } from './exec/resolve-program.ts';
import { decodeContent } from './files/decode-content.ts';

type Params = CheckedParams<'exec.run'>;

const DEFAULT_TIMEOUT_MS = 30_000;
/** Everything of the result but the two streams. */
const FRAME_ROOM = 400;

export const execRun: Handler<'exec.run'> = async (params, context) => {
  const { host, policy, audit, maxResultBytes, cancel } = context;
  const [program = ''] = params.argv;
  audit('argv0', program);
  const timeoutMs = timeLimit(params, policy.limits.maxExecMs);
  const request = spawnRequest(params, context);
  const maxOutputBytes = Math.min(params.maxOutputBytes ?? Number.POSITIVE_INFINITY, policy.limits.maxOutputBytes);

  const started = host.clock.monotonic();
  const end = await start(program, context, request, { timeoutMs, maxOutputBytes });
  const durationMs = Math.round(host.clock.monotonic() - started);
  audit('exit', end.status.code ?? end.status.signal ?? 'unknown');
  if (cancel.reason !== undefined) {
    throw agentFailure('CANCELLED', `${program} was ended: ${cancel.reason}`, { kind: cancel.reason });
  }
  const room = Math.max(0, maxResultBytes - FRAME_ROOM);
  const stdout = fitOutput(host.codec, end.stdout, params.encoding, Math.floor(room / 2));
  const stderr = fitOutput(host.codec, end.stderr, params.encoding, Math.floor(room / 2));
  return {
    exitCode: end.status.code,
    signal: end.status.signal,
    timedOut: end.timedOut,
    stdout: stdout.text,
    stderr: stderr.text,
    encoding: params.encoding,
    stdoutTruncated: stdout.truncated,
    stderrTruncated: stderr.truncated,
    durationMs,
  };
};

function timeLimit(params: Params, maxExecMs: number): number {
  if (params.timeoutMs === undefined) return Math.min(DEFAULT_TIMEOUT_MS, maxExecMs);
  if (params.timeoutMs <= maxExecMs) return params.timeoutMs;
  const message = `timeoutMs ${params.timeoutMs} is more than the policy allows, ${maxExecMs} (limits.maxExecMs)`;
  throw agentFailure('POLICY', message, { kind: 'time-limit', rule: 'limits.maxExecMs' });
}

function spawnRequest(params: Params, { host, policy, audit }: HandlerContext): SpawnRequest {
  const { argv, cwd = '/', input } = params;
  const [program = ''] = argv;
  const env = cleanEnvironment(policy, params.env ?? {});
  for (const text of [...argv, cwd, ...Object.values(env)]) {
    if (text.includes('\0')) throw agentFailure('INVALID_PARAMS', 'exec.run: a string contains NUL', { kind: 'nul' });
  }
  if (!cwd.startsWith('/')) {
    throw agentFailure('INVALID_PARAMS', `cwd ${JSON.stringify(cwd)} is not absolute`, {
      kind: 'not-absolute',
      path: cwd,
    });
  }
  const file = resolveProgram(host, policy, program, env['PATH'] ?? '');
  audit('program', file);
  const stdin = input === undefined ? undefined : decodeContent(host.codec, input, params.inputEncoding, 'input');
  return { file, argv, env, cwd, stdin };
}

async function start(
  program: string,
  { host, cancel }: HandlerContext,
  request: SpawnRequest,
  limits: { readonly timeoutMs: number; readonly maxOutputBytes: number },
): Promise<ProgramEnd> {
  try {
    return await ProgramRun.start(host, request, { ...limits, cancel });
  } catch (error) {
    throw toAgentError(error, program);
  }
}
