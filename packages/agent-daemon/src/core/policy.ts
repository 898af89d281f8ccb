import { agentFailure, isMethodName, type MethodName } from '@virtkit/agent-protocol/core';
import * as z from 'zod';

/** A normal absolute path: no empty, `.` or `..` component, no slash at the end, no NUL. */
const absolutePath = z
  .string()
  .max(4096)
  .refine(isNormalPath, 'must be an absolute path without "..", ".", "//", a slash at the end or NUL');

const methodName = z.string().refine(isMethodName, 'is not a method of this agent');
const variableName = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/);
const command = z.tuple([absolutePath], z.string());

const limits = z
  .strictObject({
    maxFrame: z.int().min(4096).max(16_777_216).default(1_048_576),
    maxOutputBytes: z.int().min(0).max(8_388_608).default(262_144),
    maxExecMs: z.int().min(1).max(86_400_000).default(300_000),
    maxConcurrent: z.int().min(1).max(64).default(8),
    maxFileBytes: z.int().min(0).max(16_777_216).default(524_288),
    requestsPerSecond: z.int().min(1).max(100_000).default(200),
  })
  .prefault({});

/** The policy file, version 1. Every key but `version` may be left out, and nothing that is dangerous is on by default. */
const policySchema = z.strictObject({
  version: z.literal(1),
  /** Which methods may be called; `deny` is applied after `allow`. `session.hello` and `ping` always may. */
  methods: z
    .strictObject({
      allow: z.union([z.literal('all'), z.array(methodName)]).default('all'),
      deny: z.array(methodName).default([]),
    })
    .prefault({}),
  /** Directories, or single files, that `file.read` and `file.write` may touch, without symbolic links in them. */
  roots: z
    .strictObject({ read: z.array(absolutePath).default([]), write: z.array(absolutePath).default([]) })
    .prefault({}),
  /** Programs that `exec.run` may start, by the path that realpath(3) gives; or `"any"`. One interpreter means everything. */
  programs: z.union([z.literal('any'), z.array(absolutePath)]).default([]),
  /** Added to the clean environment (PATH and LANG) of every program. */
  env: z.record(variableName, z.string()).default({}),
  /** Variables that a caller may set for its program; or `"any"`. LD_PRELOAD and its like mean every program. */
  callerEnv: z.union([z.literal('any'), z.array(variableName)]).default([]),
  /** Whether the guest may be turned off, and the commands that do it where the init system's own shall not. */
  power: z
    .union([z.boolean(), z.strictObject({ shutdown: command.optional(), reboot: command.optional() })])
    .default(false),
  limits,
});

/** A checked policy, with the defaults filled in. */
export type AgentPolicy = z.output<typeof policySchema>;

/** The policy as people write it. */
export type AgentPolicyInput = z.input<typeof policySchema>;

/** Largest policy file that is read, in bytes. */
export const MAX_POLICY_BYTES = 262_144;

/**
 * Checks the text of a policy file. An unknown key or a wrong type is an error, never ignored.
 *
 * @throws AgentError with code `POLICY` that names the file, the key and what is wrong.
 */
export function checkPolicy(text: string, source: string): AgentPolicy {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw agentFailure(
      'POLICY',
      `policy ${source} is not JSON: ${reason}`,
      { kind: 'not-json', path: source },
      { cause },
    );
  }
  const checked = policySchema.safeParse(value);
  if (checked.success) return checked.data;
  const issues = checked.error.issues.map(
    (issue) => `${issue.path.map(String).join('.') || 'the file'}: ${issue.message}`,
  );
  const message = `policy ${source} is not valid: ${issues.join('; ')}`;
  throw agentFailure('POLICY', message, { kind: 'not-valid', path: source }, { cause: checked.error });
}

/** Why the policy forbids a method, or undefined when it does not. */
export function methodForbidden(policy: AgentPolicy, name: MethodName): string | undefined {
  if (name === 'session.hello' || name === 'ping') return undefined;
  const { allow, deny } = policy.methods;
  if (allow !== 'all' && !allow.includes(name)) return 'the policy does not list it in methods.allow';
  return deny.includes(name) ? 'the policy lists it in methods.deny' : undefined;
}

function isNormalPath(path: string): boolean {
  if (path === '/') return true;
  const [first, ...components] = path.split('/');
  return (
    first === '' && !path.includes('\0') && components.every((name) => name !== '' && name !== '.' && name !== '..')
  );
}
