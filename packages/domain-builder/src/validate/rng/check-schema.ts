import { atLeast } from '../../facts/version.ts';
import type { Finding } from '../../lint/rule.ts';
import type { Compiled } from '../../schema/compile.ts';
import type { XmlDocument } from '../../xml/nodes.ts';
import { explain } from './explain.ts';
import { openSchemas, type SchemaFolder } from './schemas.ts';

/** The release whose documents this package's descriptions cover. */
const described = '11.3.0';

/** Validates a well-formed document against a schema and says what the schema refuses. */
export const checkSchema = async (
  text: string,
  document: XmlDocument,
  file: string,
  compiled: Compiled | undefined,
  { folder, version }: SchemaFolder,
): Promise<readonly Finding[]> => {
  const schemas = await openSchemas(withoutSlash(folder));
  const complaints = (candidate: string) => schemas.complaints(file, candidate);
  if (complaints(text).length === 0) return [];
  const findings = explain({
    text,
    document,
    compiled,
    grammar: schemas.grammar(file),
    complaints,
    version,
    isCurrent: atLeast(version, described) === true,
  });
  return merged(findings);
};

const withoutSlash = (folder: string): string => (folder.length > 1 ? folder.replace(/\/+$/, '') : folder);

/** Findings that say the same become the first of them, with the number of the others. */
const merged = (findings: readonly Finding[]): readonly Finding[] => {
  const same = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.rule} ${finding.message}`;
    const list = same.get(key);
    if (list) list.push(finding);
    else same.set(key, [finding]);
  }
  return [...same.values()].flatMap(([first, ...others]) => {
    if (!first || others.length === 0) return first ?? [];
    const places = others.length === 1 ? '1 more place' : `${others.length} more places`;
    return { ...first, message: `${first.message} (and in ${places})` };
  });
};
