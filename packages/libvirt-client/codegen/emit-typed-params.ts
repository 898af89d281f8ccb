import type { ProtocolData, TypedParamData } from './load.ts';
import { propertyKey } from './names.ts';

/** Typed-parameter names with the value types that the daemon accepts or sends. */
export function emitTypedParams({ typedParams }: ProtocolData): string {
  const rows = new Map<string, string>();
  for (const param of Object.values(typedParams.params)) {
    const key = fullName(param);
    const text = [param.role, param.since, ...(param.types ?? [])].join(' ');
    // Families share names (inbound.average of domains and of network ports); the first release that had it counts.
    if (!rows.has(key)) rows.set(key, text);
    else assertSameTypes(key, rows.get(key) ?? '', param);
  }
  return [
    '/** Role, release and value types of every typed-parameter name; `<n>` stands for a number. */',
    'export const typedParamLines: Readonly<Record<string, string>> = {',
    ...[...rows].map(([key, text]) => `  ${propertyKey(key)}: '${text}',`),
    '};',
    '',
  ].join('\n');
}

function fullName({ value, pattern }: TypedParamData): string {
  return pattern ?? value.replace('%u', '<n>');
}

function assertSameTypes(key: string, before: string, param: TypedParamData): void {
  const types = before.split(' ').slice(2).join(' ');
  if (types !== (param.types ?? []).join(' ')) throw new Error(`typed parameter "${key}" has two sets of types`);
}
