import type { ErrorData, ProtocolData } from './load.ts';
import { camelWords } from './names.ts';

/** Error codes, domains and levels; names lose their prefix, the codes keep libvirt's capitals. */
export function emitErrors({ errors }: ProtocolData): string {
  const code = (name: string): string => name.replace('VIR_ERR_', '');
  const domain = (name: string): string => name.replace('VIR_FROM_', '');
  const level = (name: string): string => camelWords(code(name).split('_'));
  return [
    '/** One row of an error table; `meaning` is left out where the name says it all. */',
    'export interface ErrorEntry { readonly value: number; readonly since: string; readonly meaning?: string }',
    '',
    '/** The name of a libvirt error code (virErrorNumber) without `VIR_ERR_`, such as `NO_DOMAIN`. */',
    ...table('errorCodes', 'ErrorCodeName', errors.virErrorNumber, code),
    '/** The part of libvirt that an error comes from (virErrorDomain) without `VIR_FROM_`, such as `QEMU`. */',
    ...table('errorDomains', 'ErrorDomainName', errors.virErrorDomain, domain),
    '/** How grave an error is (virErrorLevel). */',
    ...table('errorLevels', 'ErrorLevelName', errors.virErrorLevel, level),
  ].join('\n');
}

function table(
  constant: string,
  type: string,
  members: Readonly<Record<string, ErrorData>>,
  short: (name: string) => string,
): readonly string[] {
  const lines = Object.entries(members).map(([member, { value, since, meaning }]) => {
    const text = meaning === undefined ? '' : `, meaning: '${meaning.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
    return `  ${short(member)}: { value: ${value}, since: '${since}'${text} },`;
  });
  const names = Object.keys(members).map((member) => `  | '${short(member)}'`);
  return [
    `export type ${type} =`,
    `${names.join('\n')};`,
    `/** Every ${type} with its number, the release that brought it, and what it means. */`,
    `export const ${constant}: Readonly<Record<${type}, ErrorEntry>> = {`,
    ...lines,
    '};',
    '',
  ];
}
