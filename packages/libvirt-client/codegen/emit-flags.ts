import type { EnumData, ProtocolData } from './load.ts';
import { assertUnique } from './model.ts';
import { constName, memberNames, propertyKey, typeName } from './names.ts';

/** Every flag set and enum of the public headers, and those of the programs themselves. */
export function emitFlags(data: ProtocolData): string {
  const own = { ...data.net.enums, ...data.programs.remote.enums, virDrvFeature: data.programs.remote.features ?? {} };
  const all: readonly (readonly [string, EnumData])[] = [
    ...Object.entries(data.flags.enums).filter(([name]) => !name.startsWith('virError')),
    ...Object.entries(own).map(([name, members]) => [name, { flags: false, members, member_since: {} }] as const),
  ];
  assertUnique(all.map(([name]) => typeName(name)));
  return all.map(([name, item]) => declaration(name, item)).join('\n');
}

function declaration(wireName: string, item: EnumData): string {
  const type = typeName(wireName);
  const constant = constName(type);
  const members = Object.entries(item.members);
  const names = memberNames(
    wireName,
    members.map(([name]) => name),
  );
  assertUnique(names);
  const lines = members.map(([member, value], index) => {
    const since = item.member_since[member];
    const doc = since === undefined || since === item.since ? '' : `/** since ${since} */ `;
    return `  ${doc}${propertyKey(names[index] ?? '')}: ${value},`;
  });
  const since = item.since === undefined ? '' : `, since ${item.since}`;
  return [
    `/** ${item.flags ? 'Flags' : 'Values'} of ${wireName}${since}. */`,
    `export const ${constant} = {`,
    ...lines,
    '} as const;',
    `/** A member of ${wireName} by name. */`,
    `export type ${type} = keyof typeof ${constant};`,
    '',
  ].join('\n');
}
