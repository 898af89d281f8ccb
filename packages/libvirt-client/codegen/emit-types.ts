import type { Composite, Model, Procedure, ResolvedType } from './model.ts';
import { propertyKey } from './names.ts';

/** The TypeScript side: an interface for each structure, and the payloads of each procedure. */
export function emitTypes(model: Model): string {
  const calls = model.procedures.filter(({ data, program }) => !data.is_event && program !== 'keepalive');
  const events = model.procedures.filter(({ data, program }) => data.is_event && program !== 'keepalive');
  return [
    ...model.composites.map(declaration),
    '',
    '/** What each callable procedure takes and returns; `void` stands for an empty payload. */',
    'export interface ProcedureMap {',
    ...calls.map(
      (item) =>
        `${doc(item)}\n  ${propertyKey(item.name)}: { args: ${item.args ?? 'void'}; ret: ${item.ret ?? 'void'} };`,
    ),
    '}',
    '',
    '/** What each event procedure, sent by the server unasked, carries. */',
    'export interface EventMap {',
    ...events.map((item) => `${doc(item)}\n  ${propertyKey(item.name)}: ${item.msg ?? 'void'};`),
    '}',
    '',
  ].join('\n');
}

function declaration(item: Composite): string {
  if (item.kind === 'union') {
    const arms = item.arms.map((arm) => `{ readonly type: '${arm.tag}'; readonly value: ${typeText(arm.type)} }`);
    return `export type ${item.name} =\n${arms.map((arm) => `  | ${arm}`).join('\n')};`;
  }
  const fields = item.fields.map((field) => `readonly ${field.name}: ${typeText(field.type)}`);
  return `export interface ${item.name} { ${fields.join('; ')} }`;
}

function doc({ data }: Procedure): string {
  const api = data.api === undefined ? '' : `${data.api}, `;
  const acl = data.annotations.acl
    .filter((rule) => rule.when_flags === undefined && rule.when_param === undefined)
    .map((rule) => `${rule.object}:${rule.permission}`);
  const needs = acl.length === 0 ? '' : `; needs ${acl.join(' and ')}`;
  return `  /** ${api}since ${data.since}${needs} */`;
}

function typeText(type: ResolvedType): string {
  switch (type.kind) {
    case 'struct':
      return type.name;
    case 'optional':
      return `${typeText(type.of)} | null`;
    case 'array':
      return `readonly ${type.of.kind === 'optional' ? `(${typeText(type.of)})` : typeText(type.of)}[]`;
    case 'opaque':
    case 'chars':
      return 'Uint8Array';
    case 'hyper':
    case 'uhyper':
      return 'bigint';
    case 'bool':
      return 'boolean';
    case 'string':
      return 'string';
    default:
      return 'number';
  }
}
