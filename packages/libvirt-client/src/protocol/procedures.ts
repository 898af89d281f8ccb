import { procedureLines, programs } from '../generated/procedures.gen.ts';
import type { EventMap, ProcedureMap } from '../generated/types.gen.ts';

/** An RPC program: `remote` is libvirt's main interface. */
export type ProgramName = keyof typeof programs;

/** A procedure that a client calls: bare for `remote` (`DOMAIN_GET_INFO`), else qualified (`qemu.DOMAIN_AGENT_COMMAND`). */
export type ProcedureName = keyof ProcedureMap;

/** A procedure that the server sends unasked, named like a ProcedureName. */
export type EventName = keyof EventMap;

/** A polkit permission that a procedure needs: always, or only if all of the named flags are set, or clear. */
export interface AclRule {
  readonly object: string;
  readonly permission: string;
  readonly whenSet?: readonly string[];
  readonly whenClear?: readonly string[];
  /** Holds if the argument `name` is (`equals`) or is not the public constant `value`. */
  readonly whenArgument?: { readonly name: string; readonly equals: boolean; readonly value: string };
}

/** What is known of a procedure. */
export interface Procedure {
  /** As a caller names it; `keepalive.PING` and `keepalive.PONG` have names too, but cannot be called. */
  readonly name: string;
  /** The program's number on the wire. */
  readonly program: number;
  readonly version: number;
  readonly number: number;
  readonly kind: 'call' | 'event';
  /** Names of the payloads' types in the layout table; null where the payload is empty. */
  readonly args: string | null;
  readonly ret: string | null;
  readonly msg: string | null;
  /** Which way stream data goes, as the client sees it. */
  readonly stream: 'none' | 'read' | 'write' | 'duplex';
  /** `high`: a server has workers that are never blocked by a hypervisor for it. */
  readonly priority: 'low' | 'high';
  /** The libvirt release that first had it on the wire. */
  readonly since: string;
  /** The flag that allows holes in the stream. */
  readonly sparseFlag?: string;
  /** File descriptors pass beside it, which Node sockets cannot do. */
  readonly fds?: 'call' | 'reply' | 'both';
  /** The member of a libvirt `vir*EventID` enum that it reports. */
  readonly eventId?: string;
  /** The function of libvirt's C interface that does the same. */
  readonly api?: string;
  readonly acl: readonly AclRule[];
  /** Results that the caller may not see are left out by this permission. */
  readonly aclFilter: readonly AclRule[];
}

const byName = new Map<string, Procedure>();
const byNumber = new Map<ProgramName, readonly string[]>();

/** Looks a procedure up by the name a caller uses; undefined if this release of the data has none of that name. */
export function findProcedure(name: ProcedureName | EventName): Procedure;
export function findProcedure(name: string): Procedure | undefined;
export function findProcedure(name: string): Procedure | undefined {
  const known = byName.get(name);
  if (known !== undefined) return known;
  const dot = name.indexOf('.');
  const program = dot === -1 ? 'remote' : name.slice(0, dot);
  if (!isProgram(program) || (dot !== -1 && program === 'remote')) return undefined;
  const bare = name.slice(dot + 1);
  const line = Object.hasOwn(procedureLines[program], bare) ? procedureLines[program][bare] : undefined;
  if (line === undefined) return undefined;
  const procedure = parseLine(program, name, bare, line);
  byName.set(name, procedure);
  return procedure;
}

/** Looks a procedure up by the numbers of a message header; undefined if this release of the data has none such. */
export function findProcedureByNumber(program: number, number: number): Procedure | undefined {
  const programName = Object.keys(programs)
    .filter(isProgram)
    .find((name) => programs[name].program === program);
  if (programName === undefined) return undefined;
  const names = byNumber.get(programName) ?? procedureNames(programName);
  byNumber.set(programName, names);
  // Numbers are dense from 1 and the table is in their order.
  return findProcedure(names[number - 1] ?? '');
}

/** Names of all procedures of a program, calls and events, in the order of their numbers. */
export function procedureNames(program: ProgramName): readonly string[] {
  const names = Object.keys(procedureLines[program]);
  return program === 'remote' ? names : names.map((name) => `${program}.${name}`);
}

function isProgram(name: string): name is ProgramName {
  return Object.hasOwn(programs, name);
}

/** `number since words`: `event args ret msg high read write duplex`, and `key=value` for the rest. */
function parseLine(program: ProgramName, name: string, bare: string, line: string): Procedure {
  const [number, since = '', ...words] = line.split(' ');
  const has = (word: string): boolean => words.includes(word);
  const all = (key: string): readonly string[] =>
    words.filter((word) => word.startsWith(`${key}=`)).map((word) => word.slice(key.length + 1));
  const type = (part: string): string | null => (has(part) ? payloadType(program, bare, part) : null);
  const [sparseFlag] = all('sparse');
  const fds = (['call', 'reply', 'both'] as const).find((word) => has(`fds=${word}`));
  const [eventId] = all('id');
  const [api] = all('api');
  return {
    name,
    ...programs[program],
    number: Number(number),
    kind: has('event') ? 'event' : 'call',
    args: type('args'),
    ret: type('ret'),
    msg: type('msg'),
    stream: (['read', 'write', 'duplex'] as const).find(has) ?? 'none',
    priority: has('high') ? 'high' : 'low',
    since,
    ...(sparseFlag === undefined ? {} : { sparseFlag }),
    ...(fds === undefined ? {} : { fds }),
    ...(eventId === undefined ? {} : { eventId }),
    ...(api === undefined ? {} : { api }),
    acl: all('acl').map(parseAcl),
    aclFilter: all('filter').map(parseAcl),
  };
}

/** Every payload is named after its procedure: `remote`, `DOMAIN_GET_INFO`, `ret` is `RemoteDomainGetInfoRet`. */
function payloadType(program: ProgramName, bare: string, part: string): string {
  return [program, ...bare.toLowerCase().split('_'), part]
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
}

function parseAcl(text: string): AclRule {
  const [object = '', permission = '', condition, operands = ''] = text.split(':');
  const [first = '', second = ''] = operands.split('|');
  switch (condition) {
    case 'set':
      return { object, permission, whenSet: operands.split('|') };
    case 'clear':
      return { object, permission, whenClear: operands.split('|') };
    case 'equal':
    case 'unequal':
      return { object, permission, whenArgument: { name: first, equals: condition === 'equal', value: second } };
    default:
      return { object, permission };
  }
}
