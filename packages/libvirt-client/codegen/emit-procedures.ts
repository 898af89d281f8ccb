import type { AclData, ProtocolData } from './load.ts';
import { programNames } from './load.ts';
import type { Model, Procedure } from './model.ts';

/** The procedures, one line of words each; src/protocol/procedures.ts reads it. */
export function emitProcedures(model: Model, data: ProtocolData): string {
  return [
    '/** Program number and version of each RPC program. */',
    'export const programs = {',
    ...programNames.map((name) => {
      const { program, version } = data.programs[name];
      return `  ${name}: { program: 0x${Number(program).toString(16).padStart(8, '0')}, version: ${version} },`;
    }),
    '} as const;',
    '',
    '/** Every procedure by program and name, in the notation of protocol/procedures.ts. */',
    'export const procedureLines: Readonly<Record<keyof typeof programs, Readonly<Record<string, string>>>> = {',
    ...programNames.flatMap((program) => [
      `  ${program}: {`,
      ...model.procedures
        .filter((item) => item.program === program)
        .map((item) => `    ${item.data.name}: '${line(item)}',`),
      '  },',
    ]),
    '};',
    '',
  ].join('\n');
}

function line({ program, data, args, ret, msg, stream }: Procedure): string {
  const { priority, sparseflag, fds, acl, aclfilter = [] } = data.annotations;
  const prefix = `${program}_${data.name.toLowerCase()}_`;
  for (const [part, wireName] of Object.entries({ args: data.args, ret: data.ret, msg: data.msg })) {
    if (wireName !== null && wireName !== prefix + part) throw new Error(`${wireName} is not named after ${data.name}`);
  }
  return [
    data.number,
    data.since,
    data.is_event && 'event',
    args !== null && 'args',
    ret !== null && 'ret',
    msg !== null && 'msg',
    priority === 'high' && 'high',
    stream !== 'none' && stream,
    sparseflag !== undefined && `sparse=${sparseflag}`,
    fds !== undefined && `fds=${fds}`,
    data.event_id !== undefined && `id=${data.event_id}`,
    data.api !== undefined && `api=${data.api}`,
    ...acl.map((rule) => `acl=${aclText(rule)}`),
    ...aclfilter.map((rule) => `filter=${aclText(rule)}`),
  ]
    .filter((word) => word !== false)
    .join(' ');
}

function aclText({ object, permission, when_flags: flags, when_param: param }: AclData): string {
  const base = `${object}:${permission}`;
  if (flags !== undefined) return `${base}:${flags.all}:${flags.of.join('|')}`;
  if (param !== undefined) return `${base}:${param.equals ? 'equal' : 'unequal'}:${param.name}|${param.value}`;
  return base;
}
